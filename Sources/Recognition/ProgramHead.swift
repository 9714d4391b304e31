/// A noun that ends the name of a programme and says what kind of thing it is.
struct ProgramHead: Sendable {
  /// How much the head itself proves when a name stands before it.
  enum Grade: UInt8, Sendable {
    /// A name with two characters of its own suffices (`…攻坚战`, `…示范区`).
    case strong
    /// Wants an introducing verb, a proper modifier or recurrence; else the sighting is weak.
    case normal
    /// Common in plain prose (`…体系`): wants recurrence besides.
    case loose
    /// An action used as a name (`…振兴`, `…一体化`): wants a region, a recurrence or a fixed company.
    case event
    /// Common to all plans (`…高质量发展`): wants the name of a region before it.
    case region
    /// A fixed expression of national policy, a name as it stands.
    case whole
    /// Ends the name of a meeting.
    case meeting
    /// Ends the name of a body of thought (`…思想`, `…理论`).
    case thought
  }

  /// The noun.
  let word: Word
  /// The kind it gives to the name.
  let kind: ProgramKind
  /// What it proves.
  let grade: Grade
  /// What else the grammar asks of the word.
  let traits: Traits

  /// A noun as it is written. Two are equal when their bytes are: `String` would ask of other forms of each character, which costs more
  /// than the rest of a question.
  struct Word: Sendable, Hashable, ExpressibleByStringLiteral {
    let text: String

    init(_ text: String) { self.text = text }
    init(stringLiteral text: String) { self.text = text }

    static func == (left: Word, right: Word) -> Bool {
      left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// True when the word begins with `part`.
    func begins(with part: StaticString) -> Bool { holds(part) { _, _ in 0 } }

    /// True when the word ends with `part`.
    func ends(with part: StaticString) -> Bool { holds(part) { $0 - $1 } }

    /// True when `part` stands in the word, which has `count` bytes, at the byte that `place` gives.
    private func holds(_ part: StaticString, at place: (_ count: Int, _ length: Int) -> Int) -> Bool {
      var text = text
      return text.withUTF8 { word in
        let length = part.utf8CodeUnitCount
        guard length <= word.count else { return false }
        let start = place(word.count, length)
        for index in 0..<length where word[start + index] != part.utf8Start[index] { return false }
        return true
      }
    }
  }

  /// Questions about the word of a head, answered once.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32
    /// 制 alone.
    static let bareSystem = Traits(rawValue: 1)
    /// …战略
    static let strategy = Traits(rawValue: 1 << 1)
    /// …改革
    static let reform = Traits(rawValue: 1 << 2)
    /// 创建, 普查, 攻坚: a verb as well.
    static let verb = Traits(rawValue: 1 << 3)
    /// 精神
    static let spirit = Traits(rawValue: 1 << 4)
    /// …项目
    static let item = Traits(rawValue: 1 << 5)
    /// A short attribute before it is the name itself: 山区＋振兴.
    static let fixedEvent = Traits(rawValue: 1 << 6)
    /// …一体化
    static let unity = Traits(rawValue: 1 << 7)
    /// Fairs, forums and contests have names of their own without a scope.
    static let fair = Traits(rawValue: 1 << 8)
    /// Ends a list of names: A、B、C等工程.
    static let endsList = Traits(rawValue: 1 << 9)
    /// 新区
    static let newTown = Traits(rawValue: 1 << 11)
    /// A creed that reports recite: it counts where a text uses it more than once.
    static let creed = Traits(rawValue: 1 << 12)
    /// 开发区, 产业园区: bodies and places more often than programmes.
    static let park = Traits(rawValue: 1 << 13)
    /// 创建
    static let creation = Traits(rawValue: 1 << 10)
    /// 行动, 规划: a plain word after a plain attribute.
    static let plainWord = Traits(rawValue: 1 << 14)
    /// …活动
    static let activity = Traits(rawValue: 1 << 16)
    /// 发展理念, 发展格局: 新 alone makes it the doctrine of its day.
    static let development = Traits(rawValue: 1 << 19)
    /// 主题教育: a campaign of the party that everybody knows without its attribute.
    static let campaign = Traits(rawValue: 1 << 18)
    /// 文化周, 读书月: a place before it is name enough.
    static let season = Traits(rawValue: 1 << 17)
    /// …试点
    static let pilot = Traits(rawValue: 1 << 20)
    /// Signed, set up or won: 责任书, 专项资金, 进步奖.
    static let granted = Traits(rawValue: 1 << 21)
    /// 联盟, 数据库, 实验室: named where it is set up.
    static let body = Traits(rawValue: 1 << 22)
    /// 政策 names something where it is carried out.
    static let policy = Traits(rawValue: 1 << 23)
    /// …之家
    static let home = Traits(rawValue: 1 << 15)
    /// Of the table of fixed expressions.
    static let fixed = Traits(rawValue: 1 << 24)
  }

