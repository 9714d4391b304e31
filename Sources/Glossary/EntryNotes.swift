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

  /// Writes the notes of `entry`, each as an element `note`.
  static func write(notesOf entry: GlossaryEntry, to part: XMLFragment) {
    write(kind, entry.kind.label, to: part)
    if !entry.responsible.isEmpty { write(responsible, LabelledText.joined(entry.responsible), to: part) }
    if let mentions = entry.mentions { write(mentions, to: part) }
    for note in entry.notes { part.element("note", text: guarded(note, against: entryLabels, by: remark)) }
  }

  private static func write(_ label: String, _ value: String, to part: XMLFragment) {
    part.start("note")
    part.text(label)
    part.text("：" as StaticString)
    part.text(value)
    part.end("note")
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
  static func isProvenance(_ note: String) -> Bool { LabelledText.begins(note, with: provenance) }

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

  /// As `text(of:)` has it.
  private static func write(_ counts: GlossaryMentions, to part: XMLFragment) {
    part.start("note")
    part.text(mentions)
    part.text("：" as StaticString)
    part.text(counts.count)
    part.text("；篇数：" as StaticString)
    part.text(counts.documents)
    for (label, day) in [("；首见：" as StaticString, counts.firstSeen), ("；末见：", counts.lastSeen)] {
      guard let day else { continue }
      part.text(label)
      part.text(day)
    }
    part.end("note")
  }

  private static func text(of counts: GlossaryMentions) -> String {
    // Numbers and dates hold nothing that `LabelledText` would escape.
    var text = "\(mentions)：\(counts.count)；篇数：\(counts.documents)"
    if let day = counts.firstSeen { text += "；首见：\(day.iso)" }
    if let day = counts.lastSeen { text += "；末见：\(day.iso)" }
    return text
  }

  private static func mentions(from note: String) -> GlossaryMentions? {
    guard LabelledText.begins(note, with: mentions), let fields = LabelledText(note),
      let count = fields[mentions].flatMap({ Int($0) }),
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

  /// Writes the notes of `form`, each as an element `note`; `writesUsage` where the dialect has no category for it.
  static func write(notesOf form: GlossaryForm, writesUsage: Bool, to part: XMLFragment) {
    if let reading = form.pinyin { write(pinyin, reading, to: part) }
    if writesUsage, let usage = form.usage { write(self.usage, label(of: usage), to: part) }
    for note in form.notes { part.element("note", text: guarded(note, against: formLabels, by: remark)) }
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

  /// Writes the text of `tenure`, as `text(of:)` has it.
  static func write(_ tenure: GlossaryTenure, to part: XMLFragment) {
    func write(_ label: StaticString, _ value: String?) {
      guard let value else { return }
      part.text(label)
      part.text(LabelledText.escaped(value))
    }
    func write(_ label: StaticString, _ date: GlossaryDate?) {
      guard let date else { return }
      part.text(label)
      part.text(date)
    }
    write("任职：", tenure.post)
    write("；机构：", tenure.organisation)
    write("；地区：", tenure.place)
    write("；状态：", label(of: tenure.status))
    write("；起：", tenure.from)
    write("；止：", tenure.to)
    write("；不早于：", tenure.notBefore)
    write("；不晚于：", tenure.notAfter)
    write("；首见：", tenure.firstSeen)
    write("；末见：", tenure.lastSeen)
  }

  /// What a definition tells of a post.
  enum TenureText {
    /// It tells of none.
    case none
    /// A post, without its sources.
    case tenure(GlossaryTenure)
    /// It was meant to, and cannot be used.
    case fault(GlossaryFinding.Rule, String)
  }

  /// Reads a definition. One that only begins like a post (`任职：担任职务`, in a dictionary) is none: a post has a second label, too.
  static func tenureText(_ text: String) -> TenureText {
    guard LabelledText.begins(text, with: tenure) else { return .none }
    let written = LabelledText(text)
    if let written, let read = tenure(from: written), isSame(self.text(of: read), text) { return checked(read) }
    // By hand: labels in any order, white space between them.
    let fields = written?.trimmed
    if let fields, fields.fields.count > 1, let read = tenure(from: fields) { return checked(read) }
    let isMeant =
      fields.map { $0.fields.contains { otherTenureLabels.contains($0.label) } }
      ?? otherTenureLabels.contains { text.contains("；\($0)：") }
    guard isMeant else { return .none }
    if let date = fields.flatMap(badDate) { return .fault(.date, badDateMessage(date.value)) }
    return .fault(.structure, "\"\(text)\" is no tenure")
  }

  /// True for the bytes of a text that `tenureText` may take for more than a definition.
  static func beginsLikeTenure(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: tenureBytes) }

  private static let tenureBytes = Array(tenure.utf8)

  private static func checked(_ tenure: GlossaryTenure) -> TenureText {
    tenure.fault.map { .fault(.date, $0) } ?? .tenure(tenure)
  }

  static func badDateMessage(_ text: String) -> String { "\"\(text)\" is no date; write 2022, 2022-12 or 2022-12-01" }

  /// The tenure of a record somebody may have written by hand: labels in any order, most of them missing. Nil without a post, for an
  /// unknown label or status, and for a date that is none.
  static func tenure(from fields: LabelledText) -> GlossaryTenure? {
    guard let post = fields[tenure], !post.isEmpty else { return nil }
    for field in fields.fields {
      guard tenureLabels.contains(field.label),
        !dateLabels.contains(field.label) || GlossaryDate(iso: field.value) != nil
      else {
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

  /// The first field of a record that should be a date and is none.
  static func badDate(of fields: LabelledText) -> (label: String, value: String)? {
    fields.fields.first { dateLabels.contains($0.label) && GlossaryDate(iso: $0.value) == nil }
  }

  private static let tenureLabels = Set(otherTenureLabels + [tenure])
  private static let otherTenureLabels = ["机构", "地区", "状态"] + dateLabels
  private static let dateLabels = ["起", "止", "不早于", "不晚于", "首见", "末见"]

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
    labels.contains { LabelledText.begins(text, with: $0) }
  }

  /// Equal bytes; `==` on strings would take two normal forms for one.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    UTF8Bytes.areEqual(left, right)
  }
}
