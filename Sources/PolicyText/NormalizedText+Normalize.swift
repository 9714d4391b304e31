extension NormalizedText {
  /// Normalises `source`; cannot fail. Time and memory are linear in the size of the source.
  package init(_ source: SourceText) {
    let frontMatter = FrontMatter(source)
    let (bytes, paragraphs, map, furniture, traits) = source.bytes.withUnsafeBufferPointer { buffer in
      Self.layOut(ByteText(buffer), source.lines, frontMatter?.range)
    }
    let repeats = RepeatedPassageFinder.find(in: bytes, map: map)
    self.init(
      bytes: bytes,
      paragraphs: paragraphs,
      map: map,
      repeats: repeats,
      furniture: furniture,
      traits: traits
    )
  }

  private static func layOut(
    _ text: ByteText,
    _ table: LineTable,
    _ frontMatter: ByteRange?
  ) -> ([UInt8], [ByteRange], OffsetMap, [PageFurniture], [ParagraphTraits]) {
    var scanner = LineScanner(text)
    scanner.scan(table, from: frontMatter?.upperBound ?? 0, markup: MarkupScanner.scan(text))
    let lines = scanner.lines
    let pieces = scanner.pieces
    let joins = ParagraphJoiner(lines).joins()

    var writer = NormalizedTextWriter(text)
    var traits: [ParagraphTraits] = []
    for (index, line) in lines.enumerated() {
      if joins[index] {
        writer.joinLine(at: line.range.lowerBound)
        traits[traits.count - 1].add(line)
      } else {
        writer.beginParagraph(at: line.range.lowerBound)
        // A line of nothing but marks without content (`**`) leaves no paragraph; its traits go with it.
        if traits.count > writer.paragraphs.count { traits.removeLast(traits.count - writer.paragraphs.count) }
        traits.append(ParagraphTraits(line))
      }
      if line.marks.contains(.evenCharacters), line.pieces.count == 1,
        let kept = DoubledCaption.keptRanges(text, in: line.range)
      {
        for range in kept { writer.write(range) }
        continue
      }
      for piece in line.pieces {
        let closed = line.marks.contains(.loneHan) ? LetterSpacing.closedGaps(text, in: pieces[piece]) : []
        writer.write(pieces[piece], closed: closed)
      }
    }
    writer.finish()
    if traits.count > writer.paragraphs.count { traits.removeLast(traits.count - writer.paragraphs.count) }
    let map = OffsetMap(runs: writer.runs)
    var furniture = scanner.furniture.map { kind, range in
      PageFurniture(kind: kind, sourceRange: range, offset: map.normalizedOffset(ofSource: range.lowerBound))
    }
    if let frontMatter {
      furniture.insert(PageFurniture(kind: .frontMatter, sourceRange: frontMatter, offset: 0), at: 0)
    }
    return (writer.bytes, writer.paragraphs, map, furniture, traits)
  }
}
