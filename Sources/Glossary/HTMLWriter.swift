/// One page that needs no network: the entries as JSON (`JSONWriter`) in the page, and a script that searches, filters and draws them.
struct HTMLWriter: EntryWriter {
  private let sink: any ByteSink
  private let state = State()

  private final class State { var isEmpty = true }

  /// Says who wrote the page.
  static let mark = "<meta name=\"generator\" content=\"\(HeaderText.mark)\">"

  init(_ sink: any ByteSink) { self.sink = sink }

  func begin(_ header: GlossaryHeader, _ summary: inout GlossaryExportSummary) throws {
    guard LanguageTag.isValid(header.language) else { throw GlossaryError.language(header.language) }
    let title = Self.escaped(header.title)
    try sink.write(
      "<!DOCTYPE html>\n<html lang=\"\(header.language)\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        // The page runs its own script and style and loads nothing, whatever a text in it says.
        + "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
        + Self.mark + "\n"
        + "<title>\(title)</title>\n<style>\n\(HTMLPage.style)</style>\n</head>\n<body>\n"
    )
    try sink.write(HTMLPage.frame(title: title, kinds: GlossaryKind.allCases.map { ($0.rawValue, $0.label) }))
    try sink.write("<script type=\"application/json\" id=\"data\">\n")
    try sink.write(Self.harmless(JSONWriter.opening(header)))
  }

  func write(_ entry: GlossaryEntry, _ summary: inout GlossaryExportSummary) throws {
    try sink.write((state.isEmpty ? "\n" : ",\n") + Self.harmless(JSONWriter.text(of: entry)))
    state.isEmpty = false
  }

  func end(_ summary: inout GlossaryExportSummary) throws {
    try sink.write("\n]}\n</script>\n<script>\n\(HTMLPage.script)</script>\n</body>\n</html>\n")
  }

  /// JSON that cannot end the script element it stands in: `<` occurs in JSON only inside strings.
  private static func harmless(_ json: String) -> String {
    guard json.utf8.contains(UInt8(ascii: "<")) else { return json }
    return json.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\\u003C")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in XMLText.cleaned(text).text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
