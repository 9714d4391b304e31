import Foundation
import KnowledgeIndex
import LanguageFeatures
import PolicyText

/// What a verb is asked about: a term, or a place of a file.
enum Question {
  case term(String)
  /// 1-based line and column; the column counts Unicode scalars.
  case place(file: String, line: Int, column: Int)

  /// `FILE:LINE:COL` where such a file exists, a term otherwise.
  init(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count >= 3, let column = Int(parts[parts.count - 1]), let line = Int(parts[parts.count - 2]) {
      let file = parts.dropLast(2).joined(separator: ":")
      if FileManager.default.fileExists(atPath: file) {
        self = .place(file: file, line: line, column: column)
        return
      }
    }
    self = .term(text)
  }

  /// True for what can only be meant as a place: `name.md:12:3`, `folder/name:12:3`.
  private static func namesPlace(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count >= 3 && Int(parts[parts.count - 1]) != nil && Int(parts[parts.count - 2]) != nil
      && parts.dropLast(2).joined().contains { $0 == "/" || $0 == "." }
  }

  /// The text to ask in, the offset to ask at, and the context of the day.
  func prepare(in workspace: Workspace, asOf: CalendarDate?) throws -> Prepared {
    let language = workspace.language
    switch self {
    case .term(let term):
      let context = workspace.context(asOf: asOf)
      let bytes = Array(term.utf8)
      guard !bytes.isEmpty else { throw Failure.arguments(language.pick("请给出词语", "give a term")) }
      if Self.namesPlace(term) {
        let file = term.split(separator: ":").dropLast(2).joined(separator: ":")
        throw Failure.unknown(
          language.pick("没有文件 \(file)；路径从当前文件夹算起", "no file \(file); paths begin at the current folder")
        )
      }
      return Prepared(bytes: bytes, offset: Self.offset(of: bytes, context), context: context, shown: term)
    case .place(let file, let line, let column):
      let source = try SourceFile.read(file, language: language)
      try Self.check(line: line, column: column, of: file, in: source, language)
      let context = workspace.context(asOf: asOf, report: source.bytes, fileName: file)
      let own = workspace.asOf(report: source.bytes, fileName: file)
      if asOf == nil, let finding = Finding.unreadableDate(own, language: language) {
        let place = source.commandLinePosition(ofByte: finding.range.lowerBound)
        Terminal.note("\(file):\(place.line):\(place.column): \(finding.message)")
      }
      let offset = source.byteOffset(ofCommandLine: LineAndColumn(line: line, column: column))
      return Prepared(
        bytes: source.bytes,
        offset: offset,
        context: context,
        shown: "\(file):\(line):\(column)",
        isPlace: true
      )
    }
  }

  // The caret inside the first character: the longest term that begins the text. Where none does, the longest that stands in it.
  private static func offset(of bytes: [UInt8], _ context: FeatureContext) -> Int {
    guard HoverAnswer.hover(at: 0, in: bytes, context: context) == nil else { return 0 }
    let matches = context.lexicon.matches(in: bytes, range: 0..<bytes.count)
    return matches.max { ($0.range.count, -$0.range.lowerBound) < ($1.range.count, -$1.range.lowerBound) }?
      .range.lowerBound ?? 0
  }

  // A position that no file of this size has is a slip of whoever wrote it, and no question.
  private static func check(
    line: Int,
    column: Int,
    of file: String,
    in source: SourceText,
    _ language: AnswerLanguage
  ) throws {
    guard line >= 1, column >= 1 else {
      throw Failure.arguments(
        language.pick("\(file):\(line):\(column)：行、列从 1 数起", "\(file):\(line):\(column): lines and columns begin at 1")
      )
    }
    // What follows the last line end is no line of its own.
    let last = source.lines.count - 1
    let lines = last > 0 && source.contentRange(ofLine: last).isEmpty ? last : last + 1
    guard line <= lines else {
      throw Failure.arguments(
        language.pick("\(file) 只有 \(lines) 行", "\(file) has \(lines) \(lines == 1 ? "line" : "lines")")
      )
    }
    let columns = source.bytes[source.contentRange(ofLine: line - 1)].count { $0 & 0xC0 != 0x80 }
    guard column <= columns + 1 else {
      throw Failure.arguments(
        language.pick(
          "\(file) 第 \(line) 行只有 \(columns) 个字",
          "line \(line) of \(file) has \(columns) \(columns == 1 ? "character" : "characters")"
        )
      )
    }
  }

  /// A question ready to be asked.
  struct Prepared {
    var bytes: [UInt8]
    var offset: Int
    var context: FeatureContext
    var shown: String
    /// Asked about a place of a file.
    var isPlace = false

    /// The failure for a question nothing is known about, with the nearest terms.
    func unknown() -> Failure {
      let language = context.language
      if isPlace {
        return .unknown(language.pick("\(shown) 处没有语料认得的词", "nothing the corpus knows stands at \(shown)"))
      }
      let near = WorkspaceSymbol.find(String(decoding: bytes.prefix(120), as: UTF8.self), context: context, limit: 5)
        .map(\.entity.name)
      var message = language.pick("语料里没有“\(shown)”", "the corpus does not know \(shown)")
      if bytes.count <= 120, !near.isEmpty {
        message += language.pick("；相近的有：", "; near: ") + near.joined(separator: "、")
      }
      return .unknown(message)
    }
  }
}

/// Files named on the command line.
enum SourceFile {
  /// A report larger than this is none, in bytes.
  private static let limit = 1 << 30

  /// Reads and decodes `path`; throws a failure that says why not.
  static func read(_ path: String, language: AnswerLanguage) throws -> SourceText {
    do {
      return try SourceText.decode(try CorpusReadError.bytes(of: path, limit: limit))
    } catch CorpusReadError.vanished {
      throw Failure.unknown(
        language.pick("没有文件 \(path)；路径从当前文件夹算起", "no file \(path); paths begin at the current folder")
      )
    } catch CorpusReadError.unreadable(let reason) {
      throw Failure.unknown(
        language.pick("读不了 \(path)：\(SkippedFile.chinese(reason))", "cannot read \(path): \(reason)")
      )
    } catch let error as SourceDecodingError {
      throw Failure.unknown(language.pick("\(path)：\(error.chineseDescription)", "\(path): \(error.description)"))
    }
  }
}
