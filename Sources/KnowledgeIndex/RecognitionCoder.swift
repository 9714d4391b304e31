import PolicyText
import Recognition

/// The stored form of a `RecognitionResult`: strings once each, integers in as few bytes as they need. A few times smaller and some
/// thirty times faster than JSON; a test holds the members of the stored types against the lists here.
struct RecognitionEncoder {
  private var body = PackedWriter()
  private var strings: [String] = []
  private var indices: [UTF8Key: Int] = [:]
  private var lastStart = 0

  static func encode(_ result: RecognitionResult) -> [UInt8] {
    var encoder = RecognitionEncoder()
    encoder.write(result.articles) { $0.write($1) }
    encoder.write(result.people) { $0.write($1) }
    encoder.write(result.programs) { $0.write($1) }
    encoder.write(result.definitions) { $0.write($1) }
    encoder.write(result.organisations) { encoder, sighting in
      encoder.write(sighting.name)
      encoder.write(sighting.range)
      encoder.body.write(sighting.article)
    }
    encoder.write(result.places) { encoder, sighting in
      encoder.write(sighting.name)
      encoder.write(optional: sighting.code)
      encoder.write(optional: sighting.parentCode)
      encoder.write(sighting.range)
      encoder.body.write(sighting.article)
    }
    encoder.write(result.aliases) { encoder, sighting in
      encoder.write(sighting.short)
      encoder.write(sighting.full)
      encoder.write(sighting.range)
    }
    encoder.write(result.repeats) { $0.write($1) }
    var writer = PackedWriter()
    writer.write(count: encoder.strings.count)
    for string in encoder.strings { writer.write(Array(string.utf8)) }
    writer.write(encoder.body.bytes)
    return writer.bytes
  }

  private mutating func write(_ article: ArticleSummary) {
    write(article.range)
    for text in [article.title, article.kicker, article.deck, article.dateline, article.paper] { write(optional: text) }
    body.write(article.date?.dayNumber ?? .min)
    write(flags: article.dateIsInferred)
    write(article.bylines) { $0.write($1) }
  }

  private mutating func write(_ person: PersonSighting) {
    write(person.name)
    write(person.range)
    write(person.category.rawValue)
    write(flags: person.evidence == .strong, person.isAmbiguous, person.isRepeat)
    body.write(person.article)
    write(person.posts) { encoder, attribution in
      encoder.write(attribution.post)
      encoder.write(attribution.range)
      encoder.write(optional: attribution.event?.rawValue)
      encoder.write(attribution.actDate)
      encoder.write(attribution.held)
    }
  }

  private mutating func write(_ date: ActDate?) {
    write(flags: date != nil)
    guard let date else { return }
    body.write(date.first.dayNumber)
    body.write(date.last.dayNumber - date.first.dayNumber)
  }

  private mutating func write(_ held: HeldSpan?) {
    write(held?.start)
    guard let held else { return }
    write(held.end)
    write(flags: held.isEndInferred)
  }

  private mutating func write(_ post: Post) {
    write(post.written)
    write(post.title)
    write(optional: post.organisation)
    write(optional: post.place)
    body.write(post.level?.rawValue ?? -1)
    write(post.resolved)
    write(post.status.rawValue)
  }

  private mutating func write(_ program: ProgramSighting) {
    write(program.name)
    write(program.form)
    write(program.range)
    write(program.kind.rawValue)
    write(optional: program.documentKind?.rawValue)
    write(optional: program.broader)
    write(flags: program.evidence == .strong, program.isRepeat)
    body.write(program.article)
  }

  private mutating func write(_ definition: DefinitionSighting) {
    write(definition.term)
    write(definition.text)
    write(definition.range)
    body.write(definition.strength.rawValue)
    body.write(definition.score)
    write(definition.responsible) { $0.write($1) }
    write(flags: definition.isRepeat)
    body.write(definition.article)
  }

  private mutating func write<Element>(_ elements: [Element], _ body: (inout RecognitionEncoder, Element) -> Void) {
    self.body.write(count: elements.count)
    for element in elements { body(&self, element) }
  }

  private mutating func write(_ string: String) {
    let known = indices[UTF8Key(string)]
    let index = known ?? strings.count
    if known == nil {
      indices[UTF8Key(string)] = index
      strings.append(string)
    }
    body.write(unsigned: UInt64(index) + 1)
  }

  private mutating func write(optional string: String?) {
    if let string { write(string) } else { body.write(unsigned: 0) }
  }

  private mutating func write(_ range: ByteRange) {
    body.write(range.lowerBound - lastStart)
    body.write(range.count)
    lastStart = range.lowerBound
  }

  private mutating func write(flags: Bool...) {
    body.write(unsigned: flags.enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt64($1.offset) : 0) })
  }
}

/// Reads what `RecognitionEncoder` wrote; anything else throws.
struct RecognitionDecoder {
  private let strings: [String]
  private var body: PackedReader
  private var lastStart = 0

