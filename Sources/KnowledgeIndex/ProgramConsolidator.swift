import PolicyText
import Recognition

/// Joins sightings of programmes: variants to their canonical form, kinds by majority, definitions by strength.
struct ProgramConsolidator {
  private struct Record {
    var name: String
    var form: String
    var spot: Spot
    var kind: ProgramKind
    var documentKind: DocumentKind?
    var isStrong: Bool
    var isRepeat: Bool
    var broader: String?
  }
  private struct Explanation {
    var definition: DefinitionSighting
    var spot: Spot
  }

  private var records: [UTF8Key: [Record]] = [:]
  private var explanations: [UTF8Key: [Explanation]] = [:]
  /// Short key → full keys that texts tie to it.
  private var aliases: [UTF8Key: Set<UTF8Key>] = [:]

  mutating func add(_ recognition: RecognitionResult, _ locator: SpotLocator) {
    for sighting in recognition.programs where !sighting.name.isEmpty {
      records[Self.key(sighting.name), default: []].append(
        Record(
          name: sighting.name,
          form: unmarked(sighting.form),
          spot: locator.spot(sighting.range, article: sighting.article),
          kind: sighting.kind,
          documentKind: sighting.documentKind,
          isStrong: sighting.evidence == .strong,
          isRepeat: sighting.isRepeat,
          broader: sighting.broader
        )
      )
    }
    for sighting in recognition.definitions {
      explanations[Self.key(sighting.term), default: []].append(
        Explanation(definition: sighting, spot: locator.spot(sighting.range, article: sighting.article))
      )
    }
    for alias in recognition.aliases {
      let (short, full) = (Self.key(alias.short), Self.key(alias.full))
      // Two characters (办法, 方案) are short for something else in every document.
      guard short != full, short.string.unicodeScalars.count >= 3 else { continue }
      aliases[short, default: []].insert(full)
    }
  }

  /// The accepted programmes, by name.
  func programs() -> [ProgramDraft] {
    var accepted: Set<UTF8Key> = []
    for (key, records) in records where Self.isAccepted(records) { accepted.insert(key) }
    let canonical = canonicalKeys(accepted)
    var members: [UTF8Key: [UTF8Key]] = [:]
    for key in accepted { members[canonical[key] ?? key, default: []].append(key) }
    for (short, full) in canonical where !accepted.contains(short) { members[full, default: []].append(short) }
    let names: [UTF8Key: String] = members.keys.reduce(into: [:]) {
      $0[$1] = Self.name(of: records[$1, default: []], key: $1)
    }
    let (known, kept) = (members, names)
    return Parallel.mapAll(members.keys.sorted()) { key in
      draft(key, members: known[key, default: []].sorted(), canonical: canonical, names: kept)
    }
    .sorted { $0.id < $1.id }
  }

  private func draft(
    _ key: UTF8Key,
    members: [UTF8Key],
    canonical: [UTF8Key: UTF8Key],
    names: [UTF8Key: String]
  ) -> ProgramDraft {
    let records = members.flatMap { self.records[$0, default: []] }
    let name = names[key] ?? key.string
    var forms: Set<UTF8Key> = [UTF8Key(name)]
    var formSpots: [UTF8Key: [Spot]] = [:]
    forms.formUnion(members)
    for record in records {
      forms.insert(UTF8Key(record.name))
      // 《意见》 is short for one document here and for another elsewhere: no form to search for.
      if record.kind == .document, Self.isBareReference(record.form, to: record.name) { continue }
      forms.insert(UTF8Key(record.form))
      formSpots[UTF8Key(record.form), default: []].append(record.spot)
    }
    forms.remove(UTF8Key(""))
    let (kind, documentKind) = Self.kind(of: records)
    let broader = Set(records.compactMap(\.broader).map { Self.key($0) }.map { canonical[$0] ?? $0 })
      .subtracting([key]).compactMap { names[$0] }
    let originals = records.filter { !$0.isRepeat }
    return ProgramDraft(
      id: EntityID(kind: .program, name: name),
      nature: .program(kind, documentKind),
      forms: Entity.sortedForms(forms.map(\.string), canonical: name),
      formSpots: formSpots,
      broader: broader.map { EntityID(kind: .program, name: $0) }.sorted(),
      definitions: Self.best(members.flatMap { explanations[$0, default: []].map { ($0.definition, $0.spot) } }),
      first: (originals.isEmpty ? records : originals).map(\.spot).min(by: Spot.isEarlier)
    )
  }

