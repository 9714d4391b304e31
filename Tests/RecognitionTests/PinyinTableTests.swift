import Testing

@testable import Recognition

@Suite("Pinyin")
struct PinyinTableTests {
  private let table = PinyinTable.shared

  @Test(
    "readings of a character, the first first",
    arguments: [
      ("长", ["zhang", "chang"]), ("河", ["he"]), ("女", ["nv"]), ("略", ["lve"]), ("𠮷", ["ji"]), ("〇", ["ling"]),
      ("a", []), ("，", []),
    ] as [(String, [String])]
  )
  func readings(text: String, expected: [String]) throws {
    #expect(table.readings(of: try #require(text.unicodeScalars.first)) == expected)
  }

  @Test(
    "every reading is there: surnames and places too",
    arguments: [
      ("曾", "zeng ceng"), ("单", "dan shan chan"), ("解", "jie xie"), ("仇", "chou qiu"), ("查", "cha zha"), ("区", "qu ou"),
      ("朴", "pu piao"), ("尉", "wei yu"), ("万", "wan mo"), ("俟", "si qi"), ("厦", "sha xia"), ("六", "liu lu"),
      ("蚌", "bang beng"),
      ("行", "xing hang"), ("乐", "le yue lao"), ("重", "zhong chong"), ("绿", "lv lu"), ("盖", "gai ge"),
      ("省", "sheng xing"),
    ]
  )
  func all(text: String, expected: String) throws {
    let readings = table.readings(of: try #require(text.unicodeScalars.first))
    for reading in expected.split(separator: " ") { #expect(readings.contains(String(reading)), "\(text) \(readings)") }
  }

  @Test(
    "phrases, places, titles",
    arguments: [
      ("河湖长制", "hé hú zhǎng zhì"), ("银行", "yín háng"), ("农村商业银行行长", "nóng cūn shāng yè yín háng háng zhǎng"),
      ("长江", "cháng jiāng"),
      ("省长江某", "shěng zhǎng jiāng mǒu"), ("重庆", "chóng qìng"), ("长治市", "cháng zhì shì"), ("厦门", "xià mén"),
      ("六安", "lù ān"), ("蚌埠", "bèng bù"),
      ("台州", "tāi zhōu"), ("长三角一体化", "cháng sān jiǎo yī tǐ huà"), ("“十四五”规划", "shí sì wǔ guī huà"),
      ("5G基站", "5G jī zhàn"),
      ("女性", "nǚ xìng"), ("战略", "zhàn lüè"), ("校长", "xiào zhǎng"), ("西藏", "xī zàng"), ("调研", "diào yán"),
      ("协调", "xié tiáo"),
      ("重点工程", "zhòng diǎn gōng chéng"), ("会计", "kuài jì"), ("退耕还林", "tuì gēng huán lín"), ("水", "shuǐ"), ("", ""),
      ("，。", ""),
    ]
  )
  func phrases(text: String, expected: String) {
    #expect(table.marked(text) == expected)
  }

  @Test(
    "names: the surname is read as a surname",
    arguments: [
      ("单小明", "shàn xiǎo míng"), ("曾国强", "zēng guó qiáng"), ("解学恭", "xiè xué gōng"), ("仇和平", "qiú hé píng"),
      ("查志远", "zhā zhì yuǎn"),
      ("区景明", "ōu jǐng míng"), ("朴正花", "piáo zhèng huā"), ("尉迟方", "yù chí fāng"), ("万俟雪", "mò qí xuě"),
      ("万志军", "wàn zhì jūn"),
      ("盖金东", "gě jīn dōng"), ("欧阳明", "ōu yáng míng"), ("乐玉成", "yuè yù chéng"),
    ]
  )
  func names(text: String, expected: String) {
    #expect(table.marked(text, isName: true) == expected)
  }

  @Test("tone marks stand on the right vowel")
  func marks() {
    for (letters, tone, expected) in [
      ("zhuang", 1, "zhuāng"), ("liu", 2, "liú"), ("gui", 4, "guì"), ("lv", 4, "lǜ"), ("xue", 2, "xué"),
      ("er", 3, "ěr"), ("ma", 5, "ma"),
      ("ou", 1, "ōu"), ("n", 2, "ń"),
    ] {
      #expect(PinyinSyllable(letters: letters, tone: tone).marked == expected)
    }
  }

  @Test("every common character has a reading, and every division of the gazetteer one syllable a character")
  func complete() {
    // The Unicode Han Database itself has no reading for a handful of them.
    let silent = (0x4E00...0x9FA5).compactMap { Unicode.Scalar($0) }.filter { table.readings(of: $0).isEmpty }
    #expect(silent.count < 20)
    for division in Gazetteer.shared.divisions {
      #expect(table.spelling(of: division.name).count == division.name.unicodeScalars.count, "\(division.name)")
    }
  }
}
