/// The readings of Chinese characters, and the one that fits in a phrase, a place name or a person's name.
///
/// Facts from the Unicode Han Database and this project; sources and licences in `pinyin.c`. Characters without a known reading yield nothing.
package struct PinyinTable: Sendable {
  /// The built-in table, read once.
  package static let shared = PinyinTable()

  /// Every toned syllable of the table.
  let syllables: [PinyinSyllable]
  /// Indices into `syllables`, the first reading first; those of BMP character c at `starts[c - firstHan]..<starts[c - firstHan + 1]`.
  private let readingLists: [UInt16]
  private let starts: [UInt32]
  private let beyond: [UInt32: [UInt16]]
  private let phrases: ReferenceKeyTable
  private let phraseReadings: [[UInt16]]
  private let surnames: ReferenceKeyTable
  private let surnameReadings: [[UInt16]]

  private static let firstHan: UInt32 = 0x3007

  /// All toneless readings of `scalar`, the first one first, in ASCII letters with ü as `v` (曾: `zeng`, `ceng`), those of surnames and
  /// place names included; empty for what is no Han character or is not in the table.
  package func readings(of scalar: UnicodeScalar) -> [String] {
    var result: [String] = []
    for index in list(of: scalar.value) {
      let letters = syllables[Int(index)].letters
      if !result.contains(letters) { result.append(letters) }
    }
    return result
  }

  /// The reading of each Han character of `text` in its order, by the longest phrase that covers it, else its first reading; characters that
  /// are no Han or not in the table are passed over. With `isName` the text is a person's name: the surname has its own reading (单 shàn) and
  /// the given name is read character by character.
  package func spelling(of text: String, isName: Bool = false) -> [PinyinSyllable] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { spelling(of: $0, isName: isName) }.compactMap { $0.syllable }
  }

  /// The reading of `text` with tone marks, syllables separated by a space, runs of letters and digits kept as words:
  /// 田长制 → `tián zhǎng zhì`, “十五五”规划 → `shí wǔ wǔ guī huà`.
  package func marked(_ text: String, isName: Bool = false) -> String {
    let bytes = Array(text.utf8)
    var words: [String] = []
    var run = ""
    bytes.withUnsafeBufferPointer { buffer in
      for piece in spelling(of: buffer, isName: isName) {
        if let syllable = piece.syllable {
          if !run.isEmpty { words.append(run) }
          run = ""
          words.append(syllable.marked)
        } else if let scalar = Unicode.Scalar(piece.scalar), scalar.isASCII,
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        {
          run.unicodeScalars.append(scalar)
        } else if !run.isEmpty {
          words.append(run)
          run = ""
        }
      }
    }
    if !run.isEmpty { words.append(run) }
    return words.joined(separator: " ")
  }

  private typealias Piece = (scalar: UInt32, syllable: PinyinSyllable?)

  private func spelling(of bytes: UnsafeBufferPointer<UInt8>, isName: Bool) -> [Piece] {
    var result: [Piece] = []
    var offset = 0
    if isName, let surname = Surnames.match(at: 0, in: bytes) {
      if let special = surnames.longestMatch(at: 0, in: bytes, before: surname.length), special.length == surname.length
      {
        append(surnameReadings[special.value], 0, bytes, &result)
        offset = special.length
      }
    }
    while offset < bytes.count {
      if !isName, let phrase = phrases.longestMatch(at: offset, in: bytes) {
        append(phraseReadings[phrase.value], offset, bytes, &result)
        offset += phrase.length
        continue
      }
      // A word read by its first readings still keeps its last character from beginning a phrase (省长|江…): but not the phrases inside it.
      let word = isName ? 0 : CommonWords.longestWord(at: offset, in: bytes)
      let end = word > 0 ? offset + word : offset + 1
      repeat {
        if let inner = isName ? nil : phrases.longestMatch(at: offset, in: bytes, before: end) {
          append(phraseReadings[inner.value], offset, bytes, &result)
          offset += inner.length
          continue
        }
        let (scalar, width) = ReferenceKeyTable.decode(bytes, offset)
        if width > 0 { result.append((scalar, list(of: scalar).first.map { syllables[Int($0)] })) }
        offset += max(width, 1)
      } while offset < min(end, bytes.count)
    }
    return result
  }

  private func append(_ readings: [UInt16], _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ result: inout [Piece])
  {
    var offset = start
    for reading in readings {
      let (scalar, width) = ReferenceKeyTable.decode(bytes, offset)
      result.append((scalar, syllables[Int(reading)]))
      offset += max(width, 1)
    }
  }

  private func list(of scalar: UInt32) -> ArraySlice<UInt16> {
    guard scalar >= PinyinTable.firstHan else { return [] }
    let index = Int(scalar - PinyinTable.firstHan)
    guard index + 1 < starts.count else { return (beyond[scalar] ?? [])[...] }
    return readingLists[Int(starts[index])..<Int(starts[index + 1])]
  }

  private init() {
    var reader = PinyinReader()
    reader.read()
    syllables = reader.syllables
    // Counted, then put side by side: one list for each of twenty thousand characters would cost more than everything else here.
    var starts = [UInt32](repeating: 0, count: 0xA000 - Int(PinyinTable.firstHan) + 1)
    var beyond: [UInt32: [UInt16]] = [:]
    func place(of scalar: UInt32) -> Int? {
      scalar >= PinyinTable.firstHan && scalar < 0xA000 ? Int(scalar - PinyinTable.firstHan) : nil
    }
    for (scalar, syllable) in reader.readings {
      if let place = place(of: scalar) { starts[place + 1] += 1 } else { beyond[scalar, default: []].append(syllable) }
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var lists = [UInt16](repeating: 0, count: Int(starts[starts.count - 1]))
    var next = starts
    for (scalar, syllable) in reader.readings {
      guard let place = place(of: scalar) else { continue }
      lists[Int(next[place])] = syllable
      next[place] += 1
    }
    readingLists = lists
    self.starts = starts
    self.beyond = beyond
    phrases = reader.phrases.keys
    phraseReadings = reader.phrases.readings
    surnames = reader.surnames.keys
    surnameReadings = reader.surnames.readings
  }
}
