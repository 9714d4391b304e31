import Recognition

/// The notes of an entry: one line for each fact that has no data category of its own, then the remarks.
///
/// Everything here is written and read back byte for byte: text is taken for a fact only when writing that fact again gives the same
/// text, and a remark that looks like a fact is written behind `备注：`.
enum EntryNotes {
  private static let kind = "类别"
  private static let responsible = "负责"
  private static let mentions = "提及"
  private static let remark = "备注"
  private static let pinyin = "拼音"
  private static let usage = "用法"
  private static let tenure = "任职"
  private static let meaning = "释义"
  private static let provenance = "出处"
  private static let entryLabels = [kind, responsible, mentions, provenance, remark]
  private static let formLabels = [pinyin, usage, remark]
  private static let definitionLabels = [tenure, meaning]

  // MARK: Entries

  /// The notes of `entry`.
  static func notes(of entry: GlossaryEntry) -> [String] {
    var notes = ["\(kind)：\(entry.kind.label)"]
    if !entry.responsible.isEmpty { notes.append("\(responsible)：\(LabelledText.joined(entry.responsible))") }
    if let mentions = entry.mentions { notes.append(text(of: mentions)) }
    return notes + entry.notes.map { guarded($0, against: entryLabels, by: remark) }
  }

  /// The sources of the definitions and tenures of `entry`, once more as notes: readers of TBX of 2008 show notes and no sources.
  /// In the order of their bytes, as definitions change places when they are grouped by language.
  static func provenanceNotes(of entry: GlossaryEntry) -> [String] {
    var texts = entry.definitions.compactMap { definition in
      definition.source.map { CitationText.text(of: $0, strength: definition.strength) }
    }
    texts += entry.tenures.flatMap(\.sources).map { CitationText.text(of: $0) }
    var notes: [String] = []
    var previous: [UInt8] = []
    for bytes in texts.map({ Array(XMLText.cleaned($0).text.utf8) }).sorted(by: { $0.lexicographicallyPrecedes($1) })
    where bytes != previous {
      notes.append("\(provenance)：\(String(decoding: bytes, as: UTF8.self))")
      previous = bytes
    }
    return notes
  }

  /// True for a note that only repeats a source.
  static func isProvenance(_ note: String) -> Bool { LabelledText.rest(of: note, after: provenance) != nil }

  /// Puts what `note` says into `entry`. A kind already read (`hasKind`) stays, and the note becomes a remark.
  static func read(_ note: String, into entry: inout GlossaryEntry, hasKind: inout Bool) {
    if !hasKind, let label = LabelledText.rest(of: note, after: kind), let kind = GlossaryKind(label: label) {
      entry.kind = kind
      hasKind = true
    } else if entry.responsible.isEmpty, let rest = LabelledText.rest(of: note, after: responsible),
      isSame(LabelledText.joined(LabelledText.list(of: rest)), rest)
    {
      entry.responsible = LabelledText.list(of: rest)
    } else if entry.mentions == nil, let mentions = mentions(from: note) {
      entry.mentions = mentions
    } else {
      entry.notes.append(unguarded(note, against: entryLabels, by: remark))
    }
  }

  private static func text(of counts: GlossaryMentions) -> String {
    var fields = LabelledText()
    fields.add(mentions, String(counts.count))
    fields.add("篇数", String(counts.documents))
    fields.add("首见", counts.firstSeen?.iso)
    fields.add("末见", counts.lastSeen?.iso)
    return fields.text
  }

  private static func mentions(from note: String) -> GlossaryMentions? {
    guard let fields = LabelledText(note), let count = fields[mentions].flatMap({ Int($0) }),
      let documents = fields["篇数"].flatMap({ Int($0) })
    else { return nil }
    let counts = GlossaryMentions(
      count: count,
      documents: documents,
      firstSeen: fields["首见"].flatMap(GlossaryDate.init(iso:)),
      lastSeen: fields["末见"].flatMap(GlossaryDate.init(iso:))
    )
    return isSame(text(of: counts), note) ? counts : nil
  }

  // MARK: Forms

  /// The notes of `form`; `writesUsage` where the dialect has no category for it.
  static func notes(of form: GlossaryForm, writesUsage: Bool) -> [String] {
    var notes: [String] = []
    if let reading = form.pinyin { notes.append("\(pinyin)：\(reading)") }
    if writesUsage, let usage = form.usage { notes.append("\(self.usage)：\(label(of: usage))") }
    return notes + form.notes.map { guarded($0, against: formLabels, by: remark) }
  }

