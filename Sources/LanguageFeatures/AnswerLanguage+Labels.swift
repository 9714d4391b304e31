package import KnowledgeIndex
package import Recognition

extension AnswerLanguage {
  /// `官员`, `official`
  package func label(_ category: PersonCategory) -> String {
    switch category {
    case .official: pick("官员", "official")
    case .journalist: pick("新闻工作者", "journalist")
    case .business: pick("企业人士", "business person")
    case .other: pick("人物", "person")
    }
  }

  /// `制度`, `system`
  package func label(_ kind: ProgramKind) -> String {
    switch kind {
    case .system: pick("制度", "system")
    case .project: pick("工程", "project")
    case .action: pick("行动", "action")
    case .plan: pick("规划计划", "plan")
    case .mechanism: pick("机制", "mechanism")
    case .strategy: pick("战略", "strategy")
    case .principleOrSlogan: pick("固定表述", "fixed expression")
    case .document: pick("文件", "document")
    case .meeting: pick("会议活动", "meeting")
    case .zoneOrPilot: pick("区域与试点", "zone or pilot")
    case .brand: pick("品牌", "brand")
    case .other: pick("名目", "programme")
    }
  }

  /// `法律`, `law`
  package func label(_ kind: DocumentKind) -> String {
    switch kind {
    case .law: pick("法律", "law")
    case .regulation: pick("法规规章", "regulation")
    case .plan: pick("规划方案", "plan")
    case .notice: pick("通知意见", "notice")
    case .workReport: pick("工作报告", "work report")
    case .other: pick("文件", "document")
    }
  }

  /// What an entity is, in one short phrase.
  package func label(_ nature: EntityNature) -> String {
    switch nature {
    case .person(let category): label(category)
    case .program(.document, let kind?): label(kind)
    case .program(let kind, _): label(kind)
    case .organisation: pick("机构", "organisation")
    case .place(let code): code.map { pick("地名 \($0)", "place \($0)") } ?? pick("地名", "place")
    }
  }

  /// How a definition explains; never left out where a definition is shown.
  package func label(_ strength: DefinitionStrength) -> String {
    switch strength {
    case .curated: pick("词库释义", "curated")
    case .explains: pick("原文解释", "explains")
    case .describes: pick("原文介绍", "describes")
    case .used: pick("用例", "used")
    }
  }

  /// A mark before or after a post; empty for a plain current one.
  package func label(_ status: PostStatus) -> String {
    switch status {
    case .current: ""
    case .acting: pick("代理", "acting")
    case .former: pick("曾任", "former")
    case .nominated: pick("拟任", "nominated")
    }
  }
}