  /// A form of at most four characters that is not the document's own name.
  private static func isBareReference(_ form: String, to name: String) -> Bool {
    form.utf8.count <= 12 && !key(form).string.utf8.elementsEqual(key(name).string.utf8)
  }

  /// Names that differ in quotation marks only are one.
  private static func key(_ name: String) -> UTF8Key {
    guard name.unicodeScalars.contains(where: isMark) else { return UTF8Key(name) }
    return UTF8Key(String(String.UnicodeScalarView(name.unicodeScalars.filter { !isMark($0) })))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "‘", "’", "「", "」", "『", "』", "\"", "《", "》", " ", "\u{3000}": true
    default: false
    }
  }

  private static func isAccepted(_ records: [Record]) -> Bool {
    records.contains(where: \.isStrong) || Set(records.filter { !$0.isRepeat }.map(\.spot.hash)).count >= 2
  }

  // Which accepted name each other name stands for.
  private func canonicalKeys(_ accepted: Set<UTF8Key>) -> [UTF8Key: UTF8Key] {
    var canonical: [UTF8Key: UTF8Key] = [:]
    for key in accepted {
      // “甲”工程 names what “甲” names: only where the text itself sets the marks around 甲.
      for record in records[key, default: []] {
        if let inner = Self.quotedCore(record.name) ?? Self.quotedCore(record.form), inner != key,
          accepted.contains(inner)
        {
          canonical[key] = inner
        }
      }
    }
    for (tail, full) in tails(accepted) where canonical[tail] == nil { canonical[tail] = full }
    for (short, full) in abbreviations(accepted) where canonical[short] == nil { canonical[short] = full }
    for (short, fulls) in aliases where fulls.count == 1 {
      if let full = fulls.first, accepted.contains(full), canonical[short] == nil { canonical[short] = full }
    }
    // Chains end at their last link; a circle is cut where it began.
    var resolved: [UTF8Key: UTF8Key] = [:]
    for key in canonical.keys {
      var end = key
      var visited: Set<UTF8Key> = [key]
      while let next = canonical[end], visited.insert(next).inserted { end = next }
      if canonical[end] != nil { end = visited.min() ?? end }
      if end != key { resolved[key] = end }
    }
    return resolved
  }

  /// Names that end a longer one of the same kind in every document that uses them: 综合执法改革 beside 城市综合执法改革 is the same reform.
  /// A level in front (省级…) makes a narrower programme instead.
  private func tails(_ accepted: Set<UTF8Key>) -> [UTF8Key: UTF8Key] {
    // By the last four characters, so that only names that can end alike meet.
    var byEnding: [UInt64: [(key: UTF8Key, units: [UInt16])]] = [:]
    for key in accepted {
      guard let first = records[key]?.first, first.kind != .document, !first.form.hasPrefix("“") else { continue }
      let units = Array(key.string.utf16)
      guard units.count >= 6 else { continue }
      let ending = units.suffix(4).reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
      byEnding[ending, default: []].append((key, units))
    }
    var result: [UTF8Key: UTF8Key] = [:]
    for group in byEnding.values where group.count > 1 && group.count < 40 {
      for (tail, units) in group {
        let fragments = Set(records[tail, default: []].map(\.spot.fragment))
        let longer = group.filter { key, full in
          full.count > units.count && full.count <= units.count + 6 && full.suffix(units.count).elementsEqual(units)
            && records[key]?.first?.kind == records[tail]?.first?.kind
            && !Self.levels.contains(String(decoding: full.prefix(full.count - units.count), as: UTF16.self))
            && !records[key, default: []].contains { $0.broader.map(Self.key) == tail }
            && fragments.isSubset(of: records[key, default: []].map(\.spot.fragment))
        }
        if longer.count == 1, let full = longer.first { result[tail] = full.key }
      }
    }
    return result
  }

  /// Short forms made of the first characters of a full one, where one document shows both: 千万工程 of 千村示范、万村整治, 自贸试验区 of
  /// 自由贸易试验区. A short form that fits two full ones is left alone.
  private func abbreviations(_ accepted: Set<UTF8Key>) -> [UTF8Key: UTF8Key] {
    var byFirst: [UInt16: [(key: UTF8Key, units: [UInt16])]] = [:]
    for key in accepted where records[key]?.first?.kind != .document {
      let units = Array(key.string.utf16)
      if let first = units.first { byFirst[first, default: []].append((key, units)) }
    }
    var result: [UTF8Key: UTF8Key] = [:]
    for group in byFirst.values where group.count > 1 && group.count < 200 {
      for (short, units) in group where (2...8).contains(units.count) {
        let fulls = group.filter { key, full in
          full.count > units.count && (Self.initials(units, of: full) || Self.contracts(units, full))
            && !Set(records[short, default: []].map(\.spot.fragment))
              .isDisjoint(with: records[key, default: []].map(\.spot.fragment))
        }
        if fulls.count == 1, let full = fulls.first { result[short] = full.key }
      }
    }
    return result
  }

  /// 千万（工程） of 千村示范、万村整治: the first character of each part, a general head at most behind them.
  private static func initials(_ short: [UInt16], of full: [UInt16]) -> Bool {
    let parts = full.split(separator: 0x3001)
    guard parts.count >= 2, short.count >= parts.count, parts.allSatisfy({ $0.count >= 3 }),
      zip(parts, short).allSatisfy({ $0.first == $1 })
    else { return false }
    let rest = String(decoding: short.dropFirst(parts.count), as: UTF16.self)
    return genericHeads.contains(rest) || rest.isEmpty && parts.count >= 3
  }

  /// 自贸试验区 of 自由贸易试验区: between an equal beginning and an equal end each word of two characters is its first.
  private static func contracts(_ short: [UInt16], _ full: [UInt16]) -> Bool {
    let dropped = full.count - short.count
    guard dropped >= 2, dropped <= short.count, short.count >= 4 else { return false }
    var tail = 0
    while tail < short.count, short[short.count - 1 - tail] == full[full.count - 1 - tail] { tail += 1 }
    guard tail >= 2 else { return false }
    for head in 0...(short.count - dropped) where head + dropped + tail >= short.count {
      guard short[..<head] == full[..<head], short[(head + dropped)...] == full[(head + 2 * dropped)...] else {
        continue
      }
      let isContracted = (0..<dropped).allSatisfy { step in
        short[head + step] == full[head + 2 * step]
      }
      if isContracted { return true }
    }
    return false
  }

  private static let levels: Set<String> = [
    "国家", "国家级", "省级", "自治区级", "市级", "州级", "县级", "区级", "镇级", "乡级", "村级", "世界级", "全国",
  ]

  private static let genericHeads: Set<String> = [
    "工程", "行动", "专项行动", "计划", "规划", "战略", "机制", "制度", "模式", "活动", "品牌", "理念", "原则", "要求", "方针",
    "目标", "思想", "精神", "改革", "建设", "政策", "体系", "格局", "做法", "经验",
  ]

  // 甲 of “甲”工程.
  private static func quotedCore(_ name: String) -> UTF8Key? {
    guard name.hasPrefix("“"), let close = name.firstIndex(of: "”") else { return nil }
    let tail = String(name[name.index(after: close)...])
    guard genericHeads.contains(tail) else { return nil }
    return key(String(name[..<close]))
  }

  // The spelling used most, then the shorter, then by bytes.
  private static func name(of records: [Record], key: UTF8Key) -> String {
    var counts: [UTF8Key: Int] = [:]
    for record in records { counts[UTF8Key(record.name), default: 0] += 1 }
    let best = counts.min { left, right in
      if left.value != right.value { return left.value > right.value }
      let (a, b) = (left.key.string.utf8.count, right.key.string.utf8.count)
      return a != b ? a < b : left.key < right.key
    }
    return (best?.key ?? key).string
  }

  private static func kind(of records: [Record]) -> (ProgramKind, DocumentKind?) {
    var counts: [ProgramKind: Int] = [:]
    var documents: [DocumentKind: Int] = [:]
    for record in records where !record.isRepeat || records.count == 1 {
      counts[record.kind, default: 0] += record.kind == .other ? 1 : record.isStrong ? 3 : 2
      if let kind = record.documentKind { documents[kind, default: 0] += 1 }
    }
    let order = ProgramKind.allCases
    let kind =
      order.max { left, right in
        let (a, b) = (counts[left, default: 0], counts[right, default: 0])
        if a != b { return a < b }
        return (order.firstIndex(of: left) ?? 0) > (order.firstIndex(of: right) ?? 0)
      } ?? .other
    let documentKind = documents.max { $0.value != $1.value ? $0.value < $1.value : $0.key.rawValue > $1.key.rawValue }?
      .key
    return (counts.isEmpty ? .other : kind, documentKind)
  }

  // Of one sentence printed several times the earliest stands for all; then by strength, score, the earlier date (who
  // said it first defined it), the place.
  private static func best(_ all: [(DefinitionSighting, Spot)]) -> [DefinitionDraft] {
    var seen: Set<UInt64> = []
    let originals = all.filter { !$0.0.isRepeat }
    let sorted = (originals.isEmpty ? all : originals).sorted { left, right in
      if left.0.strength != right.0.strength { return left.0.strength > right.0.strength }
      if left.0.score != right.0.score { return left.0.score > right.0.score }
      return Spot.isEarlier(left.1, right.1)
    }
    let unique = sorted.filter { seen.insert($0.1.hash).inserted }
    return unique.prefix(5).map { DefinitionDraft(sighting: $0.0, spot: $0.1) }
  }
}

