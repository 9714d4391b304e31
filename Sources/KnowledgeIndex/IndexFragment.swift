import PolicyText
import Recognition

/// What one file gives to the index: a pure function of its bytes, its date hint and the recogniser's version. It knows no other file.
struct IndexFragment: Sendable {
  /// Of the file's bytes and the date hint.
  let key: ContentHash
  /// The decoded text.
  let source: SourceText
  /// The text recognisers read; mentions are found in it.
  let text: NormalizedText
  /// What pass one saw.
  let recognition: RecognitionResult
  /// The sentences that hold a sighting, ascending.
  let passages: [Passage]

  /// Recognises `source`.
  init(key: ContentHash, source: SourceText, dateHint: CalendarDate?, recognize: DocumentRecognition) {
    let document = PolicyDocument(source: source, dateHint: dateHint)
    self.key = key
    self.source = source
    text = document.normalized
    recognition = recognize(document)
    passages = Passage.passages(of: recognition, in: document.normalized)
  }

  /// The key of a file's bytes; another date hint can change what is recognised, so it is part of the key.
  static func key(of bytes: [UInt8], dateHint: CalendarDate?) -> ContentHash {
    ContentHash(bytes, seed: UInt64(bitPattern: Int64(dateHint?.dayNumber ?? .min)))
  }
}

/// A sentence that holds a sighting, and the hash by which the same sentence is known elsewhere.
struct Passage: Sendable, Hashable {
  /// In the normalised text.
  let range: ByteRange
  /// In the source.
  let sourceRange: ByteRange
  /// Of its Han characters, letters and digits alone: reprints differ in marks and spaces.
  let hash: UInt64

  /// The passages of all sightings of `result`.
  static func passages(of result: RecognitionResult, in text: NormalizedText) -> [Passage] {
    var starts = result.people.map(\.range.lowerBound)
    // A life tells its posts far from the name.
    starts += result.people.flatMap { $0.posts.map(\.range.lowerBound) }
    starts += result.programs.map(\.range.lowerBound)
    starts += result.definitions.map(\.range.lowerBound)
    starts += result.organisations.map(\.range.lowerBound)
    starts += result.places.map(\.range.lowerBound)
    starts.sort()
    let sentences = sentences(of: text)
    guard !sentences.isEmpty else { return [] }
    var hashes = [UInt64?](repeating: nil, count: sentences.count)
    func hash(_ index: Int) -> UInt64 {
      if let known = hashes[index] { return known }
      let hash = ContentHash(meaningful(text.bytes[sentences[index]])).low
      hashes[index] = hash
      return hash
    }
    var passages: [Passage] = []
    var sentence = 0
    var last = -1
    for start in starts {
      let offset = text.map.normalizedOffset(ofSource: start)
      while sentence + 1 < sentences.count, sentences[sentence + 1].lowerBound <= offset { sentence += 1 }
      guard sentence != last else { continue }
      last = sentence
      var mixed = hash(sentence)
      // A byline or a caption says the same on every page: alone it would make two articles look like one reprinted. Its
      // neighbours tell them apart.
      if sentences[sentence].count < 36 {
        let before = sentence > 0 ? hash(sentence - 1) : 0
        let after = sentence + 1 < sentences.count ? hash(sentence + 1) : 0
        mixed = mixed &* 0x9E37_79B9_7F4A_7C15 ^ (before &* 31 &+ after)
      }
      passages.append(
        Passage(
          range: sentences[sentence],
          sourceRange: text.map.sourceRange(of: sentences[sentence]),
          hash: mixed
        )
      )
    }
    return passages
  }

  /// The sentences of all paragraphs, ascending; a paragraph without an end mark is one sentence.
  static func sentences(of text: NormalizedText) -> [ByteRange] {
    var sentences: [ByteRange] = []
    for paragraph in text.paragraphs {
      var start = paragraph.lowerBound
      var index = start
      while index + 2 < paragraph.upperBound {
        guard endsSentence(text.bytes, at: index) else {
          index += 1
          continue
        }
        var end = index + 3
        // Closing quotation marks and brackets belong to the sentence they close.
        while end + 2 < paragraph.upperBound, closes(text.bytes, at: end) { end += 3 }
        sentences.append(start..<end)
        start = end
        index = end
      }
      if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
    }
    return sentences
  }

  // 。 E3 80 82, ！ EF BC 81, ？ EF BC 9F
  private static func endsSentence(_ bytes: [UInt8], at index: Int) -> Bool {
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): true
    default: false
    }
  }

  // ” E2 80 9D, ’ E2 80 99, ） EF BC 89, 」 E3 80 8D, 』 E3 80 8F
  private static func closes(_ bytes: [UInt8], at index: Int) -> Bool {
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xEF, 0xBC, 0x89), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F): true
    default: false
    }
  }

  private static func meaningful(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        if (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) {
          kept.append(byte)
        }
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let end = min(index + length, bytes.endIndex)
      // Han begins at U+3400 (E3 90 80); below it and in the full-width block stand marks.
      if byte >= 0xE4 && byte != 0xEF || byte == 0xE3 && bytes[index + 1] >= 0x90 {
        kept.append(contentsOf: bytes[index..<end])
      }
      index = end
    }
    return kept
  }
}

extension [Passage] {
  /// The passage that holds source `offset`, by binary search; nil outside all.
  func passage(atSource offset: Int) -> Passage? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].sourceRange.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? self[low - 1] : nil
  }
}
