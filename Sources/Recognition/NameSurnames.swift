/// Surnames and how far one proves a name, over `Surnames`.
enum NameSurnames {
  /// Two-character surnames (复姓), with those that have no entry of their own in `Surnames`.
  static let compound = PersonWords(
    """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容
    仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐
    段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五 完颜 叶赫 那拉 爱新 觉罗 纳兰
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
  private static let classes: [UInt8] = (0..<UInt32(0x10000)).map { scalar in
    let isEveryday = Surnames.isEverydayCharacter(scalar) && !solid.contains(scalar)
    let flag: UInt8 = isEveryday ? 4 : 0
    guard let tier = Surnames.tier(of: scalar) else {
      return flag | (common.contains(scalar) ? 2 : rare.contains(scalar) ? 1 : 0)
    }
    return flag | (tier == .rare || isEveryday ? 1 : 2)
  }

  /// Surnames `Surnames` does not list.
  private static let common = CharacterBitmap("傅")
  private static let rare = CharacterBitmap("暴慎畅员撖顿")

  /// Everyday characters that as a first character are a surname often enough.
  private static let solid = CharacterBitmap(
    "高马金石方常白任龙华关成武安万江单商牛路查车包黄边农盛游管练索解盖"
  )
}
