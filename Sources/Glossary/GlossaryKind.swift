package import Recognition

/// What an entry is about. The raw values of programmes are those of `ProgramKind`; people are split by `PersonCategory`.
package enum GlossaryKind: String, Sendable, Hashable, CaseIterable {
  case system
  case project
  case action
  case plan
  case mechanism
  case strategy
  case principleOrSlogan = "principle_or_slogan"
  case document
  case meeting
  case zoneOrPilot = "zone_or_pilot"
  case brand
  /// A programme of no kind above.
  case other
  case official
  case journalist
  case business
  /// A person of no category above.
  case person
  case organisation
  case place
  /// A term about which no more is known; what a foreign glossary's concepts become.
  case term

  /// The kind of a programme.
  package init(_ kind: ProgramKind) {
    self = GlossaryKind(rawValue: kind.rawValue) ?? .other
  }

  /// The kind of a person.
  package init(_ category: PersonCategory) {
    switch category {
    case .official: self = .official
    case .journalist: self = .journalist
    case .business: self = .business
    case .other: self = .person
    }
  }

  /// The word a reader sees, one for each kind, so that it can be read back: `制度`.
  package var label: String {
    switch self {
    case .system: "制度"
    case .project: "工程"
    case .action: "行动"
    case .plan: "规划"
    case .mechanism: "机制"
    case .strategy: "战略"
    case .principleOrSlogan: "理念"
    case .document: "文件"
    case .meeting: "会议"
    case .zoneOrPilot: "试点"
    case .brand: "品牌"
    case .other: "项目"
    case .official: "官员"
    case .journalist: "记者"
    case .business: "企业人士"
    case .person: "人物"
    case .organisation: "机构"
    case .place: "地名"
    case .term: "术语"
    }
  }

  /// The kind whose `label` this is; nil for any other text.
  package init?(label: String) {
    guard let kind = Self.byLabel[label] else { return nil }
    self = kind
  }

  /// True for officials, journalists and all other people.
  package var isPerson: Bool {
    switch self {
    case .official, .journalist, .business, .person: true
    default: false
    }
  }

  private static let byLabel = Dictionary(uniqueKeysWithValues: allCases.map { ($0.label, $0) })
}
