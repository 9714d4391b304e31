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
      // The caret inside the first character: the longest term that begins the text.
      return Prepared(bytes: bytes, offset: 0, context: context, shown: term)
    case .place(let file, let line, let column):
      let source = try SourceFile.read(file, language: language)
      guard line >= 1, line <= source.lines.count, column >= 1 else {
        throw Failure.arguments(
          language.pick("\(file) 只有 \(source.lines.count) 行", "\(file) has \(source.lines.count) lines")
        )
      }
      let context = workspace.context(asOf: asOf, report: source.bytes, fileName: file)
      let offset = source.byteOffset(ofCommandLine: LineAndColumn(line: line, column: column))
      return Prepared(bytes: source.bytes, offset: offset, context: context, shown: "\(file):\(line):\(column)")
    }
  }

  /// A question ready to be asked.
  struct Prepared {
    var bytes: [UInt8]
    var offset: Int
    var context: FeatureContext
    var shown: String

    /// The failure for a question nothing is known about, with the nearest terms.
    func unknown() -> Failure {
      let language = context.language
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
  /// Reads and decodes `path`; throws a failure that says why not.
  static func read(_ path: String, language: AnswerLanguage) throws -> SourceText {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.unknown(language.pick("读不了 \(path)", "cannot read \(path)"))
    }
    do {
      return try SourceText.decode(Array(data))
    } catch {
      throw Failure.unknown("\(path): \(error)")
    }
  }
}