  /// A noun that few other things than programmes end in.
  var isFirm: Bool { grade == .strong || grade == .normal }

  private init(word: Word, kind: ProgramKind, grade: Grade) {
    self.word = word
    self.kind = kind
    self.grade = grade
    let length = word.text.utf8.count
    var traits: Traits = []
    if word == "制" { traits.insert(.bareSystem) }
    if word == "行动" || word == "规划" { traits.insert(.plainWord) }
    if word.ends(with: "活动") { traits.insert(.activity) }
    if word == "政策" { traits.insert(.policy) }
    if word == "之家" { traits.insert(.home) }
    if Self.granted.contains(word) { traits.insert(.granted) }
    if Self.bodies.contains(word) { traits.insert(.body) }
    if word.begins(with: "发展"), length == 12 { traits.insert(.development) }
    if kind == .action, grade == .normal, Self.seasonEnds.contains(where: { word.ends(with: $0) }) {
      traits.insert(.season)
    }
    if kind == .action, grade == .strong, length == 12, word.ends(with: "教育"), word != "学习教育" {
      traits.insert(.campaign)
    }
    if word.ends(with: "试点") { traits.insert(.pilot) }
    if word == "精神" { traits.insert(.spirit) }
    if word == "新区" { traits.insert(.newTown) }
    if Self.parks.contains(word) { traits.insert(.park) }
    if word == "从严治党" || word == "依法治国" { traits.insert(.creed) }
    if word == "创建" { traits.insert(.creation) }
    if word.ends(with: "战略") { traits.insert(.strategy) }
    if word.ends(with: "改革") { traits.insert(.reform) }
    if word.ends(with: "项目") { traits.insert(.item) }
    if length >= 6, word.text.utf8.indices.contains(where: { word.text.utf8[$0...].starts(with: "体化".utf8) }) {
      traits.insert(.unity)
    }
    if Self.verbs.contains(word) { traits.insert(.verb) }
    if Self.fixedEvents.contains(word) { traits.insert(.fixedEvent) }
    if Self.fairs.contains(word) { traits.insert(.fair) }
    if Self.listEnds.contains(word) { traits.insert(.endsList) }
    self.traits = traits
  }

  /// A fixed expression: what it is made of is not asked.
  private init(fixed word: String, kind: ProgramKind) {
    self.word = Word(word)
    self.kind = kind
    grade = .whole
    traits = .fixed
  }

  /// All heads; a token's `detail` is an index here.
  static let all: [ProgramHead] = {
    var heads: [ProgramHead] = []
    // About as many as there are.
    heads.reserveCapacity(16384)
    for (kind, grade, words) in table {
      WordLiteral.forEachWord(words) { heads.append(ProgramHead(word: Word($0), kind: kind, grade: grade)) }
    }
    // A word of both is a name by itself: the last entry counts.
    for (kind, words) in FixedExpressions.table {
      WordLiteral.forEachWord(words) { heads.append(ProgramHead(fixed: $0, kind: kind)) }
    }
    return heads
  }()

  /// The index of the first fixed expression; all from there on are.
  static let firstFixed = UInt16(all.firstIndex { $0.traits.contains(.fixed) } ?? all.count)

  /// The index of `制` alone.
  static let bareSystem = UInt16(all.firstIndex { $0.word == "制" } ?? 0)

