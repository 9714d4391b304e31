import PolicyText
import Testing

@Suite("When a text says that an act happened")
struct ActDateTests {
  /// The time of what stands at `|`, in a text of `day`.
  private func told(_ marked: String, on day: String? = "2023-09-08") -> String? {
    let bytes = Array(marked.utf8)
    guard let offset = bytes.firstIndex(of: UInt8(ascii: "|")) else { return nil }
    var text = bytes
    text.remove(at: offset)
    return ActDate(ofActAt: offset, in: text, articleFrom: 0, published: day.flatMap(CalendarDate.init(iso:)))?.iso
  }

  @Test(
    "the sentence of the act gives it",
    arguments: [
      ("9月5日，甲市人大常委会决定任命李明为|甲市副市长。", "2023-09-05"),
      ("本报讯（记者王芳）9月5日，甲市人大常委会举行会议，决定任命李明为|甲市副市长。", "2023-09-05"),
      ("李明于2022年12月30日当选|甲市市长。", "2022-12-30"),
      ("12月30日，李明当选|甲市市长。", "2022-12-30"),
      ("李明2021年5月任|甲市市长。", "2021-05"),
      ("李明，1970年3月生，1992年7月参加工作，2021年5月任|甲市市长。", "2021-05"),
      ("2018年3月至2021年5月任乙市市长，2021年5月至今任|甲市委书记。", "2021-05"),
      ("据悉，李明今年3月出任|甲市市长。", "2023-03"),
      ("李明2019年担任|甲市副市长。", "2019"),
      ("李明2002年10月任乙市市长，同年11月任|甲市市长。", "2002-11"),
      ("根据2019年机构改革方案，7月10日，甲市人大常委会决定任命李明为|甲市副市长。", "2023-07-10"),
      ("2019年获得劳动模范称号的李明9月5日当选|甲市市长。", "2023-09-05"),
      ("针对2021年以来的问题，9月5日，会议决定免去李明的|甲市市长职务。", "2023-09-05"),
      ("在2022年12月20日召开的全会之后，9月6日，会议决定任命李明为|甲市市长。", "2023-09-06"),
      ("甲市人大常委会第十次会议8月28日决定：任命李明为|甲市副市长。", "2023-08-28"),
      ("2022年\n1月6日，甲市人大常委会决定任命李明为|甲市副市长。", "2022-01-06"),
      ("9月3日，2010年到任的甲市市长李明转任|乙市市长。", "2023-09-03"),
    ]
  )
  func sentence(text: String, date: String) {
    #expect(told(text) == date, "\(text)")
  }

  @Test(
    "the date of something else is none",
    arguments: [
      "李明，1970年3月生，任|甲市市长。", "李明，1992年7月参加工作，任|甲市市长。", "2022年以来，李明当选|甲市市长。",
      "李明2018年3月至2021年5月任|乙市市长。", "甲市2023年度会议决定任命李明为|副市长。",
      "9月5日，甲市推进造林。李明任|甲市市长。", "决定任命李明为|甲市副市长。", "2023年工作要点经会议审议。会议决定任命李明为|甲市副市长。", "13月45日，李明任|甲市市长。",
      "李明2002年10月任乙市市长，次年3月任|甲市市长。", "3月10日，甲市遭遇洪灾。根据工作需要，市委决定任命李明为|副市长。",
      "根据2019年方案，3月10日，甲市人大常委会决定任命李明为|甲市副市长。", "李明同年3月任|甲市市长。",
      "2021年，甲市撤并。5月6日，会议决定任命李明为|甲市市长。",
    ]
  )
  func none(text: String) {
    #expect(told(text) == nil, "\(text)")
  }

  @Test(
    "the sentence goes on from another, or stands in a list",
    arguments: [
      ("9月5日，甲市人大常委会举行第十二次会议。会议听取了报告。会议决定任命李明为|甲市副市长。", "2023-09-05"),
      ("9月5日，甲市人大常委会举行第十二次会议。\n会议由主任王芳主持。\n会议经表决，任命李明为|甲市副市长。", "2023-09-05"),
      ("甲县人大常委会任免名单\n（2023年8月30日甲县第十七届人大常委会第九次会议通过）\n任命：\n王芳为甲县教育局局长；\n李明为|甲县财政局局长。", "2023-08-30"),
      ("甲市人大常委会第十次会议8月28日决定任命王芳为副市长。免去李明的|甲市副市长职务。", "2023-08-28"),
      ("2020年版\n9月5日，甲市人大常委会决定任命李明为|甲市副市长。", "2023-09-05"),
      ("8月30日，甲县人大常委会决定任命：\n王芳为甲县教育局局长。\n李明为|甲县财政局局长。", "2023-08-30"),
    ]
  )
  func farther(text: String, date: String) {
    #expect(told(text) == date, "\(text)")
  }

  @Test("without the day of the text only a written year counts")
  func undated() {
    #expect(told("2023年9月5日，甲市决定任命李明为|副市长。", on: nil) == "2023-09-05")
    #expect(told("9月5日，甲市决定任命李明为|副市长。", on: nil) == nil)
    #expect(told("今年9月，甲市决定任命李明为|副市长。", on: nil) == nil)
  }

  @Test(
    "an act soon after the day of the text is announced; one years after it shows that the day of the text is misread"
  )
  func ahead() {
    #expect(told("2023年10月1日，李明任|甲市市长。") == "2023-10-01")
    #expect(told("2026年10月1日，李明任|甲市市长。") == nil)
  }

  @Test("of a paragraph too long to be read from its beginning only the sentence counts")
  func longLine() {
    let line = "8月30日，会议决定任命：" + String(repeating: "王芳为甲县教育局局长，", count: 400)
    #expect(told(line + "李明为|甲县财政局局长。") == nil)
    #expect(told(line + "完。9月5日，李明任|甲县财政局局长。") == "2023-09-05")
  }

  @Test("places outside the text, and a list longer than is read back")
  func bounds() {
    let day = CalendarDate(iso: "2023-09-08")
    #expect(ActDate(ofActAt: 9, in: Array("甲".utf8), articleFrom: 0, published: day) == nil)
    #expect(ActDate(ofActAt: 0, in: Array("甲".utf8), articleFrom: 2, published: day) == nil)
    let item = "王芳为甲县教育局局长；\n"
    let list = "8月30日，决定任命：\n"
    #expect(told(list + String(repeating: item, count: 300) + "李明为|甲县财政局局长。") == "2023-08-30")
    #expect(told(list + String(repeating: item, count: 500) + "李明为|甲县财政局局长。") == nil)
  }
}
