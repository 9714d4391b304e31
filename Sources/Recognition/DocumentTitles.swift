/// Titles in 《》: which name official documents, of what kind (GB/T 9704-2012, chapter on 文种; Legislation Law of the PRC for laws and
/// regulations), and which are only short references to a title given before.
enum DocumentTitles {
  /// The kind a title shows by its last words, nil when the words are those of no official document.
  static func kind(of title: ArraySlice<UInt16>) -> DocumentKind? {
    var title = title
    // A trailing bracket says a state or span of years: （试行）, （2021—2025年）.
    if title.last == Mark.closingBracket, let open = title.lastIndex(of: Mark.openingBracket), open > title.startIndex {
      title = title[..<open]
    }
    for (kind, words) in endings {
      for word in words where title.count >= word.count && title.suffix(word.count).elementsEqual(word) { return kind }
    }
    return nil
  }

  /// True for 《意见》《方案》: the bare kind, which refers to a title given in full nearby.
  static func isBareKind(_ title: ArraySlice<UInt16>) -> Bool {
    title.count <= 6 && (bareKinds.contains(Array(title)) || title.count <= 4 && isPlainKind(title))
  }

  /// 《管理规定》, 《规划》: a kind and what goes with any; not 《问责条例》, 《水法》.
  private static func isPlainKind(_ title: ArraySlice<UInt16>) -> Bool {
    guard let kind = kind(of: title), kind != .law else { return false }
    return title.count <= (kind == .other ? 3 : 2) || plainPrefixes.contains(Array(title.prefix(2)))
  }

  private static let plainPrefixes = Set(
    units("工作 实施 指导 行动 总体 专项 暂行 若干 具体 管理 建设 发展 规划 改革 试点 修订 配套 有关 相关 上述 任务 重点 考核 评价 责任 操作 技术 服务 合作 框架 备案 补充 调整 执行 监督 保护")
  )

  /// True for newspapers, journals and programmes of broadcasters.
  static func isMedium(_ title: ArraySlice<UInt16>) -> Bool {
    media.contains { title.count >= $0.count && title.suffix($0.count).elementsEqual($0) }
  }

  private static func units(_ words: String) -> [[UInt16]] { words.split(separator: " ").map { Array($0.utf16) } }

  private static let endings: [(DocumentKind, [[UInt16]])] = [
    (.workReport, units("工作报告 政府工作报告 报告 白皮书 蓝皮书 绿皮书")),
    (.law, units("法 党章 法典 宪法 修正案 基本法")),
    (.regulation, units("条例 规定 办法 细则 规则 准则 规程 规范 章程 标准 导则 守则 公约 规约 指引 指南 法规 通则 手册 须知")),
    (.plan, units("规划 计划 方案 纲要 要点 安排 行动 清单 规划图 路线图 目录 行动纲领 部署 战略 名录 名单 预案 工作台账 措施 若干措施 任务书 工程 责任书")),
    (
      .notice,
      units("通知 通告 公告 通报 意见 决定 决议 命令 令 批复 函 复函 请示 议案 纪要 建议 倡议书 倡议 公报 指示 批示 若干政策 政策 政策措施 十条 条措施 条 公开信 的话 说明 制度 机制")
    ),
    (
      .other,
      units(
        "协议 协定 协议书 备忘录 合同 宣言 声明 共识 提案 大纲 讲义 选编 选读 文选 论述摘编 摘编 读本 教程 问答 谈治国理政 讲话 重要讲话 论述 汇编 合作框架 意向书 承诺书 倡议书 大事记 年鉴 志 书 解释 解读 释义 体系 指数 判决书 决定书 裁定书 通知书 告知书 起诉书 证书 报名表 测评表 登记表 申请表 推荐表 审批表 评审条件 研究"
      )
    ),
  ]

  private static let bareKinds = Set(
    units(
      "意见 方案 办法 通知 规划 计划 条例 报告 纲要 决定 规定 细则 指南 要点 公告 清单 措施 若干措施 实施意见 实施方案 实施办法 行动计划 行动方案 工作方案 工作要点 指导意见 目录 标准 协议 建议 决议 草案 征求意见稿 实施细则 三年行动 工作报告"
    )
  )

  private static let media = units(
    "日报 晚报 早报 晨报 时报 商报 周报 都市报 青年报 法制报 法治报 经济报 参考报 周刊 月刊 杂志 学报 新闻 电视台 频道 客户端 网 联播 在线 评论 画报 晚会"
  )
}