  static func decode(_ bytes: [UInt8]) throws -> RecognitionResult {
    var reader = PackedReader(bytes)
    var strings: [String] = []
    for _ in 0..<(try reader.readCount()) { strings.append(String(decoding: try reader.readBytes(), as: UTF8.self)) }
    var decoder = RecognitionDecoder(strings: strings, body: PackedReader(try reader.readBytes()))
    var result = RecognitionResult()
    result.articles = try decoder.readAll { try $0.article() }
    result.people = try decoder.readAll { try $0.person() }
    result.programs = try decoder.readAll { try $0.program() }
    result.definitions = try decoder.readAll { try $0.definition() }
    result.organisations = try decoder.readAll { decoder in
      OrganisationSighting(name: try decoder.string(), range: try decoder.range(), article: try decoder.body.readInt())
    }
    result.places = try decoder.readAll { decoder in
      PlaceSighting(
        name: try decoder.string(),
        code: try decoder.optionalString(),
        parentCode: try decoder.optionalString(),
        range: try decoder.range(),
        article: try decoder.body.readInt()
      )
    }
    result.aliases = try decoder.readAll { decoder in
      AliasSighting(short: try decoder.string(), full: try decoder.string(), range: try decoder.range())
    }
    result.repeats = try decoder.readAll { try $0.range() }
    return result
  }

  private mutating func article() throws -> ArticleSummary {
    let range = try range()
    let title = try optionalString()
    let kicker = try optionalString()
    let deck = try optionalString()
    let dateline = try optionalString()
    let paper = try optionalString()
    let day = try body.readInt()
    let flags = try body.readUnsigned()
    return ArticleSummary(
      range: range,
      title: title,
      kicker: kicker,
      deck: deck,
      dateline: dateline,
      date: (-100_000...100_000).contains(day) ? CalendarDate(dayNumber: day) : nil,
      dateIsInferred: flags & 1 != 0,
      bylines: try readAll { try $0.string() },
      paper: paper
    )
  }

  private mutating func person() throws -> PersonSighting {
    let name = try string()
    let range = try range()
    let category: PersonCategory = try rawValue()
    let flags = try body.readUnsigned()
    let article = try body.readInt()
    let posts = try readAll { decoder in
      PostAttribution(
        post: try decoder.post(),
        range: try decoder.range(),
        event: try decoder.optionalRawValue(),
        actDate: try decoder.actDate(),
        held: try decoder.held()
      )
    }
    return PersonSighting(
      name: name,
      range: range,
      category: category,
      evidence: flags & 1 != 0 ? .strong : .weak,
      isAmbiguous: flags & 2 != 0,
      posts: posts,
      article: article,
      isRepeat: flags & 4 != 0
    )
  }

  private mutating func actDate() throws -> ActDate? {
    guard try body.readUnsigned() & 1 != 0 else { return nil }
    let (day, length) = (try body.readInt(), try body.readInt())
    guard (-100_000...100_000).contains(day), (0...366).contains(length), let first = CalendarDate(dayNumber: day),
      let last = CalendarDate(dayNumber: day + length), let date = ActDate(first: first, last: last)
    else { throw PackedReader.Malformed() }
    return date
  }

  private mutating func held() throws -> HeldSpan? {
    guard let start = try actDate() else { return nil }
    guard let end = try actDate() else { throw PackedReader.Malformed() }
    return HeldSpan(start: start, end: end, isEndInferred: try body.readUnsigned() & 1 != 0)
  }

  private mutating func post() throws -> Post {
    let written = try string()
    let title = try string()
    let organisation = try optionalString()
    let place = try optionalString()
    let level = AdministrativeLevel(rawValue: try body.readInt())
    let resolved = try string()
    return Post(
      written: written,
      title: title,
      organisation: organisation,
      place: place,
      level: level,
      resolved: resolved,
      status: try rawValue()
    )
  }

  private mutating func program() throws -> ProgramSighting {
    let name = try string()
    let form = try string()
    let range = try range()
    let kind: ProgramKind = try rawValue()
    let documentKind: DocumentKind? = try optionalRawValue()
    let broader = try optionalString()
    let flags = try body.readUnsigned()
    return ProgramSighting(
      name: name,
      form: form,
      range: range,
      kind: kind,
      documentKind: documentKind,
      evidence: flags & 1 != 0 ? .strong : .weak,
      broader: broader,
      article: try body.readInt(),
      isRepeat: flags & 2 != 0
    )
  }

  private mutating func definition() throws -> DefinitionSighting {
    let term = try string()
    let text = try string()
    let range = try range()
    guard let strength = DefinitionStrength(rawValue: try body.readInt()) else { throw PackedReader.Malformed() }
    let score = try body.readInt()
    let responsible = try readAll { try $0.string() }
    let flags = try body.readUnsigned()
    return DefinitionSighting(
      term: term,
      text: text,
      range: range,
      strength: strength,
      score: score,
      responsible: responsible,
      article: try body.readInt(),
      isRepeat: flags & 1 != 0
    )
  }

  private mutating func readAll<Element>(_ read: (inout RecognitionDecoder) throws -> Element) throws -> [Element] {
    let count = try body.readCount()
    var elements: [Element] = []
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  private mutating func string() throws -> String {
    guard let string = try optionalString() else { throw PackedReader.Malformed() }
    return string
  }

  private mutating func optionalString() throws -> String? {
    let index = try body.readUnsigned()
    guard index <= UInt64(strings.count) else { throw PackedReader.Malformed() }
    return index == 0 ? nil : strings[Int(index) - 1]
  }

  private mutating func range() throws -> ByteRange {
    let start = lastStart + (try body.readOffset())
    let length = try body.readLength()
    guard start >= 0 else { throw PackedReader.Malformed() }
    lastStart = start
    return start..<(start + length)
  }

  private mutating func rawValue<Value: RawRepresentable<String>>() throws -> Value {
    guard let value = Value(rawValue: try string()) else { throw PackedReader.Malformed() }
    return value
  }

  private mutating func optionalRawValue<Value: RawRepresentable<String>>() throws -> Value? {
    guard let raw = try optionalString() else { return nil }
    guard let value = Value(rawValue: raw) else { throw PackedReader.Malformed() }
    return value
  }
}
