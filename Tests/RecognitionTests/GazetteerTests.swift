import Testing

@testable import Recognition

@Suite("Gazetteer (GB/T 2260)")
struct GazetteerTests {
  private let gazetteer = Gazetteer.shared

  @Test("34 provinces, 333 prefectures and the counties in force are there")
  func counts() {
    let inForce = gazetteer.divisions.filter { $0.endYear == nil }
    #expect(inForce.filter { $0.level == .province }.count == 34)
    #expect(inForce.filter { $0.level == .prefecture }.count == 333)
    #expect((2_830...2_860).contains(inForce.filter { $0.level == .county }.count))
    #expect(Set(inForce.map(\.code)).count == inForce.count)
    for division in gazetteer.divisions {
      #expect(
        division.level == .province || gazetteer.parent(of: division) != nil || division.endYear != nil,
        "\(division)"
      )
      if let successor = division.successorCode {
        #expect(gazetteer.division(code: successor)?.endYear == nil, "\(division)")
      }
    }
  }

  @Test(
    "forms and what they mean first",
    arguments: [
      ("山西省", 140_000), ("山西", 140_000), ("太原市", 140_100), ("太原", 140_100), ("内蒙古", 150_000), ("延边", 222_400),
      ("延边州", 222_400), ("海西州", 632_800), ("锡林郭勒", 152_500), ("大兴安岭", 232_700), ("神农架", 429_021), ("六枝", 520_203),
      ("昆山市", 320_583), ("密云", 110_118), ("密云县", 110_228), ("襄樊", 420_600), ("香港", 810_000), ("达拉特旗", 150_621),
      ("双江县", 530_925), ("彭水", 500_243), ("东乡族自治县", 622_926), ("黔东南", 522_600), ("黔东南州", 522_600), ("甘孜", 513_300),
    ]
  )
  func forms(text: String, code: Int) throws {
    let form = try #require(gazetteer.form(text))
    #expect(gazetteer.divisions[form.divisions[0]].code == code)
  }

  @Test("the longest form wins at a position; a character of another word does not")
  func longest() {
    let bytes = Array("在山西省太原市迎泽区".utf8)
    #expect(gazetteer.longestMatch(at: 0, in: bytes) == nil)
    #expect(gazetteer.longestMatch(at: 3, in: bytes)?.length == 9)
    #expect(gazetteer.longestMatch(at: 12, in: bytes)?.length == 9)
    #expect(gazetteer.longestMatch(at: 21, in: bytes)?.characters == 3)
    #expect(gazetteer.longestMatch(at: 13, in: bytes) == nil)
    #expect(gazetteer.longestMatch(at: 999, in: bytes) == nil)
  }

  @Test("doubtful forms are marked", arguments: ["和平", "朝阳", "东方", "城区", "高平", "安定", "新建", "平原"])
  func everyday(text: String) throws {
    #expect(try #require(gazetteer.form(text)).isEverydayWord)
  }

  @Test("a form with several meanings lists those in force, then by level")
  func several() throws {
    let drum = try #require(gazetteer.form("鼓楼区")).divisions.map { gazetteer.divisions[$0].code }
    #expect(drum.prefix(4) == [320_106, 320_302, 350_102, 410_204])
    #expect(try #require(gazetteer.form("高平")).looksLikeName)
    #expect(!(try #require(gazetteer.form("大理")).isEverydayWord))
  }

  @Test("parents, children and abbreviations")
  func tree() throws {
    let taiyuan = try #require(gazetteer.division(code: 140_100))
    #expect(gazetteer.parent(of: taiyuan)?.name == "山西省")
    #expect(gazetteer.children(of: taiyuan).count == 10)
    let xiantao = try #require(gazetteer.division(code: 429_004))
    #expect(gazetteer.parent(of: xiantao)?.name == "湖北省")
    let pudong = try #require(gazetteer.division(code: 310_115))
    #expect(gazetteer.parent(of: pudong)?.name == "上海市")
    #expect(gazetteer.province(abbreviation: ("晋" as Unicode.Scalar).value)?.code == 140_000)
    let beijing = try #require(gazetteer.division(code: 110_000))
    #expect(gazetteer.contains(beijing, try #require(gazetteer.division(code: 110_105))))
    #expect(!gazetteer.contains(taiyuan, pudong))
  }
}
