/// What a noun right after a quotation says about it.
enum QuotedNoun {
  /// Nouns besides `ProgramHead` that make a quotation a fixed expression when they follow it: “…”布局, “…”营商环境.
  static let lexicon: [(words: [[UInt16]], kind: ProgramKind)] = [
    (
      units(
        "目标 奋斗目标 战略目标 布局 格局 要求 总要求 工作要求 工作思路 思路 总思路 方针 路径 方法 定位 战略定位 论断 论述 观 论 学说 思维 作风 标准 原则 准则 底线 红线 问题导向 责任 使命 主线 主题 口号 校训 行业精神 文化 教育 愿景 蓝图 四字诀 总抓手 指示 嘱托 重要指示"
      ), .principleOrSlogan
    ),
    (units("政策 新政 补贴 贷款 保险 贷 套餐 优惠政策 政策包 礼包 资金 基金 专项资金 债券"), .other),
    (units("营商环境 产业集群 集群 产业体系 产业链 产业 矩阵 模型 架构 框架 网络 网格 空间格局 发展格局 城市格局 产业格局 布局图"), .principleOrSlogan),
    (
      units(
        "活动 主题活动 实践活动 专项整治 集中整治 志愿服务 志愿服务活动 志愿服务队 宣讲活动 评选活动 评选 竞赛 比赛 走访 大走访 整治 治理 执法 执法行动 普法活动 春风行动 宣讲 大讨论 大排查 会战 大会战 战役 战 总攻 计划 三部曲 作战图 集中行动 比武 督查 检查 服务 审批 改革 革命"
      ), .action
    ),
    (
      units(
        "机制 工作机制 模式 经验 做法 打法 工作法 服务法 调解法 治理法 管理法 法 体系 系统 平台 服务平台 小程序 应用 场景 专班 专窗 窗口 服务站 工作站 驿站 工作室 调解室 中心 联盟 合作社 党支部 党建 党建联盟 党建工作 网格化 一体化 联动 共治 管理 管理模式 监管 监管模式 办理 工作 制度 清单 指数 积分 工作队 服务队 突击队 宣讲团 小分队 领导小组 指挥部 热线 专线 讲堂 课堂 夜校 银行 超市 食堂 书屋 先锋岗 示范岗 责任区 岗位"
      ), .mechanism
    ),
    (units("品牌 名片 称号 荣誉称号 荣誉 奖 奖章 勋章 奖牌 商标 标识 标志 系列 旗帜 产品 美誉 招牌 地标 IP"), .brand),
    (
      units(
        "示范区 试验区 试点 城市 示范城市 县 镇 村 示范村 社区 示范社区 园区 基地 教育基地 建设 创建 高地 走廊 小镇 乡村 农村 企业 单位 学校 医院 家庭 工厂 车间 港 街区 生活圈 经济圈 经济带"
      ), .zoneOrPilot
    ),
    (units("规划 时期 计划 方案 纲要 行动计划 行动方案 战略规划 期间 开局之年 收官之年 末"), .plan),
    (units("会议 精神 会 峰会 论坛 大会 博览会 活动周 文化周 文化月 文化节 旅游节 美食节 消费季 购物季 嘉年华 大集 周 日 月 节"), .meeting),
  ]

  /// The same words by their first character.
  static let byFirstCharacter: [UInt16: [(word: [UInt16], kind: ProgramKind)]] = {
    var result: [UInt16: [(word: [UInt16], kind: ProgramKind)]] = [:]
    for (words, kind) in lexicon {
      for word in words { result[word[0], default: []].append((word, kind)) }
    }
    return result
  }()

  private static func units(_ words: String) -> [[UInt16]] { words.split(separator: " ").map { Array($0.utf16) } }

  /// Nouns after which a quotation stays a figure of speech: “…”问题, “…”作用.
  static let rhetorical = Set(
    [
      "问题", "现象", "难题", "作用", "效应", "文章", "关系", "状态", "式", "顽疾", "之争", "之路", "之举", "之策", "之治", "时代", "心态", "故事", "印象",
      "味道", "色彩", "含量", "答卷", "加速度", "成绩单", "导弹", "台风", "飓风", "火箭", "坦克", "战机", "标语", "字样", "字幕", "横幅", "口吻", "心理",
      "之嫌", "之类",
    ]
    .map { Array($0.utf16) }
  )

