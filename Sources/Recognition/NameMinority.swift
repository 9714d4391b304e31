/// Names of Tibetan, Mongolian, Uyghur and Kazakh origin written without a dot: 多吉次仁, 巴特尔, 才让太.
///
/// Built from the elements such names repeat; compiled by this project from name forms in general use. Names with a dot: `DottedNames`.
enum NameMinority {
  /// Elements of two to five characters.
  static let elementsWords = PersonWords(
    """
    扎西 次仁 才仁 次旺 次旦 旦增 丹增 洛桑 罗桑 白玛 班玛 平措 彭措 多吉 多杰 卓玛 央金 央宗 格桑 尼玛 达瓦 边巴 巴桑 索朗 索南 旺堆 旺加 旺杰 旺久 顿珠 东周 仁青 仁钦 仁增 仁真 才旦 才旺 才让 坚赞 坚参 江村 江措 赤列 强巴 向巴 阿旺 昂旺 德吉 德庆 拉姆 普布 米玛 拉巴 贡布 贡保 公保 桑杰 桑吉 曲扎 曲珍 曲杰 曲吉 曲培 嘎玛 噶玛 其美 齐美 晋美 久美 群培 群增 群佩 班久 土登 土旦 图登 登巴 登真 格列 格勒 朗杰 南杰 朗加 达娃 欧珠 俄珠 玉珍 卓嘎 措姆 拉毛 吉美 更登 更藏 根登 华旦 完玛 万玛 加措 嘉措 嘉央 降央 泽仁 泽旺 泽郎 志玛 斗拉 闹吾 夏吾 尕藏 尕玛 项秀 角巴 官却 官布 贡觉 阿布 阿旺 斯塔 益西 宫保 拉加 拉杰 拉珍 拉宗 旺姆 旺扎 旺青 旺庆 热旦 洛松 洛追 罗布 落桑 四郎 四朗 松吉 塔尔 永忠 永青
    巴特尔 巴图 布和 布赫 宝音 额尔敦 额尔德尼 格日勒 格日乐 图雅 其其格 呼和 苏和 那顺 孟和 孟克 朝鲁 乌力吉 乌云 乌兰 敖其尔 达来 达楞 斯琴 萨仁 萨日娜 哈斯 吉日嘎拉 阿拉坦 阿拉腾 青格勒 巴雅尔 巴音 毕力格 布仁 布日 陶格斯 通拉嘎 娜仁 其木格 高娃 托娅 胡日 特木尔 铁木尔 乌尼 恩和 满达 苏日 查干 赛音 赛罕 朝克图 朝格图 哈达 娜日 色音 阿古拉 斯日古楞 乌日 白音 图门 图布
    热合曼 买买提 吐尔逊 阿不都 阿布都 艾合买提 依明 司马义 吾买尔 玉素甫 木合塔尔 热西提 阿里木 艾尼瓦尔 努尔 古丽 帕提 麦麦提 沙吾提 库尔班 阿依 巴哈 努尔兰 叶尔 木拉提 哈力 赛力克 别克 江布尔 吾守尔 肉孜 塔依尔 色提 尼亚孜 阿布来提 艾力 吐尼亚孜 卡德尔 铁力瓦尔迪
    古力 古丽 克孜 米热 米日 热孜 娜孜 麦尔 迪丽 地里 迪力 热巴 玛依拉 艾山 玉山 吐逊 吐洪 吐鲁洪 克然木 克里木 克热木 依米提 伊敏 沙拉 海米提 阿吉 阿洪 萨比 赛买 赛米 托合 托乎 提力 瓦力 亚森 亚生 尤努斯 玉苏 祖农 祖力 则热 再努 米吉提 木沙 马木提 马力丁 吾斯曼 地力 艾孜 茹仙 热娜 帕夏 沙尼 赛福 斯马 阿卜杜 阿不力 阿布力 阿不来 尼格买提 吐尼 沙古丽 阿迪力 艾合 伊力 依力 木合 塔力 哈那提 叶尔兰 巴合 别克 努尔 古丽娜 沙吉 夏木 汗古丽 加马 热依 麦提 吐迪 托提 阿瓦 卡德 胡达 买苏
    加布 次珍 次央 曲央 曲措 尼珍 巴珠 顿旦 巴珍 次多 桑珠 桑旦 洛珍 丹巴 旦巴 央吉 米久 仓决 珠杰 才吉 才加 才项 吉太 南加 格桑 欧珠 次培 措加 尼次 贡桑 仁次 仁孜 扎巴 扎加 扎堆 玉措 白吉 列珠 达珍 赤林 赤来 赤烈 赤桑 江白 江巴 松堆 德央 德珍 拥措 拥忠 泽翁 泽仁 志玛 昂旺 尼美
    那日 那木 那楚 那仁 那钦 格根 其木 腾格 格日 乌仁 乌恩 巴雅 巴根 布日 苏日 宝力 宝日 包力 德力 达日 额日 阿日 哈日 呼日 道尔吉 其布 桑布 青巴图 白乙拉 那顺 吉日 萨础 敖特 毕力 高勒 毛敖 楚格 腾格思 特日 海日 敖日 敖日格勒 敖登 敖云 牧仁 斯钦 扎那 满都 满都拉 孟根 阿木尔 呼斯楞 呼格吉勒 照日格 照那 昂沁 宝力道 朝鲁门 朝乐门 阿斯汗 阿尔斯楞 乌日娜 萨日朗 阿茹娜 苏日娜 胡日查 斯日 斯仁
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
    if text.traits(at: end).contains(.han),
      text.traits(at: end).contains(.phonetic) || text.traits(at: end).givenWeight > 0,
      NameParser.endScore(end + 1, in: text) >= 3, count > 1 || isDue
    {
      return end + 1 - index
    }
    return 0
  }
}
