import Foundation
import GRDB
import PolicyText

extension IndexStore {
  /// A row of `form`.
  struct StoredForm: Sendable {
    var id: Int64
    var owner: String
    var isAccepted: Bool
  }

  /// Mentions of one form in one fragment, ready to be stored.
  struct Occurrence: Sendable {
    let form: Int64
    let mentionCount: Int
    let repeatCount: Int
    let firstDay: Int?
    let lastDay: Int?
    let packed: [UInt8]

    /// Packs `mentions`, all of one form, in the order of the text. `days` are the articles' dates as day numbers.
    init(form: Int64, mentions: [FoundMention], days: [Int?]) {
      self.form = form
      mentionCount = mentions.count
      repeatCount = mentions.count { $0.isRepeat }
      let dated = mentions.compactMap { days.indices.contains($0.article) ? days[$0.article] : nil }
      firstDay = dated.min()
      lastDay = dated.max()
      var writer = PackedWriter()
      var lastStart = 0
      var lastLine = 0
      for mention in mentions {
        writer.write(mention.range.lowerBound - lastStart)
        writer.write(mention.range.count)
        writer.write(mention.span.start.line - lastLine)
        writer.write(mention.span.start.utf8)
        writer.write(mention.span.start.utf16)
        writer.write(mention.span.start.scalar)
        writer.write(mention.span.end.line - mention.span.start.line)
        writer.write(mention.span.end.utf8)
        writer.write(mention.span.end.utf16)
        writer.write(mention.span.end.scalar)
        writer.write(mention.article << 1 | (mention.isRepeat ? 1 : 0))
        lastStart = mention.range.lowerBound
        lastLine = mention.span.start.line
      }
      packed = writer.bytes
    }

    /// Reads what `init` packed; `form` of each is 0.
    static func unpack(_ packed: [UInt8]) throws(PackedReader.Malformed) -> [FoundMention] {
      var reader = PackedReader(packed)
      var mentions: [FoundMention] = []
      var start = 0
      var line = 0
      while !reader.isAtEnd {
        start += try reader.readOffset()
        let length = try reader.readLength()
        guard start >= 0 else { throw PackedReader.Malformed() }
        line += try reader.readOffset()
        let first = TextPosition(
          line: line,
          utf8: try reader.readInt(),
          utf16: try reader.readInt(),
          scalar: try reader.readInt()
        )
        let last = TextPosition(
          line: line + (try reader.readOffset()),
          utf8: try reader.readInt(),
          utf16: try reader.readInt(),
          scalar: try reader.readInt()
        )
        let tagged = try reader.readInt()
        mentions.append(
          FoundMention(
            form: 0,
            range: start..<(start + length),
            span: TextSpan(start: first, end: last),
            article: tagged >> 1,
            isRepeat: tagged & 1 == 1
          )
        )
      }
      return mentions
    }
  }

  /// All forms, accepted or still being matched.
  func storedForms() throws -> [UTF8Key: StoredForm] {
    try database.read { database in
      var forms: [UTF8Key: StoredForm] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT text, id, owner, isAccepted FROM form")
      while let row = try rows.next() {
        forms[UTF8Key(row[0])] = StoredForm(id: row[1], owner: row[2], isAccepted: row[3])
      }
      return forms
    }
  }

  /// Gives every form of `texts` an id; new ones are not accepted before `accept`. Returns the ids of all.
  func prepare(forms texts: [String]) throws -> [UTF8Key: Int64] {
    try database.write { database in
      let insert = try database.cachedStatement(
        sql: "INSERT INTO form (text, owner, isAccepted) VALUES (?, '', 0) ON CONFLICT (text) DO NOTHING"
      )
      for text in texts { try insert.execute(arguments: [text]) }
      var ids: [UTF8Key: Int64] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT text, id FROM form")
      while let row = try rows.next() { ids[UTF8Key(row[0])] = row[1] }
      return ids
    }
  }

  /// The fragments in which any of `forms` stands.
  func fragments(holding forms: [Int64]) throws -> Set<Int64> {
    try database.read { database in
      let select = try database.cachedStatement(sql: "SELECT fragmentId FROM occurrence WHERE formId = ?")
      var fragments: Set<Int64> = []
      for form in forms {
        let rows = try Int64.fetchCursor(select, arguments: [form])
        while let fragment = try rows.next() { fragments.insert(fragment) }
      }
      return fragments
    }
  }

