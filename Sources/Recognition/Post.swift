/// The level of the body a post belongs to (Constitution of the PRC, art. 30 and 95; the party's bodies mirror it).
package enum AdministrativeLevel: Int, Sendable, Codable, Hashable, Comparable, CaseIterable {
  case national = 0
  case province = 1
  case prefecture = 2
  case county = 3
  case township = 4
  case village = 5

  /// National first.
  package static func < (left: AdministrativeLevel, right: AdministrativeLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How a person stands to a post in one sighting.
package enum PostStatus: String, Sendable, Codable, Hashable {
  /// Holds it.
  case current
  /// 代, 代理: acts in it.
  case acting
  /// 原, 时任, 曾任, 前: held it before the date of the text.
  case former
  /// 拟任, 提名, 候选人: does not hold it yet.
  case nominated
}

/// A post: what somebody is, of which body, where, at which level.
package struct Post: Sendable, Hashable, Codable {
  /// The phrase as it stands, line breaks and spaces removed: `省委书记`.
  package var written: String
  /// The title alone: `书记`.
  package var title: String
  /// The body's full name where the grammar yields it: `中共山西省委员会`, `山西省人民政府`.
  package var organisation: String?
  /// The place's full name: `山西省`. Nil when neither the phrase nor the article's own context says it.
  package var place: String?
  /// The level of the body.
  package var level: AdministrativeLevel?
  /// The post resolved as far as the article allows: `山西省委书记`, `山西省省长`; equal to `written` when it cannot be.
  package var resolved: String
  /// Holds, acts, held, or is to hold.
  package var status: PostStatus

  /// Memberwise.
  package init(
    written: String,
    title: String,
    organisation: String? = nil,
    place: String? = nil,
    level: AdministrativeLevel? = nil,
    resolved: String? = nil,
    status: PostStatus = .current
  ) {
    self.written = written
    self.title = title
    self.organisation = organisation
    self.place = place
    self.level = level
    self.resolved = resolved ?? written
    self.status = status
  }
}
