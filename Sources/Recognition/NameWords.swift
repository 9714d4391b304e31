/// Everyday words and words of the trade that look like names: they begin with a surname's character.
enum NameWords {
  /// What speaks against a reading.
  struct Ambiguity {
    /// The whole reading is a word.
    var isWord = false
    /// To subtract from the reading's score.
    var penalty = 0
  }

  /// Words of government prose that begin with a surname and do not stand in dictionaries of everyday words.
  static let trade = words(
    """
    茶叙 贺电 贺信 唁电 玉兰 海棠 牡丹 芍药 月季 杜鹃 桂花 梅花 兰花 乌军 俄军 以军 美军 毕业 高质量 高质 高度 高标准 高水平 高位 高位推动 高效 高新 高新区 高等 高级 高层 高校 高速 高铁 高考 高中 高端 高原 高温 高山 高粱 高耗能 高科技 高素质 高品质 高规格 高举 高压 高空 高龄 高峰 高地
    安全 安排 安置 安装 安心 安定 安居 安澜 安徽 安慰 安静 安保 安康 安阳 安庆 安顺 和谐 和平 和睦 和美 和解 和善 和气 应急 应当 应对 应用 应邀 应该 应届 应征 应聘 金山 金融 金额 金属 金牌 金色 金秋 金花 金华 金昌 金牛
    温泉 温暖 温度 温馨 温州 温江 万亩 万户 万元 万吨 万人 万一 万物 万众 万里 万名 万家 万达 万科 万柏林 万州 任务 任务书 任何 任期 任职 任命 任免 任用 任意 任务清单 严格 严守 严禁 严厉 严肃 严重 严密 严峻 严控 严防 严把 严查 严打 严明
    田间 田地 田园 田野 田径 商务 商业 商品 商会 商场 商户 商店 商家 商标 商贸 商洛 商丘 林长 林业 林草 林地 林场 林区 林农 林权 林木 林果 河长 成立 成功 成为 成果 成员 成长 成绩 成效 成本 成都 成熟 成就 成交 成品 成人 成年
    方案 方面 方式 方法 方向 方针 方便 方可 方便面 方向盘 常委 常务 常委会 常态 常态化 常规 常见 常住 常年 常州 常德 常熟 关于 关系 关键 关注 关心 关爱 关怀 关闭 关联 关乎 时候 时间 时期 时代 时任 时刻 时节 时常 时尚 时空
    明确 明显 明年 明天 明白 明星 全面 全力 全市 全省 全县 全区 全国 全体 全部 全程 全年 全镇 全村 全乡 全校 全球 全民 全域 全员 全家 全新 全班 全系统 全过程 全方位 强化 强调 强力 强势 强大 强烈 强国 强农 强省 强市 强县 相关 相互 相应 相对 相信 相继 相比
    国家 国务 国际 国内 国土 国有 国企 国资 国民 国防 国庆 计划 计算 计生 公安 公司 公共 公开 公路 公园 公益 公平 公正 公示 公布 公告 公众 公民 公里 公务 公顷 公社 公寓 公室 利用 利益 利好 利率 利润 信息 信访 信用 信心 信任 信贷 信仰 由于 由此 以及 以上 以下 以来 以为 以后 以前 以此
    但是 但在 同时 同志 同意 同步 同比 同样 同心 同学 同事 同胞 同期 同等 通过 通知 通报 通告 通讯 通常 通车 通信 通道 通州 通辽 生产 生态 生活 生命 生物 生育 生意 生动 能够 能力 能源 能否 能人 经济 经营 经验 经过 经理 经费 经常 经典 经开区 要求 要素 要点 要闻 要以 要在 要把 要坚持 可以 可能 可持续 初步 初心 初期 初级 初中 云南 云计算 云浮 云上
    展示 展开 展现 展览 展望 支持 支部 支队 支撑 支付 支出 支援 支书 位于 位置 海洋 海关 海外 海南 海上 海拔 海口 花园 花卉 花费 富裕 富民 富强 元旦 元素 平台 平安 平均 平方 平等 平稳 平时 平凡 平衡 平顶山 沙漠 沙滩 边境 边疆 边防 路线 路径 路段 路上 解决 解放 解放军 解释 解读 解除 解答 单位 单独 单纯 那么 那些 那里 那个 那时 玉米 玉林 玉树
    于是 于今 于都 向上 向前 向心 向好 来自 来源 来到 来说 来宾 来信 从事 从而 从严 从业 从中 平凉 连续 连接 连云港 连片 满意 满足 满怀 都是 都在 都要 都市 都江堰 原则 原因 原来 原有 原料 原始 原副 原党 原省 原市 原县 原局 程度 程序 程高 钟头 钟情 江西 江苏 江山 江河 江南 江海 江门 江阴 江津 江北 江宁
    广西 广东 广大 广播 广泛 广场 广告 广州 广元 广安 马上 马克思 马路 马拉松 马鞍山 马兰 周边 周年 周围 周末 周期 周口 周一 周二 周三 周四 周五 徐州 徐徐 孙子 孙女 朱红 胡同 郭外 何时 何况 何种 何以 罗列 罗马 郑州 郑重 郑州市 梁山 梁平 谢谢 谢绝 宋代 宋朝 宋词 唐代 唐山 唐朝 许多 许可 许昌 许久 韩国 邓小平理论 冯家 曹操
    曾经 曾任 曾在 曾获 彭水 董事 董事会 董事长 董事局 袁隆平 潘多拉 蔡甸 蒋家 余人 余名 余元 余万 余年 余杭 余姚 余家 杜绝 叶子 叶片 程式 魏晋 苏州 苏北 苏联 苏醒 丁香 卢旺达 沈阳 沈河 钟表 姜汤 谭家 陆港 陆续 陆地 陆军 陆上 陆域 范围 范例 范畴 汪洋 廖廖 石油 石家庄 石化 石材 石头 石榴 石漠化 石嘴山 石景山 贾家 韦家
    夏季 夏天 夏日 夏粮 夏收 付出 付款 付费 傅家 邹城 邹平 熊猫 白天 白色 白云 白银 白酒 白山 白城 白皮书 孟加拉 秦岭 秦皇岛 秦淮 邱县 侯马 尹始 薛城 段落 雷达 雷锋 雷电 雷州 龙头 龙岩 龙江 龙井 龙舟 龙泉 龙港 黎明 黎族 史料 史上 陶瓷 陶冶 贺信 贺州 贺电 贺兰 毛主席 毛泽东思想 毛利 郝家 顾客 顾问 顾虑 顾全 龚家 邵阳 钱塘 钱款 武汉 武装 武警 武术 武威 武夷山 武器 戴上 戴着 莫过于 莫大 孔子 孔雀 向阳 汤圆 康复 康养 康庄 施工 施行 施策 施肥 施展 牛羊 牛肉 牛奶 牛市 樊城 葛洲坝 葛根
    齐抓共管 齐全 齐齐哈尔 齐心 齐鲁 易地 易于 易发 乔木 伍家 庞大 颜色 颜值 倪家 庄严 庄稼 庄园 庄子 章程 章节 章丘 鲁能 鲁班 岳阳 岳麓 翟家 殷切 殷实 申报 申请 申诉 申办 欧洲 欧盟 欧美 耿直 关岭 兰州 兰考 焦点 焦作 焦炭 焦虑 俞家 左右 左侧 左手 左权 左云 柳州 柳林 甘肃 甘孜 甘南 甘愿 祝福 祝愿 祝贺 包括 包头 包联 包干 包容 包村 包保 包装 宁波 宁夏 宁德 尚未 尚需 尚志 符合 符号 舒适 舒心 舒城 阮家 柯城 纪委 纪律 纪念 纪检 纪要 纪录 纪监 梅花 梅州 童年 童话 凌晨 凌云 毕业 毕竟 毕节 单县 裴家 霍山 霍州 涂料 苗木 苗族 苗圃 谷物 谷地 谷城 盛会 盛大 盛夏 盛开 盛典 曲阜 曲靖 曲折 曲线 冉冉 骆驼 蓝天 蓝图 蓝色 路网 路面 游客 游泳 游览 游戏 辛苦 辛勤 辛亥 靳家 管理 管理局 管控 管护 管辖 管道 管委会 管网 管线 管家 柴油 柴火 蒙古 蒙古族 鲍鱼 华北 华东 华南 华为 华侨 华人 华夏 华丽 华阴 喻为 蒲城 房屋 房地产 房子 房产 房山 房间 房价 屈指 解放思想 牟利 牟平 艾滋病 尤其 尤为 阳光 阳江 阳泉 阳台 阳性 穆斯林 农业 农村 农民 农田 农户 农产品 农牧 农机 农场 农资 农药 农历 司法 司机 司令 司长 卓越 卓有成效 古代 古镇 古城 古村 古树 古典 古田 吉林 吉安 吉祥 吉利 简单 简化 简易 简历 简介 车辆 车间 车站 车位 项目 项目部 项目建设 连线 芦苇 芦山 麦田 麦苗 麦收 戚家 岑溪 景区 景观 景点 景色 景德镇 景气 党委 党组 党建 党员 党政 党支部 党中央 党的 党校 党性 党史 党群 党工委 党风 党总支 党外 党和 宫殿 费用 费率 卜辞 冷链 冷静 冷水 冷库 晏家 席位 卫生 卫星 卫健 卫健委 米面 柏油 宗教 宗旨 桂林 桂花 佟家 臧家 闵行 苟且 卞家 姬家 师生 师资 师范 师傅 师德 仇恨 栾川 隋代 荣誉 荣获 荣成 荣幸 荣昌 巫山 巫溪 郎溪 甄别 丛林 丛书 仲裁 虞城 敖汉 巩固 巩义 明珠 池州 池塘 查处 查看 查找 查询 查实 查清 麻醉 麻烦 苑区 迟到 官员 官方 官兵 封闭 封控 封面 封山 谈话 谈判 谈及 谈到 匡算 鞠躬 惠民 惠及 惠农 惠州 惠企 乐观 乐园 乐山 乐器 冀中 胥口 南方 南北 南京 南通 南宁 南昌 南部 南充 南海 南平 南水北调 班子 班长 班组 班级 储备 储存 储能 原告 栗子 燕郊 燕山 楚雄 楚天 奚落 皮革 皮肤 粟米 冼家 楼宇 楼房 楼上 盘活 盘锦 盘点 闻名 闻讯 厉害 厉行 区域 区委 区政府 区人大 区政协 区直 区里 区级 区长 区内 阚家 权力 权利 权益 权威 帅气 屠宰 豆类 豆腐 朴素 盖州 盖章 练习 练就 廉洁 廉政 廉价 漆器 巴西 巴黎 巴基斯坦 巴中 巴彦淖尔 巴南 丰富 丰收 丰台 丰田 丰碑 国道 狄更斯 索赔 索道 宣传 宣布 宣讲 宣城 宣读 宣言 晋中 晋城 晋升 晋级 相邻 门口 门前 门诊 门户 门槛 门票 敬老 敬业 敬意 扈从 芮城 普及 普通 普遍 普法 普查 普洱 浦东 浦江 戈壁 伏羲 鹿泉 薄弱 羊肉 羊绒 乌鲁木齐 乌兰察布 乌海 乌克兰 母亲 母婴 印发 印度 印象 印尼 战略 战士 战斗 战争 战役 战胜 危险 危机 危害 危房 银行 银川 银杏 银保监 公路局 勾画 利民 呼和浩特 呼吸 呼吁 呼伦贝尔 居民 居住 居家 居委会 揭牌 揭阳 揭开 干部 干事 干群 干净 干警 干旱 斯里兰卡 元月 束缚 信阳 信丰 展会 阴天 智慧 智能 智库 幸福 幸运 植物 植树 植被 富平 富阳 尧都
    黄河 黄金 黄山 黄石 黄冈 黄色 黄海 黄岛 黄浦 杨树 杨梅 杨凌 吴江 吴中 赵县 李子 王牌 王国 王子 张家界 张家口 张家港 张掖 张贴 张开 张北 陈列 陈旧 陈述 刘家峡 林芝 文化 文明 文件 文旅 文山 文物 文艺 文本 文字 文昌 文学 文章 文献 文联 文创 文山州 水利 水务 水库 水平 水产 水果 水质 水资源 水源 水稻 水环境 水电 水泥 火灾 火车 火热 土地 土壤 土家族 土豆 木材 木耳 山东 山西 山区 山水 山林 山上 山体 川渝 上海 上级 上午 上述 上报 上市 上线 上门 上饶 牙科 代表 代码 代价 代理 代县长 代市长 代省长 代区长 言论 英国 英雄 英语 英勇 良好 良种 朝阳 朝鲜 念好 热情 热烈 热点 热爱 热线 车联网 力度 力量 力争 力求 布局 布置 布依族 后续 后来 后备 后勤 后果 双方 双重 双拥 双随机 双碳 随着 随后 随机 随时 随即 展厅 旷课 可喜 可见 可靠 牵头 牵引 春节 春季 春耕 春天 春运 冬季 冬天 冬奥 冬奥会 初春 律师 光明 光伏 光荣 光彩 光电 图书 图片 图书馆 图纸 多次 多年 多元 多种 多家 多名 多数 多样 多措并举 多部门 旦夕 星期 星级 松原 根据 根本 根治 森林 森林防火 次数 永远 永州 永久 永城 永康 永川 源头 源自 潜力 潜江 濮阳 特别 特色 特殊 特点 特大 特种 畅通 盘山 竹溪 竹山 铁路 铁岭 铁塔 钢铁 镇长 镇党委 镇政府 镇里 镇村 镇江 镇海 长江 长期 长沙 长春 长治 长效 长远 长三角 长城 长征 长寿 长乐 门头沟 问题 问责 问卷 问需 青年 青岛 青海 青少年 青春 青山 青藏 降低 降雨 降水 降温 雪山 革命 革新 顿时 风险 风景 风貌 风格 风力 风电 飞行 飞机 香港 香蕉 香山 马家 鱼类 鱼塘 鸡蛋 鸡西 鹤壁 鹤岗 鹿寨 黑龙江 黑河 黑恶 齐河 贵州 贵阳 贵港 台湾 台州 台风 团结 团队 团委 团伙 首先 首次 首批 首席 首都 首届 首要 市场 市民 市委 市政府 市政 市级 市直 市内 市区 市里 市县 市人大 市政协 市长 县委 县城 县级 县域 县里 县直 县政府 县人大 县政协 县长 省委 省级 省政府 省内 省直 省外 省市 省里 省长 自治区 州委 乡镇 乡村 乡里 乡党委 村民 村里 村委会 村党支部 社区 社会 社长 局长 局里 处长 会议 会上 会后 会前 会同 部署 部门 部分 部长 委员 委员会 办公 办公室 办理 办事 办法
    """
  )