  /// The fragments whose mentions were never written.
  func unmatchedFragments() throws -> Set<Int64> {
    try database.read { try Set(Int64.fetchAll($0, sql: "SELECT id FROM fragment WHERE isMatched = 0")) }
  }

  /// Replaces the mentions of whole fragments in one transaction.
  func write(_ found: [(fragment: Int64, occurrences: [Occurrence])]) throws {
    guard !found.isEmpty else { return }
    try database.write { database in
      let delete = try database.cachedStatement(sql: "DELETE FROM occurrence WHERE fragmentId = ?")
      let mark = try database.cachedStatement(sql: "UPDATE fragment SET isMatched = 1 WHERE id = ?")
      let insert = try database.cachedStatement(
        sql: """
          INSERT INTO occurrence (formId, fragmentId, mentionCount, repeatCount, firstDay, lastDay, mentions)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      )
      var rows: [(fragment: Int64, occurrence: Occurrence)] = []
      for (fragment, occurrences) in found {
        try delete.execute(arguments: [fragment])
        try mark.execute(arguments: [fragment])
        // Another process may have removed the fragment in between.
        guard database.changesCount > 0 else { continue }
        rows += occurrences.map { (fragment, $0) }
      }
      // In the order of the table's key neighbours are written together.
      rows.sort { ($0.occurrence.form, $0.fragment) < ($1.occurrence.form, $1.fragment) }
      for (fragment, occurrence) in rows {
        insert.setUncheckedArguments([
          occurrence.form, fragment, occurrence.mentionCount, occurrence.repeatCount, occurrence.firstDay,
          occurrence.lastDay, Data(occurrence.packed),
        ])
        try insert.execute()
      }
    }
  }

  /// Accepts `changed` forms with their owners and forgets `removed` ones: the last step of a matching pass.
  func accept(changed: [AcceptedForm], removed: [String]) throws {
    try database.write { database in
      let clear = try database.cachedStatement(
        sql: "DELETE FROM occurrence WHERE formId = (SELECT id FROM form WHERE text = ?)"
      )
      let delete = try database.cachedStatement(sql: "DELETE FROM form WHERE text = ?")
      for text in removed {
        try clear.execute(arguments: [text])
        try delete.execute(arguments: [text])
      }
      let update = try database.cachedStatement(sql: "UPDATE form SET owner = ?, isAccepted = 1 WHERE text = ?")
      for form in changed { try update.execute(arguments: [form.owner, form.text]) }
      try Self.raiseRevision(database)
    }
  }

  /// Raised with every change of what the store holds, by whatever process.
  func revision() throws -> Int {
    try database.read { try Int.fetchOne($0, sql: "SELECT number FROM revision") ?? 0 }
  }

  static func raiseRevision(_ database: Database) throws {
    try database.execute(sql: "UPDATE revision SET number = number + 1")
  }

  /// Numbers of one form in one fragment.
  struct OccurrenceCount: Sendable {
    var form: Int64
    var fragment: Int64
    var mentions: Int
    var repeats: Int
    var firstDay: Int?
    var lastDay: Int?
  }

  /// Visits the numbers of every form in every fragment, form after form.
  func forEachCount(_ body: (OccurrenceCount) -> Void) throws {
    try database.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT formId, fragmentId, mentionCount, repeatCount, firstDay, lastDay FROM occurrence
          """
      )
      while let row = try rows.next() {
        body(
          OccurrenceCount(
            form: row[0],
            fragment: row[1],
            mentions: row[2],
            repeats: row[3],
            firstDay: row[4],
            lastDay: row[5]
          )
        )
      }
    }
  }

  /// The mentions of one form, by path and position.
  func mentions(of form: String) throws -> [(path: String, fragment: Int64, mentions: [FoundMention])] {
    try database.read { database in
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT document.path, occurrence.fragmentId, occurrence.mentions
            FROM form JOIN occurrence ON occurrence.formId = form.id
            JOIN document ON document.fragmentId = occurrence.fragmentId
            WHERE form.text = ? ORDER BY document.path
            """
        ),
        arguments: [form]
      )
      var found: [(path: String, fragment: Int64, mentions: [FoundMention])] = []
      while let row = try rows.next() {
        found.append((row[0], row[1], try Occurrence.unpack(Array(row[2] as Data))))
      }
      return found
    }
  }
}
