import Testing

@testable import Recognition

@Suite("Words and places of a text")
struct TextReferencesTests {
  private let text = "省长到太原市迎泽区调研高质量发展，马上到a河北省石家庄市𠮷和平区。积石山保安族东乡族撒拉族自治县"

  @Test("every place that a text holds is one that the gazetteer knows as a whole, and the longest")
  func places() {
    let bytes = Array(text.utf8)
    let references = TextReferences(bytes)
    var found: [String] = []
    for index in 0..<references.characters.count {
      let offset = references.characters.offset(of: index)
      let length = TextReferences.placeCharacters(of: references.characters.mark(at: index)) * 3
      if length == 0 { continue }
      let form = bytes[offset..<(offset + length)]
      #expect(Gazetteer.shared.form(form) != nil)
      for longer in stride(from: length + 3, through: 45, by: 3) where offset + longer <= bytes.count {
        #expect(Gazetteer.shared.form(bytes[offset..<(offset + longer)]) == nil)
      }
      found.append(String(decoding: form, as: UTF8.self))
    }
    for name in ["太原市", "迎泽区", "河北省", "石家庄市", "和平区", "积石山保安族东乡族撒拉族自治县", "东乡族自治县"] {
      #expect(found.contains(name) == (name != "东乡族自治县"), "\(name)")
    }
  }

  @Test("a word is found with every length it has, and not beyond the end asked for")
  func words() {
    let bytes = Array(text.utf8)
    let references = TextReferences(bytes)
    var words = 0
    for index in 0..<references.characters.count {
      let offset = references.characters.offset(of: index)
      for characters in 2...4 {
        let end = offset + characters * 3
        let isWord = end <= bytes.count && CommonWords.isWord(bytes[offset..<min(end, bytes.count)])
        #expect(references.isWord(at: index, characters: characters) == isWord)
        if isWord {
          words += 1
          #expect(references.wordLength(at: index, before: end) == characters * 3)
        }
        #expect(references.wordLength(at: index, before: end - 1) < characters * 3)
      }
    }
    #expect(words > 5)
    #expect(references.wordLength(at: -1) == 0 && references.wordLength(at: references.characters.count) == 0)
  }
}
