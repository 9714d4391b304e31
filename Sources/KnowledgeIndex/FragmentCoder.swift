import PolicyText
import Recognition

/// The stored form of a fragment's parts.
enum FragmentCoder {
  /// The recognition and the passages.
  static func encode(_ recognition: RecognitionResult, _ passages: [Passage]) -> [UInt8] {
    var writer = PackedWriter()
    writer.write(count: passages.count)
    var last = 0
    var lastSource = 0
    for passage in passages {
      writer.write(passage.range.lowerBound - last)
      writer.write(passage.range.count)
      writer.write(passage.sourceRange.lowerBound - lastSource)
      writer.write(passage.sourceRange.count)
      writer.write(unsigned: passage.hash)
      last = passage.range.lowerBound
      lastSource = passage.sourceRange.lowerBound
    }
    writer.write(RecognitionEncoder.encode(recognition))
    return writer.bytes
  }

  /// Reads what `encode` wrote.
  static func decode(_ bytes: [UInt8]) throws -> (RecognitionResult, [Passage]) {
    var reader = PackedReader(bytes)
    let count = try reader.readCount()
    var passages: [Passage] = []
    var last = 0
    var lastSource = 0
    for _ in 0..<count {
      last += try reader.readOffset()
      let length = try reader.readLength()
      lastSource += try reader.readOffset()
      let sourceLength = try reader.readLength()
      passages.append(
        Passage(
          range: last..<(last + length),
          sourceRange: lastSource..<(lastSource + sourceLength),
          hash: try reader.readUnsigned()
        )
      )
    }
    let recognition = try RecognitionDecoder.decode(try reader.readBytes())
    return (recognition, passages)
  }

  /// The normalisation of a source: the runs of the offset map, and the bytes of those that are no copy of the source.
  static func encode(_ text: NormalizedText, of source: SourceText) -> [UInt8] {
    var writer = PackedWriter()
    writer.write(count: text.map.runs.count)
    var normalized = 0
    var sourceEnd = 0
    for run in text.map.runs {
      let isCopy =
        run.length == run.sourceLength
        && text.bytes[run.normalized..<(run.normalized + run.length)]
          .elementsEqual(source.bytes[run.source..<(run.source + run.sourceLength)])
      writer.write(Array(text.bytes[normalized..<run.normalized]))
      writer.write(unsigned: UInt64(run.length) << 1 | (isCopy ? 0 : 1))
      writer.write(run.source - sourceEnd)
      writer.write(run.sourceLength)
      if !isCopy { writer.write(Array(text.bytes[run.normalized..<(run.normalized + run.length)])) }
      normalized = run.normalized + run.length
      sourceEnd = run.source + run.sourceLength
    }
    writer.write(Array(text.bytes[normalized...]))
    return writer.bytes
  }

  /// Reads what `encode` wrote for `source`: the bytes and the map. What only recognisers need is not kept.
  static func decodeNormalization(_ bytes: [UInt8], of source: SourceText) throws -> NormalizedText {
    var reader = PackedReader(bytes)
    let count = try reader.readCount()
    var runs: [OffsetMap.Run] = []
    var text: [UInt8] = []
    text.reserveCapacity(source.bytes.count)
    var sourceEnd = 0
    for _ in 0..<count {
      // Bytes between runs stand for nothing in the source (paragraph ends).
      text.append(contentsOf: try reader.readBytes())
      let tagged = try reader.readUnsigned()
      let length = Int(truncatingIfNeeded: tagged >> 1)
      let start = sourceEnd + (try reader.readOffset())
      let sourceLength = try reader.readLength()
      guard start >= 0, start + sourceLength <= source.bytes.count else {
        throw PackedReader.Malformed()
      }
      runs.append(.init(normalized: text.count, length: length, source: start, sourceLength: sourceLength))
      if tagged & 1 == 0 {
        guard length == sourceLength else { throw PackedReader.Malformed() }
        text.append(contentsOf: source.bytes[start..<(start + sourceLength)])
      } else {
        let literal = try reader.readBytes()
        guard literal.count == length else { throw PackedReader.Malformed() }
        text.append(contentsOf: literal)
      }
      sourceEnd = start + sourceLength
    }
    text.append(contentsOf: try reader.readBytes())
    let map = OffsetMap(runs: runs)
    return NormalizedText(bytes: text, paragraphs: [], map: map, repeats: [], furniture: [], traits: [])
  }
}
