/// What the layout of the source says of a paragraph beyond its words.
package struct ParagraphTraits: Sendable, Hashable {
  /// 1...6 for a Markdown or HTML heading, else 0.
  package var headingLevel: Int
  /// Source lines that were joined.
  package var lineCount = 1
  /// Blank source lines between this paragraph and the one before.
  package var blankLinesBefore: Int
  /// A list item by its bullet or number.
  package var isListItem: Bool
  /// Cells of a table.
  package var isTableRow: Bool
  /// A picture's caption or credit.
  package var isCaption: Bool
  /// A labelled line of the imprint (责任编辑：…, 来源：…).
  package var isImprint: Bool
  /// First source byte of its content.
  package var sourceStart: Int

  init(_ line: TextLine) {
    headingLevel = line.headingLevel
    blankLinesBefore = line.blanksBefore
    isListItem = line.marks.contains(.listItem)
    isTableRow = line.marks.contains(.tableRow)
    isCaption = line.marks.contains(.caption)
    isImprint = line.marks.contains(.imprint)
    sourceStart = line.range.lowerBound
  }

  mutating func add(_ line: TextLine) {
    lineCount += 1
    isCaption = line.marks.contains(.caption)
  }
}
