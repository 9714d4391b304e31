import Testing

@testable import Recognition

@Suite("What a text knows of each of its characters")
struct PersonTextTests {
  private static let sample = """
    新华社记者买买提·艾力、李　明报道：7月3日，省委书记、省人大常委会主任欧阳建国同志（女，藏族）在太原市迎泽区调研時強調，要高质量发展。
    和平区副区长多吉次仁说，王小二任县水利局局长，司马向东不再担任主席马……安娜·贝克总统会见了田中角荣；时任县长张、书记王𠮷明。
    参加会议程立新董事长说。
    """

  private var texts: [PersonText] {
    let scalars = Array(Self.sample.unicodeScalars)
    // Whole, cut short, and in another order, so that words stand at both ends and run together.
    let orders =
      [scalars, Array(scalars.dropLast(7)), Array(scalars.reversed())]
      + (2..<5).map { step in
        scalars.indices.map { scalars[$0 * (step * 2 + 1) % scalars.count] }
      }
    return orders.map { PersonText(String(String.UnicodeScalarView($0))) }
  }

  @Test("every list finds at every place what its words find without the bits", arguments: PersonWordList.allCases)
  func lists(list: PersonWordList) {
    for text in texts {
      for index in -3...(text.count + 3) {
        #expect(list.length(at: index, in: text) == list.words.length(at: index, in: text), "\(list) at \(index)")
        #expect(
          list.length(endingAt: index, in: text) == list.words.length(endingAt: index, in: text),
          "\(list) before \(index)"
        )
        for length in 1...4 {
          let range = index..<(index + length)
          #expect(list.contains(range, in: text) == list.words.contains(range, in: text), "\(list) in \(range)")
        }
      }
    }
  }

  @Test("each word of a list is found by itself, from both ends", arguments: PersonWordList.allCases)
  func words(list: PersonWordList) {
    for word in list.words.numbered {
      let text = PersonText(String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init))))
      #expect(list.length(at: 0, in: text) == word.count)
      #expect(list.length(endingAt: word.count, in: text) == word.count)
      #expect(list.contains(0..<word.count, in: text))
    }
  }

  @Test("the kinds and weights of each character are those of the tables it is made from")
  func traits() {
    let last = [0: -16, 1: -3, 2: 5, -6: -20]
    let first = [0: -9, 1: -1, 2: 4, -6: -20]
    for scalar in UInt32(1)..<0xFFFE where !(0xD800..<0xE000).contains(scalar) {
      guard let character = Unicode.Scalar(scalar) else { continue }
      let text = PersonText(String(character))
      let traits = text.traits(at: 0)
      let simplified = TraditionalForms.simplified(scalar)
      let isRight =
        text[0] == simplified && text.written(at: 0) == scalar && traits.contains(.han) == PersonText.isHan(simplified)
        && traits.contains(.mark) == !PersonText.isHan(simplified)
        && traits.contains(.phonetic) == NameCharacters.isPhonetic(simplified)
        && traits.contains(.bodyEnd) == NameCharacters.isBodyEnd(simplified)
        && traits.surnameTier == NameSurnames.tier(simplified)
        && traits.isEverydaySurname == NameSurnames.isEveryday(simplified)
        && traits.lastGivenScore == last[NameCharacters.givenWeight(simplified)]
        && traits.firstGivenScore == first[NameCharacters.givenWeight(simplified)]
        && traits.surnameScore == NameModel.surnameScore(simplified)
      #expect(isRight, "U+\(String(scalar, radix: 16))")
    }
  }

  @Test("a word splits where it stands, and no word does at the ends of the text")
  func split() {
    let text = PersonText("省长调研高质量发展")
    for index in -1...(text.count + 1) {
      var isInside = false
      for start in max(0, index - 3)..<max(0, index) {
        for length in 2...4 where start < index && index < start + length && (index > 1 || length == 2) {
          isInside = isInside || NameWords.isWord(start..<(start + length), text)
        }
      }
      #expect(NameParser.splitsWord(at: index, text) == isInside, "\(index)")
    }
    #expect(NameParser.splitsWord(at: 6, text))
  }

  @Test("what is refused early would have been refused late")
  func likely() {
    for text in texts {
      for index in 0..<text.count {
        for limit in [-60, -20, 0, 18] {
          var all: [String] = []
          NameModel.forEachCandidate(at: index, in: text) { candidate in
            let score = NameModel.score(candidate, in: text)
            if score > limit { all.append("\(candidate.range) \(candidate.shape) \(score)") }
          }
          var likely: [NameModel.Weighed] = []
          NameModel.addLikely(at: index, above: limit, in: text, to: &likely)
          #expect(
            likely.map { "\($0.candidate.range) \($0.candidate.shape) \($0.score)" } == all,
            "\(index) above \(limit)"
          )
        }
      }
    }
  }

  @Test("no weight is above the bound that refuses by it")
  func bounds() {
    #expect(NameModel.rightWeights.allSatisfy { $0 <= NameModel.mostRight })
    #expect(NameModel.rightWeights[10] + 12 <= NameModel.mostRight + NameModel.mostTitle)
    #expect(NameModel.leftWeights.allSatisfy { $0 <= NameModel.leftLimit })
    #expect(NameModel.phoneticWeights.allSatisfy { $0 <= NameModel.mostPhonetic })
    #expect((NameModel.wordWeights + NameModel.soundWordWeights).allSatisfy { $0 <= 0 })
  }

  @Test("numbers of characters are dense, and no two characters share one but the unnumbered")
  func numbers() {
    let numbers = (UInt16.min...UInt16.max).map { CharacterNumbers.shared.number(of: $0) }.filter { $0 > 0 }
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.count + 1 == CharacterNumbers.shared.count)
    #expect(numbers.max().map(Int.init) == CharacterNumbers.shared.count - 1)
    for unit in "国人大A，。0".utf16 { #expect(CharacterNumbers.shared.number(of: unit) < 1000) }
    #expect(CharacterNumbers.shared.number(of: UInt32(0x20BB7)) == 0)
  }
}
