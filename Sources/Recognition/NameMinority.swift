/// Names of Tibetan, Mongolian and other origin written without a dot: 多吉次仁, 巴特尔, 才让太.
///
/// Built from the syllables such names repeat; compiled by this project from name forms in general use.
enum NameMinority {
  /// Two- and three-character elements.
  static let elements = PersonWords(
    """
    扎西 次仁 才仁 次旺 次旦 旦增 丹增 洛桑 罗桑 白玛 班玛 平措 彭措 多吉 多杰 卓玛 央金 央宗 格桑 尼玛 达瓦 边巴 巴桑 索朗 索南 旺堆 旺加 旺杰 旺久 顿珠 东周 仁青 仁钦 仁增 仁真 才旦 才旺 才让 坚赞 坚参 江村 江措 赤列 强巴 向巴 阿旺 昂旺 德吉 德庆 拉姆 普布 米玛 拉巴 贡布 贡保 公保 桑杰 桑吉 曲扎 曲珍 曲杰 曲吉 曲培 嘎玛 噶玛 其美 齐美 晋美 久美 群培 群增 群佩 班久 土登 土旦 图登 登巴 登真 格列 格勒 朗杰 南杰 朗加 达娃 欧珠 俄珠 玉珍 卓嘎 措姆 拉毛 吉美 更登 更藏 根登 华旦 完玛 万玛 加措 嘉措 嘉央 降央 泽仁 泽旺 泽郎 志玛 斗拉 闹吾 夏吾 尕藏 尕玛 项秀 角巴 官却 官布 贡觉 阿布 阿旺 斯塔 益西 宫保 拉加 拉杰 拉珍 拉宗 旺姆 旺扎 旺青 旺庆 热旦 洛松 洛追 罗布 落桑 四郎 四朗 松吉 塔尔 永忠 永青
    巴特尔 巴图 布和 布赫 宝音 额尔敦 额尔德尼 格日勒 格日乐 图雅 其其格 呼和 苏和 那顺 孟和 孟克 朝鲁 乌力吉 乌云 乌兰 敖其尔 达来 达楞 斯琴 萨仁 萨日娜 哈斯 吉日嘎拉 阿拉坦 阿拉腾 青格勒 巴雅尔 巴音 毕力格 布仁 布日 陶格斯 通拉嘎 娜仁 其木格 高娃 托娅 胡日 特木尔 铁木尔 乌尼 恩和 满达 苏日 查干 赛音 赛罕 朝克图 朝格图 哈达 娜日 色音 阿古拉 斯日古楞 乌日 白音 图门 图布
    热合曼 买买提 吐尔逊 阿不都 阿布都 艾合买提 依明 司马义 吾买尔 玉素甫 木合塔尔 热西提 阿里木 艾尼瓦尔 努尔 古丽 帕提 麦麦提 沙吾提 库尔班 阿依 巴哈 努尔兰 叶尔 木拉提 哈力 赛力克 别克 江布尔 吾守尔 肉孜 塔依尔 色提 尼亚孜 阿布来提 艾力 吐尼亚孜 卡德尔 铁力瓦尔迪
    """
  )

  /// Length of the name made of such elements at `index`, an odd last syllable included; 0 for none. One element alone must have three
  /// characters, or stand where a name is due.
  static func length(at index: Int, isDue: Bool, in text: PersonText) -> Int {
    let first = elements.length(at: index, in: text)
    guard first > 0 else { return 0 }
    var end = index + first
    var count = 1
    while count < 4 {
      let next = elements.length(at: end, in: text)
      if next == 0 { break }
      end += next
      count += 1
    }
    if NameParser.endScore(end, in: text) >= 2, count > 1 || first >= 3 || isDue { return end - index }
    // One syllable more: 才让太, 斯琴毕力格 aside.
    if PersonText.isHan(text[end]),
      NameCharacters.phonetic.contains(text[end]) || NameCharacters.givenWeight(text[end]) > 0,
      NameParser.endScore(end + 1, in: text) >= 3, count > 1 || isDue
    {
      return end + 1 - index
    }
    return 0
  }
}
