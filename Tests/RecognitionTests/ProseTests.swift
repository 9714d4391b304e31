import PolicyText
import Testing

@testable import Recognition

/// Texts in which nobody holds a post: nothing but likely characters makes no person there. Sentences of our own.
struct ProseTests {
  @Test func classicalProseHasNoFreeNames() {
    let text = """
      余少瞩远山，日已西坠，遂趋前问道。老僧合掌答曰：“此去十里有溪，溪上有亭，可憩焉。”余谢之，乃循径而行，林深草茂，鸟声相和，不知路之远近也。
      既至，见一童子汲水，呼之不应。余少瞩其面，似曾相识者，因忆往岁过江南时，尝与之同舟。桂心曰：“客自何来？”余具告之，相与大笑。
      """
    #expect(acceptedNames(text).isEmpty)
  }

  @Test(
    arguments: [
      "热锅倒油，烧至6成油温，下入五花肉翻炒，撒上白芝麻，盖上锅盖焖十分钟。",
      "那天的晚饭很简单，没有什么可写，又有何可记的呢？写作者常犯的错误我也常犯，大家都笑了。",
      "五嫂听了便笑，沈老爷也笑，金大姐这才放下心来，董孝廉下轎進來。",
    ]
  )
  func wordsThatLookLikeNamesAreNone(_ text: String) {
    #expect(acceptedNames(text).isEmpty)
  }

  @Test func whatAnOfficeSupportsStays() {
    #expect(acceptedNames("镇党委书记陈立民来到村里，村民周桂兰拉着他说个不停。").isSuperset(of: ["陈立民", "周桂兰"]))
    #expect(acceptedNames("本报记者康健发自东海市。") == ["康健"])
  }
}