  private static let seasonEnds: [StaticString] = ["周", "月", "日", "季"]
  private static let parks: Set<Word> = [
    "高新区", "经开区", "开发区", "产业园区", "工业园区", "产业园", "科技园", "产业基地", "博物馆", "郊野公园", "机场", "综合体", "旅游景区", "风景名胜区", "自然保护区",
  ]
  private static let verbs: Set<Word> = [
    "创建", "普查", "督察", "巡视", "巡察", "帮扶", "扶贫", "振兴", "攻坚", "先行", "保供", "改革", "大走访", "大调研",
  ]
  private static let fixedEvents: Set<Word> = [
    "振兴", "全面振兴", "攻坚", "扶贫", "同城化", "一体化保护和系统治理", "还林还草", "还林", "东西部协作", "双循环",
  ]
  private static let fairs: Set<Word> = [
    "博览会", "交易会", "洽谈会", "推介会", "展览会", "展销会", "进博会", "广交会", "服贸会", "峰会", "论坛", "高峰论坛", "文化节", "旅游节", "艺术节", "丰收节",
    "温泉节", "冰雪节", "啤酒节", "牡丹节", "桃花节", "梨花节", "樱花节", "菜花节", "荷花节", "菊花节", "杜鹃花节", "龙舟节", "泼水节", "火把节", "登山节", "年货节",
    "葡萄节", "西瓜节", "草莓节", "杨梅节", "荔枝节", "花卉节", "杂技节", "动漫节", "戏剧节", "书展", "灯会", "庙会",
    "电影节", "音乐节", "购物节", "消费节", "美食节", "采摘节", "风筝节", "赏花节", "读书节", "体育节", "科技节", "马拉松", "大赛", "技能大赛", "运动会", "锦标赛",
    "邀请赛", "公开赛", "超级联赛", "创新创业大赛", "挑战赛", "技能竞赛", "职业技能竞赛", "知识竞赛", "成就展", "嘉年华", "旅发大会",
  ]
  private static let granted: Set<Word> = [
    "责任书", "目标责任书", "承诺书", "专项资金", "补助资金", "专项债券", "进步奖", "创业奖", "成就奖", "贡献奖", "创新奖", "科技奖", "文学奖", "质量奖", "成果奖",
    "战略合作协议", "合作协议", "框架协议", "合作框架协议", "谅解备忘录", "合作备忘录", "合作意向书",
  ]
  private static let bodies: Set<Word> = [
    "数据库", "基础数据库", "信息库", "重点实验室", "实验室", "大数据中心", "联盟", "党建联盟", "专科联盟", "产业联盟", "创新联盟",
  ]
  private static let listEnds: Set<Word> = ["工程", "项目", "行动", "重点工程", "重点项目", "专项行动", "示范工程", "建设项目", "民生工程", "工程项目"]

  /// Villages, towns and quarters chosen as models: 示范＋镇, 精品＋村.
  private static let chosenPlaces: String = {
    let qualities = "专业 特色 示范 中心 试点 样板 精品 标杆".split(separator: " ")
    let places = "镇 村 街区 社区 片区 集镇".split(separator: " ")
    return qualities.flatMap { quality in places.map { quality + $0 } }.joined(separator: " ")
  }()

  /// Campaigns of education in the party, by what they are about.
  private static let campaigns = "主题 学习 专题 警示".split(separator: " ").map { $0 + "教育" }.joined(separator: " ")

