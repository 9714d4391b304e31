import Foundation
import Glossary
import Testing

/// A Chinese user reads Chinese: every wording of the rules has its translation.
@Suite struct ChineseMessagesTests {
  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test func whatVariesKeepsItsPlace() {
    #expect(ChineseMessages.text(of: "term must come before note in termSec") == "termSec 里，term 应在 note 之前")
    #expect(
      ChineseMessages.text(of: "\"thing\" is no partOfSpeech; it is noun, verb, other")
        == "“thing”不是 partOfSpeech 的值，应为 noun、verb、other"
    )
    #expect(
      ChineseMessages.text(of: "definition belongs at concept or language level, not at term level")
        == "definition 应在概念、语言层，不在术语层"
    )
    #expect(
      ChineseMessages.text(of: "body has no conceptEntry; an empty glossary has no body").hasSuffix("空术语表不写 body")
    )
    #expect(ChineseMessages.text(of: "langSec has no termSec") == "langSec 里没有 termSec")
    #expect(ChineseMessages.text(of: "what nobody wrote") == "what nobody wrote")
  }

  /// The wordings as they stand in the sources, what varies made `x`.
  @Test func everyWordingIsTranslated() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Glossary")
    let call = try Regex(
      #"(?:error|warning|finding|refuse|problem|unreadable|skip|report)\((?:[^"\n]*, )?"((?:[^"\\]|\\.)*)""#
    )
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for match in text.matches(of: call) {
        guard let raw = match.output[1].substring, raw.contains(" ") else { continue }
        var wording = raw.replacing("\\\"", with: "\"")
        while let start = wording.firstRange(of: "\\("), let end = wording[start.upperBound...].firstIndex(of: ")") {
          wording.replaceSubrange(start.lowerBound...end, with: "x")
          while let next = wording[wording.startIndex...].firstRange(of: "x)") {
            wording.replaceSubrange(next, with: "x")
          }
        }
        #expect(isChinese(ChineseMessages.text(of: String(wording))), "\(name): \(wording)")
        count += 1
      }
    }
    #expect(count > 30)
  }

  @Test(arguments: ValidatorTests.mistakes.map { [$0.0, $0.1] }) func everyMistakeIsToldInChinese(mistake: [String])
    throws
  {
    let good = try exportText(Samples.full, GlossaryExport(.tbx))
    _ = try GlossaryCheck().check(bytes: Array(good.replacing(mistake[0], with: mistake[1]).utf8), name: "a") {
      #expect(isChinese(ChineseMessages.text(of: $0.message)), "\($0.message)")
    }
  }
}
