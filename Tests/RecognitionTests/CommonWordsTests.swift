import Testing

@testable import Recognition

@Suite("Everyday words")
struct CommonWordsTests {
  @Test(
    "words that could be taken for surname and given name",
    arguments: [
      "高质量", "应急", "和谐", "万户", "于是", "马上", "方面", "高度", "温度", "严格", "常态", "关于", "强调", "安全", "全面", "全省", "水平",
      "江河", "程序", "党委", "时间", "从严", "成立", "明确", "项目", "农业", "金融", "文明", "高速公路", "马铃薯",
    ]
  )
  func words(word: String) {
    #expect(CommonWords.isWord(word))
    #expect(CommonWords.longestWord(at: 0, in: Array((word + "的").utf8)) >= word.utf8.count)
  }

  @Test("names and fragments are no words", arguments: ["王志刚", "李建军", "张伟", "欧阳明", "度高", "量发展", "", "高", "的", "高A"])
  func names(text: String) {
    #expect(!CommonWords.isWord(text))
  }

  @Test("longest word, bounded, with all lengths")
  func longest() {
    let bytes = Array("高质量发展".utf8)
    #expect(CommonWords.longestWord(at: 0, in: bytes) == 9)
    #expect(CommonWords.longestWord(at: 0, in: bytes, before: 5) == 0)
    #expect(CommonWords.longestWord(at: 9, in: bytes) == 6)
    #expect(CommonWords.longestWord(at: 1, in: bytes) == 0)
    #expect(CommonWords.isWord(0..<9, in: bytes))
    #expect(!CommonWords.isWord(0..<12, in: bytes))
    #expect(!CommonWords.isWord(9..<99, in: bytes))
    let city = Array("安全生产".utf8)
    #expect(city.withUnsafeBufferPointer { CommonWords.wordLengths(at: 0, in: $0) } == 0b10100)
  }

  @Test("a word agrees with its own prefix search in a running text")
  func consistent() {
    let bytes = Array("各级党委和政府要坚决扛起政治责任，全面推行高质量发展，严格落实安全生产责任制。".utf8)
    for offset in bytes.indices {
      let length = CommonWords.longestWord(at: offset, in: bytes)
      if length > 0 { #expect(CommonWords.isWord(offset..<(offset + length), in: bytes)) }
    }
  }
}
