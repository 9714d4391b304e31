import ArgumentParser
import Foundation
import Glossary
import KnowledgeIndex
import LanguageFeatures

/// `mingce check-glossary FILE…`
struct CheckGlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-glossary",
    abstract: said(
      "检查术语库文件（TBX v3、TBX v2、TEI、CSV），并说明导入时收了什么。",
      "Checks glossary files (TBX v3, TBX v2, TEI, CSV) and tells what an import makes of them."
    ),
    discussion: said(
      "逐条给出 文件:行:列、轻重和原因，然后说明每类数据读了、收了、换算了、略过了多少。只打开这里写明的文件。有错误或没有条目时退出码为 1。",
      """
      Prints file:line:column, severity and cause, then what is read, kept, mapped and ignored of each data category. Nothing but the \
      files named here is opened. Exit status 1 when there is an error, or no entry.
      """
    )
  )

  @Argument(help: ArgumentHelp(said("术语库文件。", "Glossary files."), valueName: "file"))
  var files: [String]

  @OptionGroup var rules: GlossaryRuleOptions

  func run() throws {
    try rules.check(files)
  }
}

/// The rules a glossary is checked by.
struct GlossaryRuleOptions: ParsableArguments {
  @Option(
    name: .customLong("tbx-basic"),
    help: said("TBX-Basic 的规则：各版本都接受的，或某一版的。", "The rules of TBX-Basic: what all versions take, or those of one.")
  )
  var dialect: GlossaryExport.TBXBasic = .common

  @Option(
    name: .long,
    help: ArgumentHelp(
      said(
        "检查时另按此模式文件验证：本地的 RELAX NG（.rng）、W3C XML Schema（.xsd）或 DTD（.dtd）。",
        "With a check: also validate by this schema, a local RELAX NG (.rng), W3C XML Schema (.xsd) or DTD (.dtd)."
      ),
      valueName: "file"
    )
  )
  var schema: String?

  /// Checks `files` one after the other, findings to stdout; throws when one has an error.
  func check(_ files: [String]) throws {
    let language = AnswerLanguage.user
    var isBad = false
    do {
      let schema = try schema.map { try GlossarySchema(path: $0) }
      for file in files {
        if try !check(file, by: schema, language) { isBad = true }
      }
    } catch let error as GlossaryError {
      throw Failure.unknown(GlossaryWords.line(error, language))
    }
    if isBad { throw ExitCode(1) }
  }

  // False when the file has an error or no entry.
  private func check(_ file: String, by schema: GlossarySchema?, _ language: AnswerLanguage) throws -> Bool {
    let version = dialect == .common ? nil : dialect
    var lines = FindingLines(language)
    var summary = try GlossaryCheck(version: version).check(path: file) { lines.tell($0) }
    if let schema, !summary.isTable, !summary.isBroken {
      summary.add(errors: try schema.validate(path: file) { lines.tell($0) })
    }
    lines.finish()
    Terminal.print(
      "\(file): "
        + language.pick(
          "\(summary.format ?? "格式不明")，条目 \(summary.concepts)，术语 \(summary.terms)，错误 \(summary.errors)，警告 \(summary.warnings)",
          "\(summary.format ?? "unknown format"), \(summary.concepts) entries, \(summary.terms) terms, "
            + "\(summary.errors) errors, \(summary.warnings) warnings"
        )
    )
    if summary.isBroken { return false }
    do {
      let glossary = try CuratedMapping.report(path: file)
      for line in GlossaryReport.lines(of: glossary, language) where !lines.told.contains(line) {
        Terminal.print("  " + line)
      }
      if summary.concepts == 0 {
        Terminal.print("\(file): " + language.pick("一个条目也没有", "there is no entry in it"))
        return false
      }
    } catch let error as GlossaryError {
      Terminal.print("  " + language.pick("导入：", "import: ") + GlossaryWords.line(error, language))
      return false
    }
    return summary.errors == 0
  }
}
