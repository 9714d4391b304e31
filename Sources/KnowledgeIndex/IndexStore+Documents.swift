import Foundation
import GRDB
import PolicyText
import Recognition

extension IndexStore {
  /// A row of `document` with its fragment's key.
  struct KnownDocument: Sendable, Hashable {
    var path: String
    var fragment: Int64
    var key: ContentHash
    var size: Int
    var modified: Int64
  }

  /// A change of one document, to be written.
  struct DocumentChange: Sendable {
    var file: CorpusFile
    var key: ContentHash
    /// Nil when a fragment with this key is stored already.
    var fragment: EncodedFragment?
  }

  /// A fragment ready to be stored.
  struct EncodedFragment: Sendable {
    let encoding: SourceEncoding
    let source: [UInt8]
    let normalization: [UInt8]
    let recognition: [UInt8]

    init(_ fragment: IndexFragment) {
      encoding = fragment.source.encoding
      source = fragment.source.bytes
      normalization = FragmentCoder.encode(fragment.text, of: fragment.source)
      recognition = FragmentCoder.encode(fragment.recognition, fragment.passages)
    }
  }

  /// All documents, by path.
  func knownDocuments() throws -> [KnownDocument] {
    try database.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT document.path, document.fragmentId, fragment.key, document.size, document.modified
          FROM document JOIN fragment ON fragment.id = document.fragmentId ORDER BY document.path
          """
      )
      var documents: [KnownDocument] = []
      while let row = try rows.next() {
        guard let key = ContentHash(bytes: Array(row[2] as Data)) else { throw PackedReader.Malformed() }
        documents.append(
          KnownDocument(path: row[0], fragment: row[1], key: key, size: row[3], modified: row[4])
        )
      }
      return documents
    }
  }

  /// Stores changed documents in one transaction.
  func store(_ changes: [DocumentChange]) throws {
    guard !changes.isEmpty else { return }
    try database.write { database in
      var isChange = false
      for change in changes {
        let key = Data(change.key.bytes)
        var id = try Int64.fetchOne(database, sql: "SELECT id FROM fragment WHERE key = ?", arguments: [key])
        if id == nil, let fragment = change.fragment {
          try database.execute(
            sql: "INSERT INTO fragment (key, encoding) VALUES (?, ?)",
            arguments: [key, fragment.encoding.rawValue]
          )
          let new = database.lastInsertedRowID
          try database.execute(
            sql: "INSERT INTO fragmentText (fragmentId, source, normalization) VALUES (?, ?, ?)",
            arguments: [new, Data(fragment.source), Data(fragment.normalization)]
          )
          try database.execute(
            sql: "INSERT INTO recognition (fragmentId, content) VALUES (?, ?)",
            arguments: [new, Data(fragment.recognition)]
          )
          id = new
          isChange = true
        }
        // Another process may have removed the fragment this one counted on: the next refresh reads the file again.
        guard let id else { continue }
        let held = try Int64.fetchOne(
          database,
          sql: "SELECT fragmentId FROM document WHERE path = ?",
          arguments: [change.file.path]
        )
        isChange = isChange || held != id
        try database.execute(
          sql: """
            INSERT INTO document (path, fragmentId, size, modified) VALUES (?, ?, ?, ?)
            ON CONFLICT (path) DO UPDATE SET
              fragmentId = excluded.fragmentId, size = excluded.size, modified = excluded.modified
            """,
          arguments: [change.file.path, id, change.file.size, change.file.modified]
        )
      }
      if isChange { try Self.raiseRevision(database) }
    }
  }

  /// Forgets the documents `paths` and all fragments no document holds any more.
  func remove(paths: [String]) throws {
    try database.write { database in
      let orphans = "NOT EXISTS (SELECT 1 FROM document WHERE document.fragmentId = fragment.id)"
      for path in paths {
        try database.execute(sql: "DELETE FROM document WHERE path = ?", arguments: [path])
      }
      try database.execute(sql: "DELETE FROM fragment WHERE \(orphans)")
      if database.changesCount > 0 || !paths.isEmpty { try Self.raiseRevision(database) }
    }
  }

  /// What pass one saw in a fragment.
  func recognition(of fragment: Int64) throws -> (RecognitionResult, [Passage])? {
    let content = try database.read { database in
      try Data.fetchOne(
        database.cachedStatement(sql: "SELECT content FROM recognition WHERE fragmentId = ?"),
        arguments: [fragment]
      )
    }
    return try content.map { try FragmentCoder.decode(Array($0)) }
  }

  /// The source and the normalised text of a fragment.
  func text(of fragment: Int64) throws -> (source: SourceText, text: NormalizedText)? {
    let stored = try database.read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT source, normalization, encoding FROM fragmentText JOIN fragment ON fragment.id = fragmentText.fragmentId
            WHERE fragmentId = ?
            """
        ),
        arguments: [fragment]
      ).map { (source: $0[0] as Data, normalization: $0[1] as Data, encoding: $0[2] as String) }
    }
    guard let stored else { return nil }
    let source = SourceText(
      validUTF8: Array(stored.source),
      encoding: SourceEncoding(rawValue: stored.encoding) ?? .utf8
    )
    return (source, try FragmentCoder.decodeNormalization(Array(stored.normalization), of: source))
  }
}