  /// What an office sends, says or does, straight after its name: 国家主席贺电.
  static let acts = PersonWords("茶叙 贺电 贺信 唁电 会谈 会见 解释 强调 介绍")

  /// What speaks against reading `range` as a name whose surname has `surname` characters.
  static func ambiguity(of range: Range<Int>, surname: Int, in text: PersonText, insideOnly: Bool = false) -> Ambiguity
  {
    var result = Ambiguity()
    let start = range.lowerBound
    let end = range.upperBound
    if isWord(range, text) {
      result.isWord = true
      result.penalty += 4
    }
    if range.count >= 3 {
      if isWord(start..<(start + 2), text) { result.penalty += 3 }
      if surname == 1 && range.count == 3 && isWord((start + 1)..<end, text) {
        result.penalty += NameSurnames.isEveryday(text[start]) ? 9 : 1
      }
    }
    // A word that runs over the end of the reading: 高度重|视 against 张国强|调研.
    if !insideOnly && !NameNeighbours.isStop(text[end]) {
      if NameNeighbours.following.length(at: end, in: text) == 0 && isWord((end - 1)..<(end + 1), text) {
        result.penalty += 2
      }
      if range.count == 2 && isLongWord(at: start, over: range.count, text) { result.penalty += 4 }
      if range.count == 3 && isLongWord(at: start, over: range.count, text) { result.penalty += 3 }
    }
    if !result.isWord, PostJurisdiction.placeLength(at: start, in: text) >= range.count {
      result.isWord = true
      result.penalty += 3
    }
    return result
  }

  private static func words(_ list: StaticString) -> [String] {
    let text = list.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// True where `range` is an everyday word or a word of the trade.
  static func isWord(_ range: Range<Int>, _ text: PersonText) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= text.count, !range.isEmpty else { return false }
    return text.isNameWord(range)
  }

  /// True where a word longer than `count` scalars begins at `start`.
  static func isLongWord(at start: Int, over count: Int, _ text: PersonText) -> Bool {
    text.nameWordLength(at: start) > count
  }
}