extension ProgramScan {
  /// Finds the titles in 《》, claims their characters and notes `（以下简称《…》）`.
  mutating func findDocumentTitles() {
    var index = 0
    var lastFull: Range<Int>?
    var shortForms: [String: Range<Int>] = [:]
    while true {
      index = text.next(.title, from: index)
      guard index < text.count else { break }
      guard let close = closingTitle(from: index) else {
        index += 1
        continue
      }
      let title = (index + 1)..<close
      let form = index..<(close + 1)
      claim(form)
      releaseQuotations(in: title)
      index = close + 1
      let units = text.units[title]
      guard units.count >= 2, !DocumentTitles.isMedium(units) else { continue }
      let kind = DocumentTitles.kind(of: units)
      if DocumentTitles.isBareKind(units) {
        let short = name(title)
        if isIntroducedAsShort(form.lowerBound), let full = lastFull {
          shortForms[short] = full
          aliases.append(ProgramAlias(short: title, full: full, statement: full.lowerBound..<form.upperBound))
        }
        guard
          let full = shortForms[short] ?? lastFull.flatMap({ text.units[$0].suffix(units.count) == units ? $0 : nil })
        else { continue }
        candidates.append(
          ProgramCandidate(
            name: full,
            form: form,
            kind: .document,
            documentKind: kind,
            evidence: .strong,
            canonical: name(full)
          )
        )
        continue
      }
      if isIntroducedAsShort(form.lowerBound), let full = lastFull {
        aliases.append(ProgramAlias(short: title, full: full, statement: full.lowerBound..<form.upperBound))
      }
      lastFull = title
      guard kind != nil || isWork(form) else { continue }
      candidates.append(
        ProgramCandidate(name: title, form: form, kind: .document, documentKind: kind ?? .other, evidence: .strong)
      )
    }
  }

  /// A term in quotation marks inside a title is one of its own: 关于开展“…”专项行动的通知. So is a title within the title.
  private mutating func releaseQuotations(in title: Range<Int>) {
    var open: Int?
    for index in title {
      switch text.units[index] {
      case Mark.openingQuote: open = index
      case Mark.closingQuote:
        if let start = open { for inner in start...index { claimed[inner] = false } }
        open = nil
      case 0x3008: open = index
      case 0x3009:
        guard let start = open, index - start > 4 else { continue }
        open = nil
        let inner = (start + 1)..<index
        guard let kind = DocumentTitles.kind(of: text.units[inner]) else { continue }
        candidates.append(
          ProgramCandidate(
            name: inner,
            form: start..<(index + 1),
            kind: .document,
            documentKind: kind,
            evidence: .strong
          )
        )
      default: break
      }
    }
  }

  /// 以下简称, 下称, 简称 right before `index`.
  func isIntroducedAsShort(_ index: Int) -> Bool {
    var end = index
    while end > 0,
      unit(end - 1) == Mark.openingQuote || unit(end - 1) == Mark.openingTitle || unit(end - 1) == Mark.colon
        || unit(end - 1) == 0x4E3A
    {
      end -= 1
    }
    return Self.shortMarkers.contains { text.has($0, at: end - $0.count) }
  }

  private static let shortMarkers = ["简称", "下称", "统称"].map { Array($0.utf16) }

  /// The end of the title that opens at `open`: nesting counts, a paragraph's end or 120 characters do not close it.
  private func closingTitle(from open: Int) -> Int? {
    var depth = 0
    var index = open
    while index < text.count, index - open < 120 {
      switch text.units[index] {
      case Mark.openingTitle: depth += 1
      case Mark.closingTitle:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// A title of no official kind names a work, an article or a lecture, unless a periodical or a programme of a broadcaster bears it.
  private func isWork(_ form: Range<Int>) -> Bool {
    if isStudied(before: form.lowerBound) { return true }
    guard form.count >= 6, unit(form.upperBound - 2) != 0x62A5, unit(form.upperBound - 2) != 0x520A,
      unit(form.upperBound - 2) != 0x5831, unit(form.upperBound - 2) != 0x66F2, unit(form.upperBound - 2) != 0x6B4C,
      !form.contains(where: { unit($0) == 0x2E })
    else { return false }
    return Self.periodicals.longest(at: form.upperBound, in: text) == nil
  }

  private static let periodicals = UnitTable("期刊 杂志 记者 报道 消息 讯 栏目 节目 频道 专栏 编辑部 周刊 月刊 网站 社 刊登 刊发 报社")

  /// A title of no official kind still is one of the trade when it is issued, studied or carried out.
  private func isStudied(before index: Int) -> Bool {
    if Self.headlines.contains(where: { text.has($0, at: index - $0.count) }) { return true }
    guard let token = token(before: index) else { return false }
    let word = Array(text.units[token.range])
    return Self.studyVerbs.contains(word)
  }

  /// What an article or a speech is called: 题为《…》, 署名文章《…》.
  private static let headlines = ["题为", "题目是", "题目为", "署名文章", "评论员文章", "理论文章", "重要文章", "主旨演讲", "社论"].map {
    Array($0.utf16)
  }

  private static let studyVerbs = Set(
    [
      "学习", "印发", "出台", "发布", "制定", "实施", "落实", "贯彻", "贯彻落实", "审议", "审议通过", "通过", "执行", "修订", "编制", "传达", "传达学习",
      "学习贯彻", "严格执行", "宣传",
    ]
    .map { Array($0.utf16) }
  )
}
