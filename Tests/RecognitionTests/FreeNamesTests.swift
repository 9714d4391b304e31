import PolicyText
import Testing

@testable import Recognition

/// Names that no post introduces: what their characters and neighbours prove. Sentences of our own.
struct FreeNamesTests {
  @Test(
    arguments: [
      // Kin and callings in apposition.
      ("他的妻子周桂芬在镇上开了一家面馆。", ["周桂芬"]),
      ("值班员马长顺发现水位上涨。", ["马长顺"]),
      ("陪同前来的夫人贝阿特丽丝向学生赠书。", ["贝阿特丽丝"]),
      // Subjects of verbs that people do.
      ("“路修好了，果子就卖得出去。”何翠莲告诉记者。", ["何翠莲"]),
      ("下半场，陶继伟禁区外远射破门。", ["陶继伟"]),
      // Lists without a post; a certain name makes its neighbours certain.
      ("参加座谈的有邹国梁、田翠、万小波等。", ["邹国梁", "田翠", "万小波"]),
      // The verb after the name is no part of it.
      ("文旅局局长蒋婷致开幕词。", ["蒋婷"]),
      ("公司副总经理冯涛向考察团介绍了情况。", ["冯涛"]),
      ("林业局副局长唐新用群众的话概括改革。", ["唐新"]),
      // Characters that are particles elsewhere.
      ("市政协副主席张又林、刘少文出席。", ["张又林", "刘少文"]),
      // Signatures in brackets after the dateline, and without marks between the names.
      ("本报青州4月26日电（郭彩芹）四月的河边，游人如织。", ["郭彩芹"]),
      ("本报讯（记者吴宏游庆山通讯员黄绿英王福田）6日上午，消防员赶到现场。", ["吴宏", "游庆山", "黄绿英", "王福田"]),
      // Minority and foreign names.
      ("村民次仁央宗说，今年青稞长势好。", ["次仁央宗"]),
      ("合作社理事长阿依努尔赴外地培训。", ["阿依努尔"]),
      ("俄罗斯总统亚历山大·伊万诺维奇举行会晤。", ["亚历山大·伊万诺维奇"]),
      ("镇党委书记吉克木沙说，路通了。", ["吉克木沙"]),
      ("外交大臣赫尔里克森13日表示反对。", ["赫尔里克森"]),
      // Traditional forms stay as written.
      ("立法會議員吳傑明建議延長時間。", ["吳傑明"]),
    ])
  func names(text: String, expected: [String]) {
    #expect(acceptedNames(text) == Set(expected))
  }

  @Test(
    arguments: [
      "全国人民代表大会常务委员会任命名单公布。",
      "集团总工程师、中华全国总工会原主席讲话。",
      "伊朗、伊拉克、沙特和塞尔维亚派代表团来华。",
      "周庄古镇、同里古镇、木渎古镇各有特色，游人在石桥上拍照。",
      "锅中倒入少量油，生姜切片爆香，加入排骨大火翻炒。",
      "本市以晴到多云为主，南风三到四级，气温回升。",
      "项目已经完成总工程量的九成，年底投产。",
      "乐山、黄山、庐山等景区实行预约游览。",
      "18日，陈库镇召开安全生产工作会议。",
      "党中央发来贺电，乌军在赫尔松附近后撤。",
    ])
  func noNames(text: String) {
    #expect(acceptedNames(text) == [])
  }
}