  /// Puts what `note` says into `form`.
  static func read(_ note: String, into form: inout GlossaryForm) {
    if form.pinyin == nil, let reading = LabelledText.rest(of: note, after: pinyin) {
      form.pinyin = reading
    } else if form.usage == nil, let label = LabelledText.rest(of: note, after: usage),
      let usage = GlossaryUsage.allCases.first(where: { self.label(of: $0) == label })
    {
      form.usage = usage
    } else {
      form.notes.append(unguarded(note, against: formLabels, by: remark))
    }
  }

  static func label(of usage: GlossaryUsage) -> String {
    switch usage {
    case .preferred: "首选"
    case .admitted: "许用"
    case .deprecated: "不宜用"
    case .superseded: "旧称"
    }
  }

  // MARK: Definitions and tenures

  /// The text of a definition, safe from being taken for a tenure.
  static func text(ofDefinition text: String) -> String { guarded(text, against: definitionLabels, by: meaning) }

  /// The definition that was written as `text`.
  static func definition(from text: String) -> String { unguarded(text, against: definitionLabels, by: meaning) }

  /// `任职：…；机构：…；首见：…`
  static func text(of tenure: GlossaryTenure) -> String {
    var fields = LabelledText()
    fields.add(self.tenure, tenure.post)
    fields.add("机构", tenure.organisation)
    fields.add("地区", tenure.place)
    fields.add("状态", label(of: tenure.status))
    fields.add("起", tenure.from?.iso)
    fields.add("止", tenure.to?.iso)
    fields.add("不早于", tenure.notBefore?.iso)
    fields.add("不晚于", tenure.notAfter?.iso)
    fields.add("首见", tenure.firstSeen?.iso)
    fields.add("末见", tenure.lastSeen?.iso)
    return fields.text
  }

  /// The tenure that `text` says, without its sources; nil for any other text.
  static func tenure(from text: String) -> GlossaryTenure? {
    guard LabelledText.rest(of: text, after: tenure) != nil, let fields = LabelledText(text),
      let read = tenure(from: fields)
    else { return nil }
    return isSame(self.text(of: read), text) ? read : nil
  }

  /// The tenure of a record somebody may have written by hand: labels in any order, most of them missing. Nil without a post, for an
  /// unknown label or status, and for a date that is none.
  static func tenure(from fields: LabelledText) -> GlossaryTenure? {
    guard let post = fields[tenure], !post.isEmpty else { return nil }
    let dates = ["起", "止", "不早于", "不晚于", "首见", "末见"]
    let known = Set(dates + [tenure, "机构", "地区", "状态"])
    for field in fields.fields {
      guard known.contains(field.label), !dates.contains(field.label) || GlossaryDate(iso: field.value) != nil else {
        return nil
      }
    }
    func date(_ label: String) -> GlossaryDate? { fields[label].flatMap(GlossaryDate.init(iso:)) }
    let status = fields["状态"].map { label in statuses.first { self.label(of: $0) == label } } ?? .current
    guard let status else { return nil }
    return GlossaryTenure(
      post: post,
      organisation: fields["机构"],
      place: fields["地区"],
      status: status,
      from: date("起"),
      to: date("止"),
      notBefore: date("不早于"),
      notAfter: date("不晚于"),
      firstSeen: date("首见"),
      lastSeen: date("末见")
    )
  }

  private static let statuses: [PostStatus] = [.current, .acting, .former, .nominated]

  static func label(of status: PostStatus) -> String {
    switch status {
    case .current: "末见时在任"
    case .acting: "代理"
    case .former: "曾任"
    case .nominated: "拟任"
    }
  }

  // MARK: Guards

  private static func guarded(_ text: String, against labels: [String], by label: String) -> String {
    beginsWithLabel(text, of: labels) ? "\(label)：\(text)" : text
  }

  private static func unguarded(_ text: String, against labels: [String], by label: String) -> String {
    guard let rest = LabelledText.rest(of: text, after: label), beginsWithLabel(rest, of: labels) else { return text }
    return rest
  }

  private static func beginsWithLabel(_ text: String, of labels: [String]) -> Bool {
    labels.contains { LabelledText.rest(of: text, after: $0) != nil }
  }

  /// Equal bytes; `==` on strings would take two normal forms for one.
  private static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
