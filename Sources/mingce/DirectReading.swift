import Foundation
import PolicyText
import Recognition

/// Reads files without a store: pass one on each, then the plainest joining by name. Used until the index answers the same question.
struct DirectReading {
  private struct Loaded {
    var path: String
    var document: PolicyDocument
    var result: RecognitionResult
  }

  private var loaded: [Loaded] = []
  private var report = EntitiesReport()

  /// The report over the files and folders `paths`.
  static func report(of paths: [String]) -> EntitiesReport {
    var reading = DirectReading()
    for path in files(in: paths) { reading.load(path) }
    reading.join()
    return reading.report
  }

  private static func files(in paths: [String]) -> [String] {
    var found: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        found.append(path)
        continue
      }
      let inside = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      found += inside.filter { ["txt", "md"].contains(($0 as NSString).pathExtension) }.sorted().map { path + "/" + $0 }
    }
    return found
  }

  private mutating func load(_ path: String) {
    guard let data = FileManager.default.contents(atPath: path) else {
      report.skipped.append(.init(path: path, reason: "unreadable"))
      return
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      report.skipped.append(.init(path: path, reason: "not UTF-8"))
      return
    }
    let document = PolicyDocument(source: SourceText(text))
    loaded.append(Loaded(path: path, document: document, result: Recognizer().recognize(document)))
  }

  private mutating func join() {
    for file in loaded {
      let positions = Positions(file.document.source)
      report.documents.append(
        .init(
          path: file.path,
          encoding: file.document.source.encoding.rawValue,
          articles: file.result.articles.map { article in
            let extent = positions.extent(article.range)
            return .init(
              startLine: extent.startLine,
              endLine: extent.endLine,
              title: article.title,
              kicker: article.kicker,
              deck: article.deck,
              dateline: article.dateline,
              date: article.date?.iso,
              bylines: article.bylines,
              paper: article.paper
            )
          },
          repeats: file.result.repeats.map(positions.extent)
        )
      )
    }
    joinPeople()
    joinPrograms()
    report.organisations = named { $0.organisations.map { ($0.name, nil, $0.range) } }
    report.places = named { $0.places.map { ($0.name, $0.code, $0.range) } }
  }

  private mutating func joinPeople() {
    var order: [String] = []
    var sightings: [String: [(Int, PersonSighting)]] = [:]
    for (index, file) in loaded.enumerated() {
      for person in file.result.people {
        if sightings[person.name] == nil { order.append(person.name) }
        sightings[person.name, default: []].append((index, person))
      }
    }
    let accepted = order.filter { name in
      let seen = sightings[name, default: []].map(\.1)
      return seen.contains { $0.evidence == .strong }
        || seen.filter { !$0.isRepeat && !$0.isAmbiguous }.count >= 2
    }
    var mentions = findMentions(of: Dictionary(uniqueKeysWithValues: accepted.map { ($0, [$0]) }))
    for name in accepted {
      let seen = sightings[name, default: []]
      var posts: [EntitiesReport.PostRow] = []
      for (file, person) in seen {
        let positions = Positions(loaded[file].document.source)
        let point = positions.point(person.range.lowerBound, path: loaded[file].path)
        let article = loaded[file].result.articles.indices.contains(person.article) ? person.article : nil
        let date = article.flatMap { loaded[file].result.articles[$0].date?.iso }
        for attribution in person.posts {
          let post = attribution.post
          if let known = posts.firstIndex(where: { $0.post == post.resolved && $0.written == post.written }) {
            posts[known].evidence.append(point)
            posts[known].firstSeen = [posts[known].firstSeen, date].compactMap { $0 }.min()
            posts[known].lastSeen = [posts[known].lastSeen, date].compactMap { $0 }.max()
          } else {
            posts.append(
              .init(
                post: post.resolved,
                written: post.written,
                organisation: post.organisation,
                place: post.place,
                firstSeen: date,
                lastSeen: date,
                evidence: [point]
              )
            )
          }
        }
      }
      var count: [PersonCategory: Int] = [:]
      for (_, person) in seen { count[person.category, default: 0] += 1 }
      let category = PersonCategory.allCases.max { count[$0, default: 0] < count[$1, default: 0] } ?? .other
      report.people.append(
        .init(
          name: name,
          category: posts.isEmpty || category != .other ? category.rawValue : PersonCategory.official.rawValue,
          posts: posts,
          mentions: mentions.removeValue(forKey: name) ?? []
        )
      )
    }
  }

  private mutating func joinPrograms() {
    var order: [String] = []
    var sightings: [String: [(Int, ProgramSighting)]] = [:]
    var definitions: [String: (Int, DefinitionSighting)] = [:]
    for (index, file) in loaded.enumerated() {
      for program in file.result.programs {
        if sightings[program.name] == nil { order.append(program.name) }
        sightings[program.name, default: []].append((index, program))
      }
      for definition in file.result.definitions where !definition.isRepeat {
        if let known = definitions[definition.term]?.1,
          (known.strength, known.score) >= (definition.strength, definition.score)
        {
          continue
        }
        definitions[definition.term] = (index, definition)
      }
    }
    let accepted = order.filter { name in
      let seen = sightings[name, default: []].map(\.1)
      return seen.contains { $0.evidence == .strong } || seen.filter { !$0.isRepeat }.count >= 2
    }
    var forms: [String: [String]] = [:]
    for name in accepted {
      forms[name] = Array(Set(sightings[name, default: []].map(\.1.form) + [name])).sorted()
    }
    var mentions = findMentions(of: forms)
    for name in accepted {
      var count: [ProgramKind: Int] = [:]
      for (_, program) in sightings[name, default: []] { count[program.kind, default: 0] += 1 }
      let definition = definitions[name].map { index, sighting in
        EntitiesReport.DefinitionRow(
          text: sighting.text,
          strength: sighting.strength.name,
          point: Positions(loaded[index].document.source).point(sighting.range.lowerBound, path: loaded[index].path)
        )
      }
      report.programs.append(
        .init(
          name: name,
          kind: (ProgramKind.allCases.max { count[$0, default: 0] < count[$1, default: 0] } ?? .other).rawValue,
          variants: forms[name, default: []].filter { $0 != name },
          definition: definition,
          mentions: mentions.removeValue(forKey: name) ?? []
        )
      )
    }
  }

  private func named(_ rows: (RecognitionResult) -> [(String, String?, ByteRange)]) -> [EntitiesReport.NamedRow] {
    var order: [String] = []
    var found: [String: EntitiesReport.NamedRow] = [:]
    for file in loaded {
      let positions = Positions(file.document.source)
      for (name, code, range) in rows(file.result) {
        if found[name] == nil { order.append(name) }
        found[name, default: .init(name: name, code: code, mentions: [])].mentions
          .append(.init(path: file.path, extent: positions.extent(range)))
      }
    }
    return order.compactMap { found[$0] }
  }

  /// At each place the longest form of any entity; keys of `forms` are entities.
  private func findMentions(of forms: [String: [String]]) -> [String: [EntitiesReport.Mention]] {
    var byStart: [ArraySlice<UInt8>: [(bytes: [UInt8], entity: String)]] = [:]
    for (entity, list) in forms {
      for form in list where form.utf8.count >= 6 {
        let bytes = Array(form.utf8)
        byStart[bytes.prefix(6), default: []].append((bytes, entity))
      }
    }
    for key in byStart.keys { byStart[key]?.sort { $0.bytes.count > $1.bytes.count } }
    var found: [String: [EntitiesReport.Mention]] = [:]
    for file in loaded {
      let text = file.document.normalized
      let positions = Positions(file.document.source)
      guard text.bytes.count >= 6 else { continue }
      for start in 0...(text.bytes.count - 6) where text.bytes[start] & 0xC0 != 0x80 {
        guard let candidates = byStart[text.bytes[start..<(start + 6)]] else { continue }
        guard let hit = candidates.first(where: { text.bytes[start...].starts(with: $0.bytes) }) else { continue }
        let range = text.map.sourceRange(of: start..<(start + hit.bytes.count))
        found[hit.entity, default: []].append(.init(path: file.path, extent: positions.extent(range)))
      }
    }
    return found
  }
}

/// Source byte offsets → 1-based lines and scalar columns.
struct Positions {
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
  }

  func place(_ offset: Int) -> (line: Int, column: Int) {
    let line = source.lines.line(containing: offset)
    let start = source.lines.starts[line]
    var column = 1
    for index in start..<max(start, min(offset, source.bytes.count)) where source.bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    return (line + 1, column)
  }

  func point(_ offset: Int, path: String) -> EntitiesReport.Point {
    let place = place(offset)
    return .init(path: path, line: place.line, column: place.column)
  }

  func extent(_ range: ByteRange) -> EntitiesReport.Extent {
    let start = place(range.lowerBound)
    let end = place(range.upperBound)
    return .init(startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
  }
}
