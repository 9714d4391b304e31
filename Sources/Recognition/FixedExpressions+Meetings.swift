/// Conferences, fairs and days that recur under one name.
extension FixedExpressions {
  static let meetings: [Group] = [
    (
      .action,
      """
      国家公祭日 南京大屠杀死难者国家公祭日
      """
    ),
    (
      .meeting,
      """
      中共一大 党的一大 党的七大 中共七大 农高会 杨凌农高会 糖酒会 世园会 夏季达沃斯 读懂中国 国际大体联 国际奥委会全会 川商返乡 浙商回归 湘商回归 赣商回归 楚商回归 徽商回归 公祭轩辕黄帝典礼 清明公祭轩辕黄帝典礼 公祭大禹
      """
    ),
  ]
}
