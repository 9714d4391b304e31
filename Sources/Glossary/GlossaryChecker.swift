/// Follows the events of one file with a stack of open elements.
final class GlossaryChecker: XMLEventHandler {
  private(set) var summary = GlossaryCheck.Summary()
  private let file: String
  private let version: GlossaryExport.TBXBasic?
  private let report: (GlossaryFinding) -> Void
  private var stack: [Frame] = []
  /// Frames that were open, to be used again.
  private var spare: [Frame] = []
  /// What is known of the names of the file's own namespace, by `XMLStartTag.number`.
  private var names: [ElementName?] = []
  private var identifiers = IdentifierTable()
  /// True when the entry that is open has shown a term.
  private var hasTerm = false

  private var model = ContentModel.tbx
  private var tbx = TBXStyle()
  private var kind = FileKind.unknown
  private var ownNamespace = XMLNamespace.none

  private enum FileKind {
    case unknown
    case tbx
    case tei
  }

  init(file: String, version: GlossaryExport.TBXBasic?, report: @escaping (GlossaryFinding) -> Void) {
    self.file = file
    self.version = version
    self.report = report
  }

  // MARK: Events

  func start(_ tag: XMLStartTag) throws {
    if stack.isEmpty { begin(tag) }
    var element = elementName(of: tag)
    var type = tag["type"]
    if kind == .tbx { checkNamespace(of: tag, element: &element, type: &type) }
    let isSkipped = model.isOpen ? false : stack.last.map { $0.rule == nil } ?? false
    let rule = kind == .unknown || isSkipped || element.isInline ? nil : element.rule
    if !isSkipped && !model.isOpen && kind != .unknown { place(element, tag, isKnown: rule != nil) }
    let frame = spare.popLast() ?? Frame()
    frame.begin(element, type: type, rule: rule, position: tag.position)
    frame.isModule = tag.namespace == .tbxModule
    if let rule, !model.isOpen { checkAttributes(of: tag, frame, rule) }
    stack.append(frame)
    checkIdentity(tag, frame)
    if isEntry(element.text, tag) {
      frame.isEntry = true
      hasTerm = false
    }
    switch kind {
    case .tbx: checkCategory(frame, tag)
    case .tei: TEIRules.check(tag, self)
    case .unknown: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard let last = stack.indices.last else { return }
    stack[last].take(bytes)
  }

  func end() throws {
    guard let frame = stack.popLast() else { return }
    defer {
      count(frame)
      spare.append(frame)
    }
    if frame.isInline {
      // What stands inside inline elements belongs to the text around them.
      if let parent = stack.indices.last { stack[parent].takeText(of: frame) }
      return
    }
    if frame.tellsTenure { checkTenure(frame) }
    if model.isOpen, let parent = stack.indices.last { stack[parent].takeText(of: frame) }
    guard let rule = frame.rule else { return }
    for index in rule.groups.indices.dropFirst(frame.group) where rule.groups[index].min > 0 {
      if index > frame.group || frame.count == 0 { missing(rule.groups[index], in: frame) }
    }
    if rule.text == .none && frame.hasInk {
      error(.structure, "text stands directly in \(name(frame.element))", at: frame.position)
    }
    if rule.text != .none { checkText(frame) }
  }

  func problem(_ message: String, at position: XMLPosition, isFatal: Bool) throws {
    error(.xml, message, at: position)
    if isFatal { summary.isBroken = true }
  }

  /// Reports what only the end of the file shows.
  func finish() {
    guard !summary.isBroken else { return }
    for pointer in identifiers.unresolved() {
      error(.reference, "\"\(pointer.target)\" names nothing in this file", at: pointer.position)
    }
  }

  // MARK: The root

  private func begin(_ tag: XMLStartTag) {
    switch (tag.name, tag.namespace) {
    case ("tbx", _):
      kind = .tbx
      model = .tbx
      tbx = TBXStyle(isOld: false, isDCT: tag["style"]?.lowercased() == "dct", dialect: tag["type"] ?? "")
      summary.format = "TBX v3 (ISO 30042:2019), \(tbx.isDCT ? "DCT" : "DCA")"
      if tag.namespace != .tbx {
        error(.structure, "tbx is not in the namespace urn:iso:std:iso:30042:ed-2", at: tag.position)
      }
    case ("martif", _):
      kind = .tbx
      model = .tbx2
      tbx = TBXStyle(isOld: true, isDCT: false, dialect: tag["type"] ?? "")
      summary.format = "TBX v2 (ISO 30042:2008)"
      if tag.namespace != .none {
        let message = "martif (TBX of 2008) has no namespace; with one many tools do not read it"
        error(.structure, message, at: tag.position)
      }
    case ("TEI", .tei):
      kind = .tei
      model = .tei
      summary.format = "TEI P5"
    default:
      error(
        .structure,
        "the root element is \(tag.name); a glossary begins with tbx, martif or TEI",
        at: tag.position
      )
    }
    ownNamespace = tag.namespace
  }

  private func isEntry(_ element: String, _ tag: XMLStartTag) -> Bool {
    switch element {
    case "item": kind == .tei && tag.xml("id") != nil
    case "conceptEntry", "person", "org", "entry": true
    default: false
    }
  }

  /// True for the term of a form; the body of an occupation is none.
  private func isForm(_ frame: Frame) -> Bool {
    kind == .tei ? stack.last?.isEntry == true || stack.last?.element == "form" : stack.contains(where: \.isEntry)
  }

  /// Counts what an import has something of: terms with a text, entries with such a term.
  private func count(_ frame: Frame) {
    if frame.isEntry {
      if hasTerm { summary.concepts += 1 }
      hasTerm = false
    }
    switch frame.element {
    case "term", "persName", "orgName", "orth":
      guard frame.hasInk, frame.type != "pinyin", isForm(frame) else { return }
      summary.terms += 1
      hasTerm = true
    default: break
    }
  }

  // MARK: Elements

  /// What the rules say of the element's name, looked up once for each name.
  private func elementName(of tag: XMLStartTag) -> ElementName {
    if names.indices.contains(tag.number), let known = names[tag.number] { return known }
    let name = ElementName(kind == .tbx ? TBXNames.modern(tag.name) : tag.name, in: model)
    if tag.number >= 0 && kind != .unknown {
      while names.count <= tag.number { names.append(nil) }
      names[tag.number] = name
    }
    return name
  }

  private func checkNamespace(of tag: XMLStartTag, element: inout ElementName, type: inout String?) {
    switch tag.namespace {
    // That of the root is told once, there.
    case ownNamespace: break
    case .tbxModule where tbx.isDCT:
      if let category = TBXNames.category(ofModuleElement: tag.name) {
        (element, type) = (ElementName(category.element, in: model), category.type)
      } else {
        warning(.category, "\(tag.name) is no data category of TBX-Basic", at: tag.position)
      }
    case .tbxModule:
      error(.structure, "\(tag.name) is written in DCT style, but the file says style=\"dca\"", at: tag.position)
    default: error(.structure, "\(tag.name) is in a foreign namespace", at: tag.position)
    }
  }

  /// Finds the place of a child among the groups of its parent.
  private func place(_ name: ElementName, _ tag: XMLStartTag, isKnown: Bool) {
    guard let parent = stack.last, let rule = parent.rule else { return }
    if name.isInline {
      if rule.text != .inline {
        error(.structure, "\(tag.name) cannot stand in \(self.name(parent.element))", at: tag.position)
      }
      return
    }
    let element = name.text
    let groups = rule.groups
    let start = parent.group
    for index in groups.indices.dropFirst(start) where groups[index].names.contains(element) {
      if index == start {
        if parent.count >= groups[index].max {
          if groups.dropFirst(index + 1).contains(where: { $0.names.contains(element) }) { continue }
          error(
            .structure,
            "\(self.name(parent.element)) has more than one \(self.name(element))",
            at: tag.position
          )
        }
        parent.count += 1
      } else {
        for skipped in start..<index where groups[skipped].min > 0 && (skipped > start || parent.count == 0) {
          error(
            .structure,
            "\(list(groups[skipped].names)) must come before \(self.name(element)) in \(self.name(parent.element))",
            at: tag.position
          )
        }
        parent.group = index
        parent.count = 1
      }
      parent.lastChild = element
      return
    }
    let parentName = self.name(parent.element)
    if groups.contains(where: { $0.names.contains(element) }) {
      let last = parent.lastChild ?? ""
      error(.structure, "\(self.name(element)) must stand before \(self.name(last)) in \(parentName)", at: tag.position)
    } else if element == "back" && parent.element == "body" {
      error(.structure, "back cannot stand in body; it stands behind it, in text", at: tag.position)
    } else if rule.groups.isEmpty {
      error(.structure, "\(self.name(element)) cannot stand in \(parentName), which holds text alone", at: tag.position)
    } else if isKnown {
      error(.structure, "\(self.name(element)) cannot stand in \(parentName)", at: tag.position)
    } else {
      error(.structure, "\(self.name(element)) is no element of this format", at: tag.position)
    }
  }

  private func missing(_ group: ElementRule.Group, in frame: Frame) {
    let hint = frame.element == "body" ? "; an empty glossary has no body" : ""
    error(.structure, "\(name(frame.element)) has no \(list(group.names))\(hint)", at: frame.position)
  }

  private func checkAttributes(of tag: XMLStartTag, _ frame: Frame, _ rule: ElementRule) {
    guard !frame.isModule else { return }
    for attribute in tag.attributes {
      let written = attribute.namespace == .xml ? "xml:\(attribute.name)" : attribute.name
      guard attribute.namespace == .none || attribute.namespace == .xml else { continue }
      if !rule.required.contains(written) && !rule.optional.contains(written) {
        error(.structure, "\(tag.name) has no attribute \(written)", at: tag.position)
      }
    }
    for needed in rule.required {
      let value = needed == "xml:lang" ? tag.xml("lang") : tag[needed]
      if value == nil {
        error(.structure, "\(tag.name) needs the attribute \(needed)", at: tag.position)
      } else if value?.isEmpty == true {
        error(.structure, "the attribute \(needed) of \(tag.name) is empty", at: tag.position)
      }
    }
  }

  private func checkIdentity(_ tag: XMLStartTag, _ frame: Frame) {
    if let language = tag.xml("lang"), !LanguageTag.isValid(language) {
      let isUnderscored = language.utf8.contains(UInt8(ascii: "_"))
      // TBX of 2008 lets it through, and so do its readers.
      let severity: GlossaryFinding.Severity = kind == .tbx && tbx.isOld ? .warning : .error
      let wording = "\"\(language)\" is no language tag (BCP 47)"
      finding(severity, .language, isUnderscored ? wording + "; write - for _" : wording, at: tag.position)
    }
    guard let id = kind == .tei ? tag.xml("id") : tag["id"] else {
      if frame.element == "conceptEntry" && frame.rule != nil && !tbx.isOld {
        warning(.id, "conceptEntry has no id; the LTAC schema wants one", at: tag.position)
      }
      return
    }
    guard XMLName.isNCName(id) else {
      return error(
        .id,
        "\"\(id)\" is no identifier: it must begin with a letter or _ and hold no space or colon",
        at: tag.position
      )
    }
    if !id.utf8.allSatisfy({ $0 < 0x80 }) {
      warning(.id, "the identifier \"\(id)\" is not plain ASCII; some tools change it", at: tag.position)
    }
    if let first = identifiers.add(id, as: role(of: frame), at: tag.position) {
      error(.id, "the identifier \"\(id)\" stands in line \(first.line) already", at: tag.position)
    }
  }

  private func role(of frame: Frame) -> IdentifierTable.Role {
    switch frame.element {
    case "conceptEntry": return .concept
    case "termSec", "term", "ntig", "langSec": return .term
    case "refObject":
      let section = stack.last { $0.element == "refObjectSec" }?.type
      return section == "bibl" ? .document : section == "respPerson" || section == "respOrg" ? .responsible : .other
    default: return .other
    }
  }

  // MARK: Data categories of TBX

  private func checkCategory(_ frame: Frame, _ tag: XMLStartTag) {
    if frame.element == "tbx" { checkRoot(tag) }
    guard frame.rule != nil, frame.isCategorised else { return }
    if let target = tag["target"], !target.isEmpty { checkTarget(target, frame, tag) }
    guard let type = frame.type, !type.isEmpty, tbx.isClosed else { return }
    guard let category = TBXCategory.named(type), !tbx.isMin || TBXCategory.min.contains(type) else {
      let names = TBXCategory.names(of: frame.element).filter { !tbx.isMin || TBXCategory.min.contains($0) }
      return finding(
        tbx.isOld ? .warning : .error,
        .category,
        "\(frame.element) has no type \(type) in \(tbx.dialect)"
          + (names.isEmpty ? "" : "; it has \(names.joined(separator: ", "))"),
        at: tag.position
      )
    }
    guard category.element == frame.element else {
      return error(.category, "\(type) belongs on \(category.element), not on \(frame.element)", at: tag.position)
    }
    if let only = category.only, let version, version != only {
      error(.category, "\(type) is of TBX-Basic \(only.rawValue) only", at: tag.position)
    }
    guard let level = self.level else { return }
    if !category.levels.contains(level.level) {
      let levels = category.levels.map(\.rawValue).joined(separator: " or ")
      finding(
        tbx.isOld ? .warning : .error,
        .category,
        "\(type) belongs at \(levels) level, not at \(level.level.rawValue) level",
        at: tag.position
      )
    } else if type == "source" && level.isDirect && level.level != .term {
      finding(
        tbx.isOld ? .warning : .error,
        .category,
        "a source at \(level.level.rawValue) level must stand in a descripGrp, beside what it is the source of",
        at: tag.position
      )
    }
  }

  private func checkRoot(_ tag: XMLStartTag) {
    if !tbx.isOld {
      if let style = tag["style"], style != "dca", style != "dct" {
        if ["dca", "dct"].contains(style.lowercased()) {
          warning(.structure, "style is \"\(style)\"; the LTAC schema wants it in lower case", at: tag.position)
        } else {
          error(.structure, "style is \"\(style)\"; it is dca or dct", at: tag.position)
        }
      }
      if let type = tag["type"], !type.isEmpty, !type.hasPrefix("TBX-") || type == "TBX-" {
        error(.structure, "type is \"\(type)\"; a dialect is called TBX-…", at: tag.position)
      }
    }
  }

  private func checkTarget(_ target: String, _ frame: Frame, _ tag: XMLStartTag) {
    if frame.element == "xref" {
      if !target.hasPrefix("https://") && !target.hasPrefix("http://") {
        finding(
          tbx.isOld ? .warning : .error,
          .reference,
          "\"\(target)\" is no http or https address",
          at: tag.position
        )
      }
      return
    }
    let wanted: [IdentifierTable.Role]
    switch frame.type {
    case "crossReference": wanted = [.concept, .term]
    case "source": wanted = [.document]
    case "responsibility": wanted = [.responsible]
    default: wanted = []
    }
    if !identifiers.point(to: target, at: tag.position, wanted: wanted) {
      let kinds = wanted.map(\.name).joined(separator: " or ")
      warning(.reference, "\"\(target)\" does not name a \(kinds)", at: tag.position)
    }
  }

  /// The level of the innermost element, and whether it stands directly there, in no group.
  private var level: (level: TBXCategory.Level, isDirect: Bool)? {
    for (distance, frame) in stack.reversed().enumerated() {
      switch frame.element {
      case "conceptEntry": return (.concept, distance == 1)
      case "langSec": return (.language, distance == 1)
      case "termSec", "ntig": return (.term, distance == 1)
      default: break
      }
    }
    return nil
  }

  // MARK: Texts

  private func checkText(_ frame: Frame) {
    switch frame.element {
    case "term", "persName", "orgName", "orth", "roleName":
      if !frame.hasInk { error(.empty, "\(name(frame.element)) is empty", at: frame.position) }
    case "descrip", "def":
      if !frame.hasInk { warning(.empty, "\(frame.type ?? name(frame.element)) is empty", at: frame.position) }
    case "date" where kind == .tbx:
      let text = frame.shortText
      if !XMLDate.isDateOrDateTime(text) {
        error(
          .date,
          "\"\(text)\" is no date; TBX wants year, month and day (2023-05-01), months alone go into text",
          at: frame.position
        )
      }
    default: break
    }
    guard kind == .tbx, tbx.isClosed, let type = frame.type, let category = TBXCategory.named(type),
      category.element == frame.element, let values = category.values
    else { return }
    let value = frame.shortText
    if !values.contains(value) {
      finding(
        tbx.isOld ? .warning : .error,
        .picklist,
        "\"\(value)\" is no \(type); it is \(values.joined(separator: ", "))",
        at: frame.position
      )
    } else if let only = category.versionOfValue[value], let version, version != .common, version != only {
      error(.picklist, "\(type) \"\(value)\" is of TBX-Basic \(only.rawValue) only", at: frame.position)
    }
  }

  /// What an import would not use is an error here.
  private func checkTenure(_ frame: Frame) {
    guard let text = frame.wholeText else { return }
    if case .fault(let rule, let message) = EntryNotes.tenureText(text) { error(rule, message, at: frame.position) }
  }

  // MARK: Reports

  func error(_ rule: GlossaryFinding.Rule, _ message: String, at position: XMLPosition) {
    finding(.error, rule, message, at: position)
  }

  func warning(_ rule: GlossaryFinding.Rule, _ message: String, at position: XMLPosition) {
    finding(.warning, rule, message, at: position)
  }

  /// Notes that a TEI pointer leads to `target`.
  func point(to target: String, at position: XMLPosition) {
    _ = identifiers.point(to: target, at: position, wanted: [])
  }

  private func finding(
    _ severity: GlossaryFinding.Severity,
    _ rule: GlossaryFinding.Rule,
    _ message: String,
    at position: XMLPosition
  ) {
    if severity == .error { summary.errors += 1 } else { summary.warnings += 1 }
    report(
      GlossaryFinding(
        file: file,
        line: position.line,
        column: position.column,
        severity: severity,
        rule: rule,
        message: message
      )
    )
  }

  private func name(_ element: String) -> String { TBXNames.written(element, isOld: kind == .tbx && tbx.isOld) }

  private func list(_ names: [String]) -> String { names.map(name).joined(separator: " or ") }
}

/// How a TBX file is written.
private struct TBXStyle {
  var isOld = false
  var isDCT = false
  var dialect = ""
  /// Other dialects have categories of their own.
  var isClosed: Bool { dialect == "TBX-Basic" || isMin }
  var isMin: Bool { dialect == "TBX-Min" }
}

/// What the rules say of a name.
private final class ElementName {
  /// The name of 2019 for TBX, whichever way the file writes it.
  let text: String
  let isInline: Bool
  /// True where a data category stands in the attribute `type`.
  let isCategorised: Bool
  /// True where the text is compared with something.
  let isCompared: Bool
  let rule: ElementRule?

