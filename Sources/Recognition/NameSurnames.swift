/// Surnames and how far one proves a name, over `Surnames`.
enum NameSurnames {
  /// Two-character surnames (复姓), with those that have no entry of their own in `Surnames`.
  static let compoundWords = PersonWords(
    """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容
    仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐
    段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五 完颜 叶赫 那拉 爱新 觉罗 纳兰
    """
  )

  /// Japanese surnames of two and three characters, by the number of their bearers (明治安田生命 全国同姓調査 2018), in Chinese characters.
  static let japaneseWords = PersonWords(
    """
    天野 尾崎 五十岚 片冈 樋口 工藤 矢野 岛村 奥村 奥田 岛崎 今村 须藤 关口 饭田 饭岛 宫川 宫田 冈崎 新垣 石塚 石崎 大桥 大森 大竹 小松 小森 黑田 黑川 熊谷 坂口 泽田 高野 土屋 富田 中田 中西 永野 成田 二宫 野泽 长岛 秦野 浜田 平田 平山 堀内 本间 松永 松浦 水岛 宫原 宫下 森本 八木 山根 横田 鹫尾 若林
    佐藤 铃木 高桥 田中 渡边 渡部 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 阿部 池田 桥本 石川 山下 中岛 石井 小川 前田 冈田
    长谷川 藤田 后藤 近藤 村上 远藤 青木 坂本 福田 太田 西村 藤井 金子 藤原 三浦 冈本 松田 中川 中野 原田 小野 田村 竹内 和田 中山 石田 上田 森田 小岛 柴田 酒井 宫崎 横山 宫本 内田
    高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 增田 平野 大塚 千叶 久保 松井 小山 岩崎 樱井 木下 野口 松尾 菊地 野村 新井 菅原 佐野 杉本 古川 市川 大西 岛田 水野 樱田
    安倍 岸田 麻生 石破 高市 鸠山 小泉 细川 村山 野田 河野 茂木 林原 二阶 菅直 福岛 川崎 本田 丰田 松下 盛田 稻盛 大江 川端 三岛 芥川 夏目 宫泽 北野 黑泽 羽生 内村 浅田 大谷 伊东 张本 早田 平野 水谷 丹羽 吉村 石原 岩屋 上川 中谷 木原 加山 森山 古屋 荒川 西川 西田 大岛 小田 福原 泷泽 川口 川村 白鹏 片山 赤泽 城内 坂井 中曾根 羽田 桥下 松野 西冈 高岛 北村 大平 福井 星野 大石 松村 永井 平井 服部 古田 吉川 岩田 川上 广濑 田口 前川 三宅 石桥 早川 望月 小西 吉野 松原 久保田 大久保 野中 长谷 江藤 额贺 甘利 河村 尾身 町村 与谢野 谷垣 枝野 前原 玉木 志位 神谷 中司 德川 丰臣 织田 土肥 东条 冈村 板垣 松冈
    """
  )

  /// Names of Yi clans as officials' names write them, before a given name of two or three characters (《彝族氏族谱系》; compiled by this project).
  static let yiWords = PersonWords(
    """
    吉克 阿尔 沙马 阿苏 吉好 海来 洛古 帕查 马海 曲比 阿约 俄尔 吉木 吉伙 勒尔 阿侯 果基 恩扎 瓦扎 阿的 阿合 阿木 俄木 尔古 吉子 吉俄 吉尔 吉米 吉则 加巴 金古 井古 古尔 海日 贾巴 甲巴 克其 克惹 拉马 勒伍 罗洪 马卡 莫色 木乃 赖么 尼惹 惹几 热柯 日火
    且沙 曲木 邱莫 沙玛 石一 苏呷 瓦尔 乌合 吾木 伍呷 约其 则莫 孜莫 骆古 的莫 博什 布约 补约 达久 地莫 格吉 黑来 呷西 呷尔 阿牛 阿余 阿里 什一 鲁克 依火 依伍 说日 陆久 毛古 莫洛 的日 俄比 俄的 曲莫 立立 普提 其沙 阿硕 阿育 阿西 阿比 阿库 阿什 石扎 吉巴 吉古 吉拉 吉日 尼克 水普 土比 瓦其 乌尼 勿雷 曲么 苏甲 沙日 沙加 伍合
    """
  )

  /// 0 none, 1 rare or an everyday character, 2 one that proves a name.
  @inline(__always)
  static func tier(_ scalar: UInt32) -> Int {
    scalar < 0x10000 ? Int(classes[Int(scalar)] & 3) : 0
  }

  /// True for a surname that is a particle or a measure word far more often (于, 和, 时): a name it opens needs strong context.
  @inline(__always)
  static func isEveryday(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && classes[Int(scalar)] & 4 != 0
  }

  /// The tier of each scalar of the Basic Multilingual Plane; bit 2 for one that is everyday.
  private static let classes: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    let (common, rare, solid) = (Self.common, Self.rare, Self.solid)
    for scalar in UInt32(0x3400)..<0xA000 {
      let isEveryday = Surnames.isEverydayCharacter(scalar) && !solid.contains(scalar)
      let flag: UInt8 = isEveryday ? 4 : 0
      guard let tier = Surnames.tier(of: scalar) else {
        table[Int(scalar)] = flag | (common.contains(scalar) ? 2 : rare.contains(scalar) ? 1 : 0)
        continue
      }
      table[Int(scalar)] = flag | (tier == .rare || isEveryday ? 1 : 2)
    }
    return table
  }()

  /// Surnames `Surnames` does not list.
  private static let common = CharacterBitmap("傅")
  private static let rare = CharacterBitmap("回暴慎畅员撖顿竺槐迮逄瞿钭糜贠蹇佴忻刀粟")

  /// Everyday characters that as a first character are a surname often enough.
  private static let solid = CharacterBitmap(
    "左高马金石方常白任龙华关成武安万江单商牛路查车包黄边农盛游管练索解盖"
  )
}
