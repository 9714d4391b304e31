import PolicyText
import Testing

@testable import Recognition

@Suite("Places")
struct PlaceRecognizerTests {
  /// `form=name/code` for each place of `text`, `?` for no code.
  private func places(_ text: String) -> [String] {
    let document = PolicyDocument(source: SourceText(text))
    return PlaceRecognizer().places(in: document).map { place in
      "\(document.source.string(in: place.range))=\(place.name)/\(place.code ?? "?")"
    }
  }

  @Test(
    "full and short forms, resolved by what stands before and around them",
    arguments: [
      ("会议在山西省太原市举行。", ["山西省=山西省/140000", "太原市=太原市/140100"]),
      ("他到大同、朔州调研。", ["大同=大同市/140200", "朔州=朔州市/140600"]),
      ("江苏省南京市鼓楼区开展检查。", ["江苏省=江苏省/320000", "南京市=南京市/320100", "鼓楼区=鼓楼区/320106"]),
      ("福州市鼓楼区开展检查。", ["福州市=福州市/350100", "鼓楼区=鼓楼区/350102"]),
      ("鼓楼区开展检查。", ["鼓楼区=鼓楼区/?"]),
      ("北京市朝阳区与辽宁省朝阳市结对。", ["北京市=北京市/110000", "朝阳区=朝阳区/110105", "辽宁省=辽宁省/210000", "朝阳市=朝阳市/211300"]),
      ("延边州和海西州签署协议。", ["延边州=延边朝鲜族自治州/222400", "海西州=海西蒙古族藏族自治州/632800"]),
      ("晋城市城区举办活动。", ["晋城市=晋城市/140500", "城区=城区/140502"]),
      ("内蒙古达拉特旗治沙。", ["内蒙古=内蒙古自治区/150000", "达拉特旗=达拉特旗/150621"]),
      ("吉林市、长春市同步推进。", ["吉林市=吉林市/220200", "长春市=长春市/220100"]),
      ("石家庄和平山县合作。", ["石家庄=石家庄市/130100", "平山县=平山县/130131"]),
    ]
  )
  func resolved(text: String, expected: [String]) {
    #expect(places(text) == expected)
  }

  @Test(
    "words, streets and names that only look like places",
    arguments: [
      "实现国家长治久安。", "充分发挥城区的辐射带动作用。", "各级要推动和平发展，加强合作。", "省长治水有方。", "建设国家级示范县和健康县。", "各市和县要抓好落实。",
      "本报记者王长春报道。", "沿北京路和太原街施工。", "全省上下同心同德，富裕人民生活。", "扩大同周边国家的合作。", "东方红，太阳升。", "资源整合。", "推进文旅和政策、和龙头企业对接。",
      "发展玄武岩纤维。",
    ]
  )
  func none(text: String) {
    #expect(places(text) == [])
  }

  @Test("townships and villages behind their county, and again without it")
  func townships() {
    let document = PolicyDocument(source: SourceText("他到清徐县润城镇杨房村走访。润城镇负责人介绍情况。全县各乡镇、清徐县城乡面貌一新。"))
    let found = PlaceRecognizer().places(in: document)
    let text = found.map { "\($0.name)/\($0.code ?? $0.parentCode.map { "<\($0)" } ?? "?")" }
    #expect(text == ["清徐县/140121", "润城镇/<140121", "杨房村/<140121", "润城镇/<140121", "清徐县/140121"])
  }

  @Test("the context of the article decides a short form that several divisions bear")
  func context() {
    #expect(places("河北省召开会议。平山负责人发言，井陉作了汇报。").contains("井陉=井陉县/130121"))
    #expect(places("甘肃省召开会议。白银作了汇报。").contains("白银=白银市/620400"))
    #expect(!places("福建省召开会议。白银价格上涨。").contains("白银=白银市/620400"))
    #expect(places("浙江省召开会议。义乌、东阳作了汇报。").contains("义乌=义乌市/330782"))
  }

  @Test("a division is named as it was at the date of the text")
  func dated() {
    #expect(places("北京市密云县防汛。") == ["北京市=北京市/110000", "密云县=密云县/110228"])
    #expect(places("湖北省襄樊市召开会议。").contains("襄樊市=襄樊市/420600"))
  }

  @Test("ranges count in the source, across a line break inside the name")
  func wrapped() {
    let source = "会议强调，要认真贯彻落实党中央决策部署，按照省委要求扎实推进各项工作，在太\n原市召开现场会，研究部署下一步工作，确保各项任务落到实处。\n"
    let document = PolicyDocument(source: SourceText(source))
    let found = PlaceRecognizer().places(in: document)
    #expect(found.map(\.name) == ["太原市"])
    #expect(found.first.map { document.source.string(in: $0.range) } == "太\n原市")
  }
}