  init(_ text: String, in model: ContentModel) {
    self.text = text
    isInline = model.inline.contains(text)
    isCategorised = Self.categorised.contains(text)
    isCompared = isCategorised || isInline || text == "date"
    rule = model.rules[text]
  }

  private static let categorised: Set<String> = [
    "admin", "descrip", "ref", "termNote", "transac", "transacNote", "xref",
  ]
}

/// An open element.
private final class Frame {
  private(set) var element = ""
  private(set) var type: String?
  /// Nil for unknown and inline elements, whose content is not looked at.
  private(set) var rule: ElementRule?
  private(set) var position = XMLPosition(line: 1, column: 1)
  private(set) var isInline = false
  private(set) var isCategorised = false
  /// True where the text may tell a post: a definition of TBX, a note of TEI.
  private(set) var tellsTenure = false
  private var isCompared = false
  var isModule = false
  /// True for a concept, a person, a body.
  var isEntry = false
  /// The group of the rule that the last child belongs to, and how many of the group there were.
  var group = 0
  var count = 0
  var lastChild: String?
  /// True when the text shows something.
  private(set) var hasInk = false
  /// The first bytes of the text: enough for what is compared with lists.
  private var head: [UInt8] = []

  func begin(_ name: ElementName, type: String?, rule: ElementRule?, position: XMLPosition) {
    element = name.text
    self.type = type
    self.rule = rule
    self.position = position
    isInline = name.isInline
    isCategorised = name.isCategorised
    tellsTenure = (type == "definition" && isCategorised) || (type == "tenure" && name.text == "note")
    isCompared = name.isCompared || tellsTenure
    isEntry = false
    group = 0
    count = 0
    lastChild = nil
    hasInk = false
    head.removeAll(keepingCapacity: true)
  }

  func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !hasInk { hasInk = bytes.contains { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } }
    if isCompared { take(bytes.prefix(room)) }
  }

  func takeText(of frame: Frame) {
    hasInk = hasInk || frame.hasInk
    take(frame.head.prefix(room))
  }

  private func take(_ bytes: some Collection<UInt8>) { head.append(contentsOf: bytes) }

  /// How much more of the text is kept.
  private var room: Int { max(0, limit - head.count) }

  private var limit: Int { tellsTenure ? Self.tenureLimit : Self.headLimit }

  /// The text without white space around it; a long one is cut.
  var shortText: String { String(decoding: trimmedHead, as: UTF8.self) }

  /// The text without white space around it; nil for one that was cut.
  var wholeText: String? {
    guard EntryNotes.beginsLikeTenure(trimmedHead), head.count < Self.tenureLimit else { return nil }
    return shortText
  }

  private var trimmedHead: ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    guard let start = head.firstIndex(where: { !isSpace($0) }), let end = head.lastIndex(where: { !isSpace($0) }) else {
      return []
    }
    return head[start...end]
  }

  private static let headLimit = 256
  private static let tenureLimit = 8192
}