  /// Everyday figures of speech and colloquial words that newspapers put in quotation marks.
  static let figures: Set<String> = Set(
    """
    一把手 一刀切 一锅端 一窝蜂 一阵风 一言堂 一股绳 一条心 一条龙 一条路 一亩三分地 一潭死水 一哄而上 一手抓 一张床 一场空 一家人 一站式 一体两翼 一招鲜 一本账 一本经 一面旗 一扇窗 一桶水 \
    后半篇文章 前半篇文章 下半篇文章 铁饭碗 金饭碗 开门红 开门稳 满堂红 满堂彩 硬骨头 硬任务 硬支撑 硬道理 硬实力 软实力 软环境 硬环境 软件 硬件 软肋 牛鼻子 金钥匙 金名片 金招牌 金字招牌 \
    加速度 加速器 加油站 主引擎 新引擎 双引擎 双轮驱动 发动机 压舱石 定盘星 主心骨 先手棋 组合拳 突破口 助推器 催化剂 晴雨表 风向标 指挥棒 指南针 主战场 主力军 主阵地 生力军 排头兵 领头雁 领头羊 头雁 孺子牛 \
    拓荒牛 老黄牛 顶梁柱 守护者 守护神 后花园 聚宝盆 摇钱树 绊脚石 拦路虎 短板 长板 痛点 堵点 难点 卡点 淤点 亮点 卡脖子 娘家人 店小二 老大难 烫手山芋 加法 减法 乘法 除法 加减法 加减乘除 快车道 慢车道 \
    新赛道 新蓝海 蓝海 大考 答卷 高压线 警戒线 生命线 保护伞 紧箍咒 回头看 交卷 赶考 及时雨 定心丸 强心剂 强心针 活水 源头活水 破冰 突围 破局 蝶变 答题 风景线 幸福感 烟火气 火车头 稳定器 防火墙 安全阀 减压阀 \
    绿色通道 直通车 高速路 快捷键 最后一公里 最初一公里 最先一公里 最后一米 最后一百米 最后一关 零距离 零容忍 零跑腿 零门槛 零接触 零障碍 零延时 零差错 零增长 零排放 零的突破 菜篮子 米袋子 钱袋子 果盘子 菜园子 油瓶子 \
    车轮上 舌尖上 指尖上 家门口 掌上 云上 云端 线上 线下 软 硬 高 精 尖 新 特 优 稳 进 快 好 强 实 细 严 真 活 热 冷 双赢 多赢 四梁八柱 两点论 重点论 双刃剑 双保险 双丰收 双向奔赴 双向 双重 一线 二传手 三六九等 五花八门 \
    四面八方 五湖四海 七嘴八舌 千里马 千里眼 万花筒 百花齐放 百家争鸣 百姓 万里长征 第一线 第一责任人 第一动力 第一要务 第一资源 第一要事 第一时间 第一方阵 第一梯队 第二课堂 第一课 第一关 关键少数 绝大多数 \
    急难愁盼 所思所盼 永不落幕 看得见 摸得着 接地气 沉下去 走出去 引进来 请进来 动起来 活起来 美起来 富起来 强起来 站起来 热起来 火起来 跑起来 有温度 有力度 无缝对接 无底洞 盲区 盲点 死角 头雁效应 蝴蝶效应 鲇鱼效应 鲶鱼效应 溢出效应 虹吸效应 磁吸效应 链式反应 化学反应 红包 白菜价 天价 黑名单 红名单 白名单 \
    黑科技 里程碑 新名片 新地标 新高地 新样板 样板间 试验田 责任田 责任状 军令状 路线图 时间表 任务书 施工图 作战图 计划书 说明书 明白卡 明白纸 连心桥 连心卡 暖心 贴心人 贴心 暖心事 烦心事 揪心事 操心事 家常话 大白话 官话 套话 \
    老赖 老虎 苍蝇 官老爷 老好人 老司机 网红 打卡 点赞 刷屏 出圈 破圈 躺平 内卷 摆烂 凡尔赛 给力 粉丝 大咖 小白 达人 黄牛 托儿 潜规则 老乡 老外 老字号 土特产 土办法 土专家 田秀才 香饽饽 新农人 新市民 带头人 领路人 引路人 掌舵人 \
    家底 家门 门面 面子 里子 底子 路子 法子 点子 样子 担子 架子 帽子 票子 房子 车子 孩子 日子 盘子 圈子 笔杆子 枪杆子 刀把子 印把子 穷山沟 穷山恶水 世外桃源 诗和远方 乡愁 初心 使命 匠心 信心 决心 爱心 民心 人心 心与心 心贴心 手牵手 面对面 \
    点对点 键对键 背靠背 肩并肩 实打实 硬碰硬 老牌 新兵 老兵 排雷 拆弹 亮剑 把脉 问诊 开方 体检 健康码 云游 云端课堂 直播带货 流量 留量 颜值 气质 底色 成色 含绿量 含金量 含新量 两院 双节 两节 三公 两癌 三夏 三秋 两头 两手 两难 双一 愿景图 实景图 十年磨一剑 百年老店 百年大计 千秋大业 万无一失 一马当先 一鼓作气 一往无前 三顾茅庐 毛细血管 大老虎 小老虎 村官 指点江山 双规 双开 双降 双十一 双十二 双11 双12 一哥 一姐 二代 三陪 四大天王 两面派 一锤子买卖 一窝端 一阵子 一路绿灯 三天打鱼 一问三不知 八卦 十佳 第三者 单打独斗 各自为政 遍地开花 零敲碎打 大水漫灌 精准滴灌 漫灌 滴灌
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  )
}

/// One quotation of the text.
private struct Quotation {
  var open: Int
  var close: Int
  var inner: Range<Int> { (open + 1)..<close }
  var form: Range<Int> { open..<(close + 1) }
}

extension ProgramScan {
  /// Finds quotations that are programmes, systems, brands or fixed expressions.
  mutating func findQuotedTerms() {
    var index = 0
    var lastAccepted = -1
    while true {
      index = text.next(.quote, from: index)
      guard index < text.count else { break }
      guard !claimed[index], let first = quotation(at: index) else {
        index += 1
        continue
      }
      var group = [first]
      while let next = quotation(at: (group.last?.close ?? index) + 1) { group.append(next) }
      let accepted = readGroup(group, follows: lastAccepted)
      if accepted { lastAccepted = group.last?.close ?? index }
      // A long quotation is speech: what it holds is read on its own.
      index = accepted ? (group.last?.close ?? index) + 1 : index + 1
    }
  }

  private func quotation(at index: Int) -> Quotation? {
    let opening = unit(index)
    guard opening == Mark.openingQuote || opening == Mark.openingSingleQuote else { return nil }
    let closing = opening == Mark.openingQuote ? Mark.closingQuote : Mark.closingSingleQuote
    var end = index + 1
    while end < text.count, end - index <= 40 {
      let unit = text.units[end]
      if unit == closing { return end > index + 1 ? Quotation(open: index, close: end) : nil }
      if unit == opening || unit == Mark.newline || unit == Mark.period || unit == 0xFF01 || unit == 0xFF1F {
        return nil
      }
      end += 1
    }
    return nil
  }

  /// Reads adjacent quotations and the noun after them; true when a term came of it.
  private mutating func readGroup(_ group: [Quotation], follows lastAccepted: Int) -> Bool {
    guard let first = group.first, let last = group.last else { return false }
    var noun = nounAfter(last.close + 1)
    // “甲”等专项行动: the noun says what 甲 is and stays outside.
    if noun == nil, unit(last.close + 1) == 0x7B49, let shared = nounAfter(last.close + 2), !shared.isRhetorical {
      noun = shared.shared
    }
    if group.count > 1, let noun, !noun.isLoose, group.allSatisfy({ $0.inner.count <= 8 }) {
      let form = first.open..<noun.range.upperBound
      let isSet = noun.kind == .action || noun.kind == .project
      // “甲”“乙”“丙”专项行动 are three; “甲”“乙”工程 may be one.
      if group.count < 3 || !isSet {
        add(ProgramCandidate(name: form, form: form, kind: noun.kind, evidence: .strong))
      } else {
        claim(form)
      }
      for quote in group
      where quote.inner.count >= (isSet ? 2 : 3) && ![0x2B, 0xFF0B].contains(text.units[quote.close - 1]) {
        guard let candidate = read(quote, noun: noun.shared, isListed: true) else { continue }
        candidates.append(candidate)
      }
      return true
    }
    if noun == nil { noun = listNoun(after: last.close) }
    var any = false
    // Three and more side by side without a noun are headings of what was said.
    let isSeries = group.count > 2 && noun == nil
    for quote in group {
      let isListed = any || (lastAccepted >= 0 && continuesList(from: lastAccepted, to: quote.open))
      if let candidate = read(quote, noun: quote.close == last.close ? noun : nil, isListed: isListed) {
        var candidate = candidate
        if isSeries, !QuotationShape(text.units[quote.inner]).isNumbered { candidate.evidence = .weak }
        add(candidate)
        any = true
      }
    }
    return any
  }

  private mutating func add(_ candidate: ProgramCandidate) {
    claim(candidate.form)
    candidates.append(candidate)
  }

  /// True when only 、 or 和 stands between two quotations.
  private func continuesList(from close: Int, to open: Int) -> Bool {
    guard open - close <= 2 else { return false }
    let between = unit(close + 1)
    return open == close + 1 || between == Mark.enumerationComma || between == 0x548C
  }

  private mutating func read(_ quote: Quotation, noun: NounAfter?, isListed: Bool) -> ProgramCandidate? {
    let inner = text.units[quote.inner]
    let length = inner.count
    let shape = QuotationShape(inner)
    let written = name(quote.inner)
    // 从“A”向“B”转变 contrasts two states.
    if !shape.isNumbered, isContrasted(quote) { return nil }
    let isNamed = noun.map { !$0.isLoose && !$0.isRhetorical } ?? false
    if let whole = token(at: quote.inner.lowerBound), whole.wordClass == .head, whole.range == quote.inner {
      let head = ProgramHead.all[Int(whole.detail)]
      if head.grade == .whole {
        return ProgramCandidate(name: quote.inner, form: quote.form, kind: head.kind, evidence: .strong)
      }
    }
    let innerHead = headAtEnd(of: quote.inner)
    let speaks = shape.isSpeech && !(isNamed && length <= 16) && !(innerHead?.isFirm ?? false)
    guard length >= 2, !speaks, !shape.isFigure, noun != nil || !shape.isBareNumber,
      !QuotedNoun.figures.contains(written)
    else { return nil }
    if let after = noun, after.isRhetorical, !shape.isNumbered { return nil }
    // 不是“甲”，而是“乙”: neither is a name.
    if !shape.isNumbered, isDenied(quote.open) { return nil }
    let explained = isEntry(quote)
    // 产量产值“双提升”: two things happen.
    if noun == nil, !explained, length == 3, inner.first == 0x53CC,
      token(at: quote.inner.lowerBound + 1)?.wordClass == .nominalVerb
    {
      return nil
    }
    if !isNamed, !explained, !shape.isNumbered, !shape.isBalanced, opensWithVerb(quote.inner) { return nil }
    let introduced = introducer(before: quote.open)
    let isFollowedByDe = unit(quote.close + 1) == 0x7684
    // The noun outside belongs to the name where the quotation alone is too short to be one: “雪亮”工程.
    if let noun, !noun.isRhetorical {
      // A meeting or a zone named after an expression is a thing of its own.
      if !noun.isLoose, noun.kind == .meeting || noun.kind == .zoneOrPilot, length >= 3 || shape.isNumbered,
        noun.range.count >= 3
      {
        candidates.append(
          ProgramCandidate(
            name: quote.open..<noun.range.upperBound,
            form: quote.open..<noun.range.upperBound,
            kind: noun.kind,
            evidence: .strong
          )
        )
        return ProgramCandidate(
          name: quote.inner,
          form: quote.form,
          kind: innerHead?.kind ?? .principleOrSlogan,
          evidence: shape.isNumbered ? .strong : .weak
        )
      }
      let needsNoun = length <= 3 && !shape.isNumbered || inner.last == 0x2B || inner.last == 0xFF0B
      // “甲”企业, “甲”社区: what the firms and quarters of a class are called.
      if noun.isLoose, noun.isAdjacent, noun.kind == .zoneOrPilot, (2...3).contains(length), !shape.isNumbered,
        !introduced
      {
        let form = quote.open..<noun.range.upperBound
        return ProgramCandidate(name: form, form: form, kind: .other, evidence: .weak)
      }
      if length == 1 || noun.isLoose && !(shape.isNumbered || introduced || isListed || noun.isShared || length >= 4) {
        return nil
      }
      if shape.hasClauseMark && !(shape.isBalanced && length <= 32) { return nil }
      let form = quote.open..<(noun.isLoose ? quote.close + 1 : noun.range.upperBound)
      return ProgramCandidate(
        name: needsNoun && !noun.isLoose ? form : quote.inner,
        form: form,
        kind: noun.isLoose && !noun.isShared ? (innerHead?.kind ?? .principleOrSlogan) : innerHead?.kind ?? noun.kind,
        evidence: noun.isLoose && !noun.isShared && !shape.isNumbered && !introduced && length < 4 ? .weak : .strong
      )
    }
    let isPolicy = isFollowedByDe && Self.policyNouns.longest(at: quote.close + 2, in: text) != nil
    if shape.hasClauseMark {
      // “甲乙丙丁、戊己庚辛”: parts of one length in an enumeration are a slogan wherever they stand; verse has commas.
      guard shape.isBalanced, length <= 40,
        shape.isEnumeration && !(isFollowedByDe && !isPolicy && shape.hasShortParts)
          || (introduced || isListed) && !isFollowedByDe || isPolicy || explained
      else { return nil }
      return ProgramCandidate(name: quote.inner, form: quote.form, kind: .principleOrSlogan, evidence: .strong)
    }
    if explained || length >= 3 && isNaming(before: quote.open, length: length), !shape.hasParticle {
      return ProgramCandidate(
        name: quote.inner,
        form: quote.form,
        kind: innerHead?.kind ?? .principleOrSlogan,
        evidence: .strong
      )
    }
    if shape.isNumbered, length <= 14, !shape.isSum || introduced || isListed || isPolicy {
      let isPlan = length == 3 && inner.first == 0x5341 && inner.last == 0x4E94
      let kind: ProgramKind =
        isPlan ? .plan : innerHead?.kind ?? (written.hasSuffix("会") ? .meeting : .principleOrSlogan)
      return ProgramCandidate(
        name: quote.inner,
        form: quote.form,
        kind: kind,
        evidence: .strong
      )
    }
    if let innerHead, innerHead.grade != .loose || introduced || innerHead.kind == .zoneOrPilot && length >= 5,
      length >= 3, length <= 24
    {
      return ProgramCandidate(name: quote.inner, form: quote.form, kind: innerHead.kind, evidence: .strong)
    }
    guard length >= 3, length <= 16, !shape.hasParticle,
      !isFollowedByDe || length >= 6 && text.units[quote.inner].contains(Mark.middleDot) || introduced && length >= 6
        || isPolicy && length >= 4
    else { return nil }
    // “…好人榜”, “…卫士奖”: honours have names.
    if length >= 4, inner.last == 0x699C || inner.last == 0x5956 {
      return ProgramCandidate(name: quote.inner, form: quote.form, kind: .brand, evidence: .strong)
    }
    // A place and a good: “好客山东”, “山东制造”.
    let hasPlace =
      (4...8).contains(length)
      && (token(at: quote.inner.lowerBound)?.wordClass == .place
        || token(before: quote.inner.upperBound)?.wordClass == .place)
    let governed = introduced || isListed || isPolicy || isGoverned(quote.open)
    // “大美云岭·多彩青河”
    let isPaired = length >= 6 && hasAnyPlace(quote.inner) && text.units[quote.inner].contains(Mark.middleDot)
    let evidence: Evidence =
      governed && length >= 4 || length >= 4 && isTheme(quote) || isNamedBefore(quote.open) || isEnacted(quote.open)
        || hasPlace || isPaired ? .strong : .weak
    var candidate = ProgramCandidate(
      name: quote.inner,
      form: quote.form,
      kind: hasPlace || isPaired ? .brand : kindByVerb(before: quote.open),
      evidence: evidence
    )
    candidate.wantsRecurrence = evidence == .weak
    return candidate
  }

  /// What a slogan is called after 的: “…”的要求, “…”的模式.
  private static let policyNouns = UnitTable(
    "要求 总要求 工作要求 思路 工作思路 总体思路 理念 目标 方针 原则 宗旨 导向 工作导向 局面 格局 发展格局 模式 机制 办法 做法 标准 治理 新格局 新模式 经验 体系 制度 路径 战略"
  )

  /// 以“…”为主题, “…”正式启动: what is set as a theme or set going has a name.
  private func isTheme(_ quote: Quotation) -> Bool {
    if unit(quote.open - 1) == 0x4EE5, unit(quote.close + 1) == 0x4E3A,
      Self.roles.longest(at: quote.close + 2, in: text) != nil
    {
      return true
    }
    return Self.beginnings.longest(at: quote.close + 1, in: text) != nil
  }

  private static let roles = UnitTable("主题 主线 抓手 总抓手 载体 目标 统领 引领 牵引 口号 品牌")
  private static let beginnings = UnitTable("正式启动 启动 打响 收官 正式上线 拉开帷幕 拉开序幕 全面启动 全面推开 正式实施 开展以来 实施以来")

  /// 党建品牌“…”, 专项行动“…”, 主题为“…”: the noun stands before the name.
  private func isNamedBefore(_ open: Int) -> Bool {
    if let token = token(before: open), token.wordClass == .head {
      let head = ProgramHead.all[Int(token.detail)]
      return head.isFirm && head.kind != .document && head.grade != .meeting
    }
    return Self.titles.contains { text.has($0, at: open - $0.count) }
  }

  private static let titles = ["主题为", "主题是", "口号是", "工作法", "主题曲", "取名为"].map { Array($0.utf16) }

  private func hasAnyPlace(_ range: Range<Int>) -> Bool { range.contains { token(at: $0)?.wordClass == .place } }

  /// 实行“甲乙丙”: rules and campaigns are enacted, moods are not.
  private func isEnacted(_ open: Int) -> Bool {
    guard let token = token(before: open), token.wordClass == .introducer else { return false }
    return Self.enacting.longest(at: Int(token.end) - 2, in: text) == 2
  }

  private static let enacting = UnitTable("实行 推行 实施 试行 施行 开展 启动 颁布")
  private static let denials = ["不是", "并非", "而非", "绝非", "不算", "不叫"].map { Array($0.utf16) }
  private static let namings = ["合称", "统称", "并称", "简称", "俗称", "名为", "取名", "取名为", "命名为", "定名为", "叫做", "叫作", "全称"].map {
    Array($0.utf16)
  }
  private static let meanings = UnitTable("：即 ：指 ：是 ：又称 ：全称 ，即 ，是指 ，指 是指 指的是 即指 一般指 主要指")

  private func isDenied(_ open: Int) -> Bool { Self.denials.contains { text.has($0, at: open - $0.count) } }

  /// 合称“…”, 这种做法叫“…”: the text gives the name.
  private func isNaming(before open: Int, length: Int) -> Bool {
    if unit(open - 1) == 0x53EB, length >= 4 { return true }
    return Self.namings.contains { text.has($0, at: open - $0.count) }
  }

  /// `3．“甲”：即…`, `“甲”，是指…`: the quotation or the noun after it opens a paragraph and is explained.
  private func isEntry(_ quote: Quotation) -> Bool {
    var index = quote.open
    while index > 0, quote.open - index <= 6, unit(index - 1) != Mark.newline {
      if Mark.isHan(unit(index - 1)), !Mark.isNumeral(unit(index - 1)) { return false }
      index -= 1
    }
    guard unit(index - 1) == Mark.newline || index == 0 else { return false }
    var end = quote.close + 1
    while end - quote.close <= 8, Mark.isHan(unit(end)), Self.meanings.longest(at: end, in: text) == nil { end += 1 }
    return Self.meanings.longest(at: end, in: text) != nil
  }

  /// “推动…”, “要…”, “让…”: a topic or a line of speech, no name.
  private func opensWithVerb(_ inner: Range<Int>) -> Bool {
    guard inner.count >= 5, let token = token(at: inner.lowerBound), Int(token.end) < inner.upperBound else {
      return false
    }
    switch token.wordClass {
    case .introducer, .verb: return token.length >= 2
    case .adverb: return !token.traits.contains(.quality)
    case .particle: return true
    default: return false
    }
  }

  private func isContrasted(_ quote: Quotation) -> Bool {
    var index = quote.close + 1
    while index - quote.close <= 9, unit(index) != Mark.comma, unit(index) != Mark.period, unit(index) != Mark.newline {
      if Self.turns.contains(unit(index)),
        Self.turnWords.contains(unit(index + 1)) || unit(index + 1) == Mark.openingQuote
      {
        return true
      }
      index += 1
    }
    let before = unit(quote.open - 1)
    return (before == 0x5411 || before == 0x5230 || before == 0x4E3A) && unit(quote.open - 2) != 0x9762
      && isTurned(before: quote.open - 1)
  }

  private static let turns = CharacterBitmap("向到转变")
  private static let turnWords = CharacterBitmap("变为成向到")

  /// A closing mark or 从 stands shortly before 向: the second half of a contrast.
  private func isTurned(before index: Int) -> Bool {
    var back = index
    while back > 0, index - back <= 10 {
      let unit = unit(back - 1)
      if unit == Mark.closingQuote || unit == Mark.closingSingleQuote { return true }
      if unit == Mark.comma || unit == Mark.period || unit == Mark.newline { return false }
      back -= 1
    }
    return false
  }

  /// True when an introducing verb governs the quotation at `open`, with at most eight characters of attribute between them.
  private func introducer(before open: Int) -> Bool {
    var index = open
    while index > 0, open - index <= 8 {
      guard let token = token(before: index) else { return false }
      switch token.wordClass {
      case .introducer: return true
      case .nominalVerb: if open == index { return true }
      case .content, .generic, .material, .place, .number, .scope, .head: break
      case .determiner: return true
      default: return false
      }
      index = Int(token.start)
    }
    return false
  }

  /// A verb right before makes the quotation its object, which speech and irony seldom are.
  private func isGoverned(_ open: Int) -> Bool {
    guard let token = token(before: open), token.wordClass == .verb || token.wordClass == .nominalVerb else {
      return false
    }
    return !token.traits.contains(.naming)
  }

  /// Brands are polished (擦亮, 打响), everything else is principle or slogan until a noun says more.
  private func kindByVerb(before open: Int) -> ProgramKind {
    guard let token = token(before: open), token.wordClass == .introducer else { return .principleOrSlogan }
    return token.traits.contains(.brandVerb) ? .brand : .principleOrSlogan
  }

  /// The head noun that ends `range`, if a name stands before it.
  func headAtEnd(of range: Range<Int>) -> ProgramHead? {
    guard let token = token(before: range.upperBound), token.wordClass == .head, Int(token.start) > range.lowerBound,
      Int(token.end) == range.upperBound
    else { return nil }
    return ProgramHead.all[Int(token.detail)]
  }

  /// A noun after a quotation.
  struct NounAfter {
    /// From the character after the closing mark to the end of the noun.
    var range: Range<Int>
    var kind: ProgramKind
    /// True for nouns that go with anything (工作, 要求, 精神): they prove little and stay outside the form.
    var isLoose: Bool
    var isRhetorical: Bool
    /// It stands right after the closing mark.
    var isAdjacent = true
    /// A firm noun that ends a list of quotations and speaks of each.
    var isShared = false

    /// The noun as what it is to the other members of a list: it gives the kind and stays outside their form.
    var shared: NounAfter {
      NounAfter(
        range: range,
        kind: kind,
        isLoose: true,
        isRhetorical: isRhetorical,
        isAdjacent: false,
        isShared: !isLoose
      )
    }
  }

  /// The noun that ends a list of quotations: “甲”、“乙”和“丙”工程.
  private func listNoun(after close: Int) -> NounAfter? {
    var close = close
    var steps = 0
    while steps < 12 {
      var open = close + 1
      if unit(open) == Mark.enumerationComma || unit(open) == 0x548C || unit(open) == 0x4E0E { open += 1 }
      guard let next = quotation(at: open) else { break }
      close = next.close
      steps += 1
    }
    guard steps > 0 else { return nil }
    let after = unit(close + 1) == 0x7B49 ? close + 2 : close + 1
    guard let noun = nounAfter(after), !noun.isRhetorical, !noun.isLoose else { return nil }
    return noun.shared
  }

  private func nounAfter(_ start: Int) -> NounAfter? {
    var index = start
    var steps = 0
    var loose: NounAfter?
    while index < text.count, index - start <= 8, steps < 6 {
      if let noun = noun(at: index, from: start) {
        if !noun.isLoose || noun.isRhetorical || loose != nil { return noun.isLoose ? loose ?? noun : noun }
        // “…”主题＋行动: a firmer noun may follow.
        loose = noun
      }
      guard let token = token(at: index) else { return loose }
      switch token.wordClass {
      case .content, .material, .generic, .nominalVerb, .place, .number: break
      default: return loose
      }
      if claimed[index] { return loose }
      index = Int(token.end)
      steps += token.length
    }
    return loose
  }

  private func noun(at index: Int, from start: Int) -> NounAfter? {
    if index == start {
      for word in QuotedNoun.rhetorical where text.has(word, at: index) {
        return NounAfter(range: start..<(index + word.count), kind: .other, isLoose: true, isRhetorical: true)
      }
    }
    if let token = token(at: index), token.wordClass == .head, Int(token.start) == index {
      // 工程 + 项目, 行动 + 计划: the last of a run of heads is the noun.
      var end = Int(token.end)
      var head = ProgramHead.all[Int(token.detail)]
      while let next = self.token(at: end), next.wordClass == .head, Int(next.start) == end, !claimed[end],
        Self.ceremonies.longest(at: end, in: text) == nil
      {
        head = ProgramHead.all[Int(next.detail)]
        end = Int(next.end)
      }
      // 项目＋推进＋机制
      if let verb = self.token(at: end), verb.wordClass == .nominalVerb, let next = self.token(at: Int(verb.end)),
        next.wordClass == .head, Int(next.start) == Int(verb.end), !claimed[end]
      {
        let outer = ProgramHead.all[Int(next.detail)]
        if outer.kind == .mechanism || outer.kind == .plan || outer.kind == .system {
          head = outer
          end = Int(next.end)
        }
      }
      let isLoose =
        head.grade == .event || head.grade == .region
        || head.grade == .loose && head.kind != .system && !head.traits.contains(.activity)
      return NounAfter(
        range: start..<end,
        kind: head.kind,
        isLoose: isLoose,
        isRhetorical: false,
        isAdjacent: index == start
      )
    }
    var best: NounAfter?
    for (word, kind) in QuotedNoun.byFirstCharacter[unit(index)] ?? [] {
      if text.has(word, at: index) {
        let length = index + word.count - start
        // A single character (法, 村, 节) or a noun at a distance proves less.
        if index > start, word.count < 2 { continue }
        if length > best?.range.count ?? 0 {
          best = NounAfter(
            range: start..<(index + word.count),
            kind: kind,
            isLoose: Self.looseNouns.contains(word),
            isRhetorical: false,
            isAdjacent: index == start
          )
        }
      }
    }
    return best
  }

  private static let looseNouns = Set(
    [
      "工作", "要求", "精神", "建设", "服务", "管理", "责任", "使命", "任务", "教育", "文化", "企业", "产品", "家庭", "学校", "医院", "社区", "村", "县",
      "镇", "法", "日", "月", "周", "节", "会", "观", "论", "战", "奖", "贷", "港", "指示", "嘱托",
      "期间", "时期", "末", "开局之年", "收官之年", "产业", "农村", "乡村", "城市", "检查", "单位", "标准", "方法", "资金", "清单", "治理", "改革", "审批",
      "办理", "发展", "应用", "窗口", "中心", "平台", "系统", "党支部", "重要指示", "主题", "银行", "超市", "课堂", "讲堂", "食堂", "书屋",
      "夜校", "热线", "专线", "岗位", "大集", "定位",
    ]
    .map { Array($0.utf16) }
  )
}

/// What the characters inside a quotation show.
private struct QuotationShape {
  /// A numeral opens it or stands second of three (`清五堵`), or it counts with + (`1+N`).
  var isNumbered = false
  /// Pronouns and mood particles: somebody speaks.
  var isSpeech = false
  /// 的, 了, 在: a phrase, not a name.
  var hasParticle = false
  /// 、 or ， inside.
  var hasClauseMark = false
  /// The parts between 、 or ， are equally long.
  var isBalanced = false
  /// 、 alone parts it into parts of some length.
  var isEnumeration = false
  /// Digits and numerals alone (7·15, 五一): a date or a number.
  var isBareNumber = false
  /// Parts of two characters: 水清、岸绿.
  var hasShortParts = false
  /// `甲+乙`
  var isSum = false
  /// Everyday shapes: 强起来, 行不行, 三连涨, 一对一, 90后.
  var isFigure = false

  init(_ inner: ArraySlice<UInt16>) {
    var partLengths = [0]
    var digits = 0
    var hasComma = false
    var isBare = true
    for unit in inner {
      if !Mark.isNumeral(unit), unit != Mark.middleDot, unit != 0x2E, unit != 0x2D { isBare = false }
      switch unit {
      case 0x2018, 0x2019, 0x201C, 0x201D: continue
      case Mark.comma, Mark.enumerationComma, Mark.semicolon, Mark.colon, 0x00B7:
        if unit != 0x00B7 { hasClauseMark = true }
        if unit == Mark.comma || unit == Mark.semicolon || unit == Mark.colon { hasComma = true }
        partLengths.append(0)
      default:
        partLengths[partLengths.count - 1] += 1
        if (0x30...0x39).contains(unit) || unit == 0x2B || unit == 0xFF0B { digits += 1 }
        if Self.speech.contains(unit) { isSpeech = true }
        if Self.particles.contains(unit) { hasParticle = true }
      }
    }
    isBalanced = partLengths.count > 1 && Set(partLengths).count == 1
    isEnumeration =
      hasClauseMark && !hasComma && isBalanced && (partLengths[0] >= 3 || partLengths.count >= 3 && partLengths[0] == 2)
    hasShortParts = partLengths.contains { $0 <= 2 }
    // 十四五: a plan of five years by its number.
    let isPlanNumber = inner.count == 3 && inner.first == 0x5341 && inner.last == 0x4E94
    isBareNumber = isBare && !isPlanNumber
    isFigure = Self.isFigure(inner)
    guard let first = inner.first, !isFigure, !isBareNumber else { return }
    // 二十二连丰, 两院, 30条: counts, not names.
    if inner.last == 0x6761 && digits > 0 { return }
    let second = inner.count > 1 ? inner[inner.startIndex + 1] : 0
    let count = inner.count
    let isOne = first == 0x4E00
    let numerals = inner.filter { Mark.chineseNumerals.contains($0) }.count
    if first == 0x7B2C || first == 0x96F6 {
      isNumbered = false
    } else if isOne {
      isNumbered = numerals >= 2 && count >= 4
    } else if Mark.chineseNumerals.contains(first) || first == 0x53CC {
      isNumbered = true
    } else if count == 3, Mark.chineseNumerals.contains(second), second != 0x4E00 {
      isNumbered = true
    } else if digits > 0 || inner.contains(0x2B) || inner.contains(0xFF0B) {
      isNumbered = digits >= 2 || count >= 3
      isSum = inner.contains(0x2B) || inner.contains(0xFF0B)
    } else if numerals >= 2, count <= 8 {
      isNumbered = true
    }
    if isSpeech, isNumbered, count <= 6 { isSpeech = false }
  }

  private static func isFigure(_ inner: ArraySlice<UInt16>) -> Bool {
    let units = Array(inner)
    let count = units.count
    guard count >= 2 else { return false }
    // 强起来, 沉下去
    if count >= 3, count <= 6, comings.contains([units[count - 2], units[count - 1]]) { return true }
    // 行不行, 管不管用; 一对一
    if count >= 3 {
      for index in 1..<(count - 1) where units[index - 1] == units[index + 1] {
        if units[index] == 0x4E0D || units[index] == 0x5BF9 && count == 3 { return true }
      }
      if units[1] == 0x5BF9, count == 3, Mark.isNumeral(units[0]), Mark.isNumeral(units[2]) { return true }
    }
    // 90后, 00后
    if units[count - 1] == 0x540E, Mark.isNumeral(units[count - 2]) { return true }
    // 三连涨, 二十二连丰
    if units[count - 2] == 0x8FDE, count >= 3, units[..<(count - 2)].allSatisfy(Mark.isNumeral) { return true }
    // 六项, 三个: a count without what is counted.
    if count == 2, Mark.isNumeral(units[0]), measures.contains(units[1]) { return true }
    // 鲁A12345: a number plate.
    if units.contains(0x2192) || units.filter({ $0 == 0x2B || $0 == 0xFF0B }).count >= 3 { return true }
    if count >= 6, Mark.isHan(units[0]), units[1...].allSatisfy({ $0 < 0x5B && $0 > 0x2F }) { return true }
    return false
  }

  private static let comings: Set<[UInt16]> = Set(
    ["起来", "下去", "下来", "出来", "过来", "上去", "上来", "出去", "进去", "进来", "回来", "过去"].map { Array($0.utf16) }
  )
  private static let measures = CharacterBitmap("项个条批次种类点步场件名位家年月日天岁级分星层")
  private static let speech = CharacterBitmap("我你您他她它咱吗呢吧啊呀嘛哦这那")
  private static let particles = CharacterBitmap("的了着在被把很")
}
