import PolicyText
import Recognition
import Testing

/// A report being written ends anywhere: the grammar looks ahead and behind, and must find nothing there rather than fail.
struct CutTextTests {
  /// Texts whose ends once stood, or might stand, where a rule looks further.
  private static let texts = [
    "“城市”", "坚持“城市”的", "“城市”以", "召开全国人民代表大会", "“黄河大合唱”山建厂房",
    "6月3日，青州市委副书记、市长赵国梁（女，回族）主持召开全市“两清三建”工作推进会，强调坚持“一河一策”的做法，印发《青州市河长制实施方案》。",
    "任命赵国梁为青州市水务局局长，免去孙晓梅的职务。阿依古丽·买买提，女，维吾尔族，现任青山县副县长，拟任县长。",
    "名词解释：1．“四联四促”：指联项目、联企业、联镇村、联农户。2．链长制：即由市领导担任重点产业链链长的工作制度。",
    "（记者 赵国梁 通讯员 孙晓梅）本报青州4月26日电 俄罗斯总统伊万诺夫与法国外长马丁通电话。县长：李　明",
    "以治山、治水、治气为内容的“三治”，是指三项任务。所谓“三清”，就是清河、清湖、清库；简称“三清行动”",
  ]

  @Test("every beginning and every end of a text can be read", arguments: texts)
  func cuts(text: String) {
    let scalars = Array(text.unicodeScalars)
    for cut in 0...scalars.count {
      for part in [scalars[..<cut], scalars[cut...]] {
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: part)
        let source = SourceText(String(piece))
        let result = Recognizer().recognize(PolicyDocument(source: source))
        #expect(result.people.allSatisfy { $0.range.upperBound <= source.bytes.count })
        #expect(result.programs.allSatisfy { $0.range.upperBound <= source.bytes.count })
      }
    }
  }
}
