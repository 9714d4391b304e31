import Testing

@testable import Recognition

@Suite("Multi-pattern matcher")
struct MultiPatternMatcherTests {
  /// One row: forms, text, leftmost-longest matches, all matches, each written `start-end:form`.
  struct Case: Sendable, CustomTestStringConvertible {
    var forms: [String]
    var text: [UInt8]
    var longest: [String]
    var nested: [String]?
    var testDescription: String { String(decoding: text, as: UTF8.self) }

    init(_ forms: [String], _ text: String, _ longest: [String], nested: [String]? = nil) {
      self.init(forms, bytes: Array(text.utf8), longest, nested: nested)
    }

    init(_ forms: [String], bytes: [UInt8], _ longest: [String], nested: [String]? = nil) {
      self.forms = forms
      self.text = bytes
      self.longest = longest
      self.nested = nested
    }
  }

  static let cases: [Case] = [
    Case(["河长", "河长制", "长制"], "推行河长制度", ["6-15:河长制"], nested: ["6-12:河长", "6-15:河长制", "9-15:长制"]),
    Case(["甲乙丙丁", "乙丙"], "甲乙丙甲乙丙丁", ["3-9:乙丙", "9-21:甲乙丙丁"], nested: ["3-9:乙丙", "9-21:甲乙丙丁", "12-18:乙丙"]),
    Case(["人人"], "人人人人人", ["0-6:人人", "6-12:人人"], nested: ["0-6:人人", "3-9:人人", "6-12:人人", "9-15:人人"]),
    Case(["省", "省长"], "副省长和省", ["3-9:省长", "12-15:省"], nested: ["3-6:省", "3-9:省长", "12-15:省"]),
    Case(["省"], "省", ["0-3:省"]),
    Case(["A股", "5G", "é"], "5G和A股é", ["0-2:5G", "5-9:A股", "9-11:é"]),
    Case(["𠮷田", "田"], "在𠮷田和𠮷、田", ["3-10:𠮷田", "20-23:田"]),
    Case(["一", "一二", "一二三四"], "一二三五", ["0-6:一二"], nested: ["0-3:一", "0-6:一二"]),
    Case([], "没有", []),
    Case(["长"], "", []),
    Case(["省长"], "省", []),
    // Overlong 「/」 (C0 AF, E0 80 AF), a surrogate, a stray and a truncated sequence are no characters.
    Case(
      ["/", "a"],
      bytes: [0xC0, 0xAF, 0x61, 0xE0, 0x80, 0xAF, 0x2F, 0xED, 0xA0, 0x80, 0x61, 0xE7],
      ["2-3:a", "6-7:/", "10-11:a"]
    ),
    Case(["中国"], bytes: [0xE4, 0xB8, 0xAD, 0xE5, 0x9B], []),
    Case(["中国"], bytes: [0xE4] + Array("中国".utf8) + [0x80, 0xFF], ["1-7:中国"]),
    Case(["ab"], bytes: [0x61, 0x80, 0x62, 0x61, 0x62], ["3-5:ab"]),
    Case(["𠮷"], bytes: [0xF0, 0xA0, 0xAE], []),
  ]

  @Test("one table through every way to hold the matcher", arguments: cases)
  func table(_ row: Case) throws {
    let forms = row.forms.enumerated().map { (bytes: Array($1.utf8), id: UInt32($0)) }
    let built = MultiPatternMatcher(forms)
    let image = built.withImageBytes { Array($0) }
    let copied = try MultiPatternMatcher(image: image)
    for matcher in [built, copied] {
      #expect(describe(matcher.matches(in: row.text), row) == row.longest)
      if let nested = row.nested { #expect(describe(matcher.nestedMatches(in: row.text), row) == nested) }
      #expect(matcher.count == row.forms.count)
      for (index, form) in row.forms.enumerated() { #expect(matcher.id(of: Array(form.utf8)) == UInt32(index)) }
    }
  }

  private func describe(_ matches: [MultiPatternMatcher.Match], _ row: Case) -> [String] {
    matches.map { "\($0.range.lowerBound)-\($0.range.upperBound):\(row.forms[Int($0.id)])" }
  }

  @Test("agrees with a search by hand on random forms and bytes", arguments: 0..<60)
  func random(seed: Int) {
    var generator = SplitMix(state: UInt64(seed) &* 77 &+ 5)
    let alphabet = ["一", "二", "三", "四", "a", "b", "é", "𠮷", "，"]
    func word(_ longest: Int) -> [UInt8] {
      (0..<Int.random(in: 1...longest, using: &generator)).flatMap { _ in
        Array(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)].utf8)
      }
    }
    var forms: [[UInt8]] = []
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      let form = word(5)
      if !forms.contains(form) { forms.append(form) }
    }
    var text = word(120)
    for _ in 0..<(seed % 4) { text.insert(UInt8.random(in: 0x80...0xFF, using: &generator), at: text.count / 2) }
    let matcher = MultiPatternMatcher(forms.enumerated().map { (bytes: $1, id: UInt32($0)) })

