extension ProgramScan {
  /// 主题为“…”, 口号是“…”, 以“…”为主题
  func isThemed(_ quote: Quotation) -> Bool {
    if Self.themes.contains(where: { text.has($0, at: quote.open - $0.count) }) { return true }
    // “甲乙”主题成就展, not “甲乙”主题报告: a lecture has a title.
    if text.has(Self.theme, at: quote.close + 1), Self.lectures.longest(at: quote.close + 3, in: text) == nil {
      return true
    }
    if Self.namesTheme.contains(where: { text.has($0, at: quote.close + 1) }) { return true }
    return unit(quote.open - 1) == 0x4EE5 && text.has(Self.asTheme, at: quote.close + 1)
  }

  private static let themes = ["主题为", "主题是", "口号是", "主题：", "主题为：", "主题定为", "主题确定为"].map { Array($0.utf16) }
  private static let namesTheme = ["这个主题", "这一主题"].map { Array($0.utf16) }
  private static let theme = Array("主题".utf16)
  private static let lectures = UnitTable("报告 发言 演讲 讲座 宣讲 分享 党课 授课 辅导 交流发言")
  private static let asTheme = Array("为主题".utf16)
  static let lawEducation = Array("普法".utf16)
  static let lookingBack = Array("回头看".utf16)
}