/// A definition before its citation is made.
struct DefinitionDraft {
  let sighting: DefinitionSighting
  let spot: Spot
}

/// A programme before citations are made.
struct ProgramDraft {
  let id: EntityID
  let nature: EntityNature
  let forms: [String]
  let formSpots: [UTF8Key: [Spot]]
  let broader: [EntityID]
  let definitions: [DefinitionDraft]
  let first: Spot?

  func collect(_ spots: inout Set<Spot>) {
    if let first { spots.insert(first) }
    for definition in definitions { spots.insert(definition.spot) }
  }

  func entity(_ citations: CitationBuilder, known: Set<EntityID>) -> Entity {
    var entity = Entity(id: id, nature: nature)
    entity.forms = forms
    entity.broader = broader.filter(known.contains)
    entity.firstSighting = first.flatMap(citations.citation)
    entity.definitions = definitions.compactMap { draft in
      citations.citation(draft.spot).map { citation in
        Definition(
          text: draft.sighting.text,
          strength: draft.sighting.strength,
          score: draft.sighting.score,
          responsible: draft.sighting.responsible,
          citation: citation
        )
      }
    }
    var responsible: [String] = []
    for definition in entity.definitions {
      for name in definition.responsible where !responsible.contains(name) { responsible.append(name) }
    }
    entity.responsible = responsible
    return entity
  }
}
