/// The metadata block at the top of a Markdown file, between two lines of `---`: one `key: value` per line.
package struct FrontMatter: Sendable, Hashable {
  /// The whole block with its fences, in source bytes.
  package let range: ByteRange
  /// Keys in lower case with their values without quotes, in the order of the file.
  package let fields: [Field]

  /// One line of the block.
  package struct Field: Sendable, Hashable {
    /// In lower case.
    package let key: String
    /// Without surrounding quotes and white space.
    package let value: String
    /// The line without its line end, in source bytes.
    package let range: ByteRange
  }

  /// Longest block that is believed, in lines; a rule at the top of a long text is no front matter.
  package static let longest = 64

  /// Reads the block; nil when the text does not begin with one or it does not end within 64 lines.
  package init?(_ source: SourceText) {
    let lines = source.lines
    guard Self.isFence(source, 0), lines.count > 2 else { return nil }
    var fields: [Field] = []
    for line in 1..<min(lines.count, Self.longest) {
      if Self.isFence(source, line) {
        self.range = 0..<lines.range(ofLine: line).upperBound
        self.fields = fields
        return
      }
      let text = source.string(in: lines.range(ofLine: line))
      guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
      let key = Self.trimmed(text[..<colon]).lowercased()
      guard !key.isEmpty else { continue }
      var value = Self.trimmed(text[text.index(after: colon)...])
      for quote in ["\"", "'"] where value.utf8.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
        value = String(value.dropFirst().dropLast())
      }
      fields.append(Field(key: key, value: value, range: source.contentRange(ofLine: line)))
    }
    return nil
  }

  /// The value of the first field with one of `keys` (lower case).
  package func value(_ keys: String...) -> String? {
    fields.first { keys.contains($0.key) }?.value
  }

  /// The date of the document: `date`, `日期`, `发布日期`, `published` …; nil when there is none or it cannot be read.
  package var date: CalendarDate? { dateField.flatMap { CalendarDate(firstIn: $0.value) } }

  /// The date field where it says something that is no day (`2023-02-30`, `soon`): whoever wrote it believes that it holds.
  package var unreadableDate: Field? {
    guard let field = dateField, !field.value.isEmpty, date == nil else { return nil }
    return field
  }

  private var dateField: Field? { fields.first { Self.dateKeys.contains($0.key) } }

  private static let dateKeys = ["date", "日期", "发布日期", "发布时间", "成文日期", "published", "pubdate"]

  private static func isFence(_ source: SourceText, _ line: Int) -> Bool {
    trimmed(source.string(in: source.lines.range(ofLine: line).prefix(16))[...]) == "---"
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.unicodeScalars.first, first.properties.isWhitespace { text = text.dropFirst() }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
