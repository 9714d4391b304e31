import Recognition

/// Sources as text that a person reads and a program reads back: `[释义] 示例日报 第113行第7–9字 2023-03-28`. A range within one line ends
/// with its last character, as people count; a range over several lines names both ends.
enum CitationText {
  /// The text of `source`; `strength` stands before it unless somebody wrote the fact into a glossary.
  static func text(of source: GlossarySource?, strength: DefinitionStrength = .curated) -> String {
    var text = label(of: strength) ?? ""
    func add(_ piece: String) {
      if !text.isEmpty { text += " " }
      text += piece
    }
    if let source {
      if !source.citation.isEmpty { add(source.citation) }
      if let range = source.range { add(self.text(of: range)) }
      if let date = source.date { add(date.iso) }
    }
    return text
  }

  /// Writes the text of `source`.
  static func write(
    _ source: GlossarySource?,
    strength: DefinitionStrength = .curated,
    to part: XMLFragment
  ) {
    var space: StaticString = ""
    func write(_ piece: String) {
      part.text(space)
      part.text(piece)
      space = " "
    }
    if let label = label(of: strength) { write(label) }
    guard let source else { return part.text("" as StaticString) }
    if !source.citation.isEmpty { write(source.citation) }
    if let range = source.range {
      part.text(space)
      space = " "
      Self.write(range, to: part)
    }
    part.text(source.date == nil ? "" as StaticString : space)
    if let date = source.date { part.text(date) }
  }

  /// As `text(of:)` has it.
  private static func write(_ range: GlossaryTextRange, to part: XMLFragment) {
    part.text("第" as StaticString)
    part.text(range.line)
    part.text("行第" as StaticString)
    part.text(range.column)
    if range.line == range.endLine {
      part.text("–" as StaticString)
    } else {
      part.text("字至第" as StaticString)
      part.text(range.endLine)
      part.text("行第" as StaticString)
    }
    part.text(range.endColumn - 1)
    part.text("字" as StaticString)
  }

  /// The source that `text` names. The last words are taken for date and range only when writing them again gives the same text.
  static func source(from text: String, document: String?) -> GlossarySource? {
    var rest = Substring(text)
    var source = GlossarySource(document: document, citation: "")
    let (beforeDate, lastWord) = splitLastWord(rest)
    if let date = GlossaryDate(iso: String(lastWord)) {
      source.date = date
      rest = beforeDate
    }
    let (beforeRange, word) = splitLastWord(rest)
    if let range = range(from: word) {
      source.range = range
      rest = beforeRange
    }
    source.citation = String(rest)
    if !UTF8Bytes.areEqual(self.text(of: source), text) {
      source = GlossarySource(document: document, citation: text)
    }
    let isEmpty = document == nil && source.citation.isEmpty && source.range == nil && source.date == nil
    return isEmpty ? nil : source
  }

  /// The source of a definition, and how the definition explains.
  static func read(_ text: String, document: String?) -> (source: GlossarySource?, strength: DefinitionStrength) {
    for strength in [DefinitionStrength.explains, .describes, .used] {
      guard let label = label(of: strength), UTF8Bytes.begins(text, with: label) else { continue }
      let rest = String(decoding: text.utf8.dropFirst(label.utf8.count).dropFirst(), as: UTF8.self)
      let source = source(from: rest, document: document)
      if UTF8Bytes.areEqual(self.text(of: source, strength: strength), text) { return (source, strength) }
    }
    return (source(from: text, document: document), .curated)
  }

  private static func label(of strength: DefinitionStrength) -> String? {
    switch strength {
    case .curated: nil
    case .explains: "[释义]"
    case .describes: "[说明]"
    case .used: "[用例]"
    }
  }

  private static func text(of range: GlossaryTextRange) -> String {
    if range.line == range.endLine { return "第\(range.line)行第\(range.column)–\(range.endColumn - 1)字" }
    return "第\(range.line)行第\(range.column)字至第\(range.endLine)行第\(range.endColumn - 1)字"
  }

  private static func range(from word: Substring) -> GlossaryTextRange? {
    var numbers: [Int] = []
    var current: Int?
    for byte in word.utf8 {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        let (product, overflow) = (current ?? 0).multipliedReportingOverflow(by: 10)
        guard !overflow, product < Int.max - 16 else { return nil }
        current = product + Int(byte - UInt8(ascii: "0"))
      } else if let number = current {
        numbers.append(number)
        current = nil
      }
    }
    let range: GlossaryTextRange
    switch numbers.count {
    case 3:
      range = GlossaryTextRange(line: numbers[0], column: numbers[1], endLine: numbers[0], endColumn: numbers[2] + 1)
    case 4:
      range = GlossaryTextRange(line: numbers[0], column: numbers[1], endLine: numbers[2], endColumn: numbers[3] + 1)
    default: return nil
    }
    return UTF8Bytes.areEqual(text(of: range), String(word)) ? range : nil
  }

  /// The text before the last space, and the word after it.
  private static func splitLastWord(_ text: Substring) -> (Substring, Substring) {
    guard let space = text.utf8.lastIndex(of: UInt8(ascii: " ")) else { return ("", text) }
    return (text[..<space], text[text.utf8.index(after: space)...])
  }
}