  private static let table: [(ProgramKind, Grade, String)] = [
    (
      .strategy, .whole,
      "精准扶贫 精准脱贫 依法治国 全面依法治国 从严治党 全面从严治党 供给侧结构性改革 军民融合 西部大开发 新型工业化 简政放权 统一大市场 全国统一大市场 碳达峰碳中和 碳达峰、碳中和 新旧动能转换 脱贫攻坚 新农村建设 社会主义新农村 社会主义新农村建设 中国式现代化 全域旅游"
    ),
    (
      .principleOrSlogan, .whole,
      "科学发展观 群众路线 一国两制 人类命运共同体 人民至上 中国梦 全过程人民民主 新质生产力 自我革命 社会主义核心价值观 社会主义核心价值体系 和谐社会 社会主义和谐社会 全面小康 全面小康社会"
    ),
    (
      .action, .whole,
      "扫黑除恶 扫黑除恶专项斗争 创先争优 脱贫攻坚战 群众路线教育实践活动 党史学习教育 党纪学习教育 反腐败斗争 光盘行动 扫黄打非 打非治违 我为群众办实事 厕所革命 厂务公开 村务公开 党务公开 家电下乡 高效办成一件事 最多跑一次 一网通办 一网统管 跨省通办 大规模设备更新 消费品以旧换新 易地扶贫搬迁 营改增 政务公开"
    ),
    (.system, .whole, "一岗多责 一票否决 计划生育 首问负责 双随机、一公开 民主集中制 新型农村合作医疗 家庭联产承包责任制 最低生活保障 最严格水资源管理制度"),
    (.project, .whole, "南水北调 西气东输 西电东送 东数西算"),
    (.zoneOrPilot, .normal, chosenPlaces),
    (.action, .strong, campaigns),
    (.zoneOrPilot, .normal, "试点 综合试点 整省试点 整县试点 全省试点 全国试点 小镇 产业强镇"),
    (
      .zoneOrPilot, .normal,
      "国家科学中心 科学中心 技术创新中心 科技创新中心 国际消费中心 金融中心 航运中心 贸易中心 航空枢纽 创新策源地"
    ),
    (
      .project, .normal,
      "服务热线 便民服务热线 政务服务热线 服务平台 便民服务平台 综合服务平台 公共服务平台 管理平台 监管平台 信息平台 数据平台 公共数据平台 大数据平台 交易平台 综合平台 智慧平台 云平台 共享平台 指挥平台 监测平台 信息系统 管理系统 管理信息系统 服务系统"
    ),
    (.strategy, .region, "高质量发展 生态保护 综合治理 保护治理 开发开放 开放开发 保护修复"),
    (.other, .normal, "警示片"),
    (.other, .normal, "专项资金 补助资金 专项债券 进步奖 创业奖 成就奖 贡献奖 创新奖 科技奖 文学奖 质量奖 成果奖"),
    (.project, .normal, "数据库 基础数据库 信息库 重点实验室 实验室 大数据中心"),
    (.mechanism, .normal, "联盟 党建联盟 专科联盟 产业联盟 创新联盟"),
    (.plan, .normal, "战略合作协议 合作协议 框架协议 合作框架协议 谅解备忘录 合作备忘录 合作意向书"),
    (.system, .normal, "政策"),
    (.other, .strong, "维权岗 先锋岗 示范岗 文明岗"),
    (.zoneOrPilot, .normal, "教育基地 实践基地 实训基地 培训基地 防治基地 研学基地 创新基地"),
    (.action, .normal, "联防"),
    (
      .system, .strong,
      "责任制 负责制 承诺制 代表制 首问制 首席制 责任终身制 终身制 合伙制 积分制 清单制 联席制 聘任制 年薪制 票决制 轮值制 备案制 注册制 代办制 双轨制 股份制 承包制 一票否决制    "
    ),
    (.system, .normal, "制度 制度改革 办法 红线 条例 准则 清单制度 双控 负面清单 白名单 红名单 黑名单 权力清单 责任清单 一张网 公示牌 备用金 保证金 管理费 保护税 使用税 占用税 购置税"),
    (.system, .strong, "制"),
    (.principleOrSlogan, .normal, "挂帅"),
    (.system, .loose, "体系 组织体系 责任体系 保障体系 政策体系 标准体系 评价体系"),
    (.strategy, .strong, "战略 总体战略 发展战略 国家战略 主战略 改革 综合改革 体制改革 供给侧改革 总体布局 战略布局 大开发 大保护 大会战"),
    (.strategy, .event, "发展格局 发展阶段 振兴 全面振兴 一体化 一体化发展 协同发展 融合发展 同城化 同城化发展 双循环 崛起 一体化保护 一体化保护和系统治理 大开放 大保护 "),
    (.strategy, .strong, "强国 强省 强市 强区 强县 强镇 强国建设 强省建设 强市建设 强国战略 强省战略 兴国战略"),
    (.strategy, .normal, "兴国 兴省 兴市 兴县 立省 立市 立县 立区 立州 立镇 活市 活县 富县 富市 治国 治省 治市 治县 治党 治军 强军"),
    (.project, .normal, "工程 重点工程 示范工程 民生工程 提升工程 项目 示范项目 试点项目 建设项目 PPP项目 计划项目 工程项目"),
    (
      .project, .loose,
      "数据中心集群 高速公路 旅游公路 高铁 铁路 机场 水库 水利枢纽 抽水蓄能电站 核电站 灌区 水网 水电站 特大桥 运河 艺术长廊 客运专线 城际铁路 综合体 产业园 科技园 产业基地 博物馆 文化公园  郊野公园 生态廊道 风景道 合作基地"
    ),
    (
      .action, .strong,
      "行动 专项行动 攻坚行动 提升行动 百日行动 三年行动 专项整治行动 整治行动 志愿服务活动 攻坚战 保卫战 歼灭战 剿灭战 突击战 收官战 整体战 阻击战 总体战 持久战 翻身仗 大决战 专项斗争 教育实践活动 教育整顿 大整治 大排查 大普查 大走访 大调研 大讨论 大行动 大宣讲 大检查 大督查 大比拼 大家访 大宣教 大帮扶 大整改 大比武 大练兵 大清查 大起底 大宣传 大培训 大清理 大评查 大巡查 大竞赛 统一行动 集中统一行动 集中行动 大体检 大演练 大拉练 大整顿 大接访 大下访 大调查"
    ),
    (
      .action, .normal,
      "攻坚年 突破年 提升年 落实年 建设年 推进年 巩固年 服务年 见效年 提质年 深化年 促进年 质量年 效能年 整治年 攻坚突破年 专项巡察 专项审计 专项清理 专项清理整治 清理整治 联合整治 集中攻坚 攻坚整治 专项打击 专项抽检 专项排查 专项监督 专项整治 集中整治 专项检查 专项监督检查 专项执法检查 专项督查 专项督导 专项治理 综合整治 主题活动 主题党日 主题实践活动 交流周 科技周 推介周 体验周 节能周 开放周 教育周 技能周 文化周 文化月 电影周 读书月 消费季 宣传周 宣传月 宣传日 活动周 活动月 安全生产月 卫生运动 普查 攻势 专项督察 百日会战 会战 环保督察 督察 巡视 巡察 创建 创建活动 工作法"
    ),
    (.action, .loose, "活动 交流活动 宣传活动 实践活动 评选活动 展示活动 体验活动 竞赛活动 促进活动 志愿活动 服务活动"),
    (.action, .event, "攻坚 扶贫  保供 除险加固 还林还草 还林 环境整治 环境整治提升 教育活动 帮扶 对口支援 对口帮扶 东西部协作 农田建设"),
    (
      .plan, .strong,
      "规划 发展规划 总体规划 专项规划 规划纲要 纲要 五年规划 行动计划 三年行动计划 年行动计划 行动方案 三年行动方案 实施方案 总体方案 攻坚方案 行动纲领 实施计划 行动纲要 中长期规划 国土空间规划 十条"
    ),
    (.project, .strong, "科学基金"),
    (.project, .normal, "新通道 大通道 陆海新通道 联运通道 出海通道 运输通道 贸易通道"),
    (.system, .normal, "正面清单 事项清单 责任保险 信用保险"),
    (.plan, .normal, "应急预案 总体应急预案 责任书 目标责任书 承诺书"),
    (.other, .normal, "基金 发展基金 建设基金 引导基金 产业基金"),
    (.plan, .normal, "计划 方案 专项计划 人才计划 培养计划 倍增计划"),
    (.mechanism, .normal, "机制 形成机制 体制机制 工作机制 协作机制 联动机制 长效机制 联席会议 联席会议制度 联席会议机制 约谈机制 调度机制 补偿机制"),
    (.mechanism, .strong, "部际联席会议 部际联席会议制度"),
    (.mechanism, .normal, "模式 培育模式 工作模式 发展模式 经营模式 服务模式 治理模式"),
    (.principleOrSlogan, .thought, "思想 理论 理论体系 重要思想 思想体系 发展观 价值观 核心价值观 安全观 政绩观 方法论"),
    (.principleOrSlogan, .thought, "中国化 理念 发展理念 治理理念 精神 方略 基本方略 命运共同体 共同体 生命共同体 共同体意识"),
    (.principleOrSlogan, .loose, "式现代化 方针 总方针 总要求 总目标 原则 重要论述 道路"),
    (
      .zoneOrPilot, .strong,
      "示范区 先行示范区 试验区 实验区 重要实验区 先导区 先行区 示范带 先行先试区 自贸区 自由贸易区 自由贸易试验区 自贸试验区 自由贸易港 自贸港 合作区 深度合作区 经济合作区 综合保税区 保税区 保税港区 跨境电商综试区 综试区 综改区 试验田 示范城市 试点城市 示范县 示范市 先行市 先行县 示范省 试点省 试点县 创新区 城镇圈 大湾区 城市群 都市圈 经济带 经济圈 生态圈 生活圈 科创走廊 创新走廊 经济走廊 大走廊 产业带 绿色发展带 生态带 文化带 旅游带 文化旅游带 城镇带 服务圈 通勤圈 交通圈 便民生活圈 国家文化公园 国家公园 零碳园区 贸易区 互市贸易区 生态涵养区 产业走廊 双城经济圈 经济区 主体功能区 科学城 未来城 副中心 城市副中心 国家中心城市 区域中心城市 中心城市 示范基地 创新高地 旅游度假区 度假区 功能区 核心区 示范园 示范园区 农高区 产业集聚区 集聚区 承接区 模范城 卫生城市 文明城市 森林城市 典范城市 园林城市 模范城市 环保模范城市 创新型城市 枢纽城市 旅游城市 宜居城市 节点城市 消费中心城市 走廊 节水型城市 友好型社会 友好型城市 发展型城市 节约型社会 新片区 示范点 示范单位 示范校 示范企业 示范工厂 示范园区 示范街区 海绵城市 公园城市 智慧城市 无废城市  "
    ),
    (.zoneOrPilot, .strong, "综合改革试点 改革试点 试点示范"),
    (.zoneOrPilot, .loose, "先行先试"),
    (
      .zoneOrPilot, .loose,
      "旅游景区 风景名胜区 自然保护区 新区 高新区 经开区 开发区 产业园区 工业园区 自然保护地 新城 片区 桥头堡 枢纽 物流枢纽 交通枢纽 增长极 屏障 生态屏障 高地 目的地 旅游目的地 策源地 集散地 联动创新区 引领区"
    ),
    (.brand, .normal, "之家 品牌 区域公用品牌 区域品牌 公用品牌 服务品牌 文化品牌 旅游品牌 党建品牌 名片"),
    (
      .meeting, .meeting,
      "会议 工作会议 工作会 全体会议 扩大会议 全会 推进会 推进会议 工作推进会议 现场会 现场会议 现场推进会 座谈会 交流会 协调会 协调会议 动员会 动员部署会 动员部署会议 动员大会 部署会 部署会议 调度会 调度会议 表彰大会 表彰会 誓师大会 启动会 启动仪式 开幕式 开工仪式 总结会 总结大会 纪念大会 研修班 高级研修班 庆祝大会 报告会 宣讲会 研讨会 研讨班 培训班 专题研讨班 学习班 轮训班 代表大会 代表会议 党代会 党代表会议 大会 峰会 论坛 高峰论坛 博览会 交易会 洽谈会 推介会 展览会 展销会 进博会 广交会 服贸会 对接会 签约仪式 发布会 新闻发布会 年会 联欢会 运动会 文化节 旅游节 艺术节 丰收节 电影节 音乐节 购物节 消费节 美食节 采摘节 风筝节 赏花节 温泉节 冰雪节 啤酒节 牡丹节 桃花节 梨花节 樱花节 菜花节 荷花节 菊花节 杜鹃花节 龙舟节 泼水节 火把节 登山节 年货节 葡萄节 西瓜节 草莓节 杨梅节 荔枝节 花卉节 杂技节 动漫节 戏剧节 书展 灯会 庙会 读书节 体育节 科技节 马拉松 大赛 技能大赛 挑战赛 创新创业大赛 汇报会 工作汇报会 学习汇报会 专题会 分析会 通报会 点评会 授枪仪式 授旗仪式 阅兵式 阅舰式 晋衔仪式 军衔仪式 颁奖仪式 授勋仪式 庆祝活动 纪念活动 旅发大会 旅游发展大会 产业发展大会 交流大会 恳谈会 视频会 视频调度会 视频推进会 电视电话会 招聘会 专场招聘会 双选会 供需见面会 团拜会 文艺晚会 图片展 书画展 摄影展 美术展 作品展 主题展 艺术展 主题展览 视频会议 电视电话会议 工作推进会 推进大会 发展大会 成立大会 圆桌会 圆桌会议 圆桌峰会 说明会 招商会 招商说明会 学研班 会演 汇演 对话会 战略对话 战略与经济对话 大典 公祭大典 观摩会 现场观摩会 茶话会 欢迎会 欢送会 例会 工作座谈会 领导小组会议 领导小组全体会议 委员会会议 联席会 听证会 锦标赛 邀请赛 公开赛 超级联赛 技能竞赛 职业技能竞赛 劳动竞赛 知识竞赛 分享会 成就展 追思会 嘉年华 联欢晚会 民主生活会 组织生活会"
    ),
  ]
}