    let starts = characterStarts(text)
    var nested: [MultiPatternMatcher.Match] = []
    for start in starts {
      let here = forms.enumerated().filter { text[start...].starts(with: $1) }.sorted {
        $0.element.count < $1.element.count
      }
      nested += here.map { .init(range: start..<(start + $0.element.count), id: UInt32($0.offset)) }
    }
    var longest: [MultiPatternMatcher.Match] = []
    var free = 0
    for start in starts where start >= free {
      guard let best = nested.last(where: { $0.range.lowerBound == start }) else { continue }
      longest.append(best)
      free = best.range.upperBound
    }
    #expect(matcher.nestedMatches(in: text) == nested)
    #expect(matcher.matches(in: text) == longest)
    for start in starts {
      #expect(matcher.longestMatch(at: start, in: text) == nested.last(where: { $0.range.lowerBound == start }))
    }
  }

  /// Where the decoder looks for a character: behind each valid one, and at the byte behind a bad one.
  private func characterStarts(_ bytes: [UInt8]) -> [Int] {
    var result: [Int] = []
    var offset = 0
    while offset < bytes.count {
      result.append(offset)
      let width = bytes.withUnsafeBufferPointer { ReferenceKeyTable.decode($0, offset).width }
      offset += max(width, 1)
    }
    return result
  }

  @Test("forms that cannot be are left out; of equal ones the first stays")
  func refused() {
    let form = Array("省长".utf8)
    let matcher = MultiPatternMatcher([
      (bytes: form, id: 7), (bytes: form, id: 8), (bytes: [], id: 9), (bytes: [0xFF, 0x61], id: 10),
      (bytes: Array("x".utf8), id: .max),
    ])
    #expect(matcher.count == 1)
    #expect(matcher.id(of: form) == 7)
    #expect(matcher.id(of: []) == nil)
    #expect(matcher.longestMatch(at: 99, in: form) == nil)
    #expect(matcher.longestMatch(at: 3, in: form) == nil)
  }

  @Test("only the range asked for is read")
  func range() {
    let matcher = MultiPatternMatcher([(bytes: Array("省长".utf8), id: 1), (bytes: Array("长".utf8), id: 2)])
    let text = Array("省长和省长".utf8)
    func found(_ range: Range<Int>) -> [Int] {
      var starts: [Int] = []
      text.withUnsafeBufferPointer {
        matcher.forEachMatch(in: $0, range: range) { start, _, _ in starts.append(start) }
      }
      return starts
    }
    #expect(found(0..<15) == [0, 9])
    #expect(found(3..<12) == [3])
    #expect(found(0..<5) == [])
    #expect(found(9..<999) == [9])
  }

  @Test("a damaged or foreign image is refused")
  func damaged() throws {
    let matcher = MultiPatternMatcher([(bytes: Array("省长".utf8), id: 1)])
    let image = matcher.withImageBytes { Array($0) }
    var changed = image
    changed[image.count - 3] ^= 1
    #expect(throws: MatcherImageError.damaged) { try MultiPatternMatcher(image: changed) }
    #expect(throws: MatcherImageError.truncated) { try MultiPatternMatcher(image: Array(image.dropLast(8))) }
    #expect(throws: MatcherImageError.truncated) { try MultiPatternMatcher(image: []) }
    changed = image
    changed[0] ^= 1
    #expect(throws: MatcherImageError.otherFormat) { try MultiPatternMatcher(image: changed) }
    changed = image
    changed[8] ^= 1
    #expect(throws: MatcherImageError.otherFormat) { try MultiPatternMatcher(image: changed) }
  }

  @Test("many forms: every one is found, and the image stays near its content")
  func many() {
    let forms = (0..<20_000).map { number -> (bytes: [UInt8], id: UInt32) in
      let scalars = [0x4E00 + number % 4999, 0x4E00 + number / 7 % 3001, 0x4E00 + number % 13]
      return (Array(String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) })).utf8), UInt32(number))
    }
    let matcher = MultiPatternMatcher(forms)
    #expect(matcher.count == 20_000)
    for form in forms { #expect(matcher.id(of: form.bytes) == form.id) }
    #expect(matcher.withImageBytes { $0.count } < 131_072 + 20_000 * 60)
  }
}

/// A small generator with a seed, so that a failing case can be run again (S. Vigna, SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
