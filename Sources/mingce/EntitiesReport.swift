/// What `mingce entities` prints, format version 1. Lines and columns are 1-based, columns count Unicode scalars of the raw line, ends
/// are exclusive.
struct EntitiesReport {
  struct Skipped {
    var path: String
    var reason: String
  }
  struct Point {
    var path: String
    var line: Int
    var column: Int
  }
  struct Extent {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
  }
  struct Mention {
    var path: String
    var extent: Extent
  }
  struct ArticleRow {
    var startLine: Int
    var endLine: Int
    var title: String?
    var kicker: String?
    var deck: String?
    var dateline: String?
    var date: String?
    var bylines: [String]
    var paper: String?
  }
  struct DocumentRow {
    var path: String
    var encoding: String
    var articles: [ArticleRow]
    var repeats: [Extent]
  }
  struct PostRow {
    var post: String
    var written: String
    var organisation: String?
    var place: String?
    var firstSeen: String?
    var lastSeen: String?
    var evidence: [Point]
    /// The latest text calls it a former post; said in the lines for readers only.
    var isFormer = false
  }
  struct PersonRow {
    var name: String
    var category: String
    var posts: [PostRow]
    var mentions: [Mention]
  }
  struct DefinitionRow {
    var text: String
    var strength: String
    var point: Point
  }
  struct ProgramRow {
    var name: String
    var kind: String
    var variants: [String]
    var definition: DefinitionRow?
    var mentions: [Mention]
  }
  struct NamedRow {
    var name: String
    var code: String?
    var mentions: [Mention]
  }

  var skipped: [Skipped] = []
  var documents: [DocumentRow] = []
  var people: [PersonRow] = []
  var programs: [ProgramRow] = []
  var organisations: [NamedRow] = []
  var places: [NamedRow] = []

  /// The JSON text with a final line feed.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { root in
      root.member("formatVersion", 1)
      root.key("corpus")
      root.object { corpus in
        corpus.member("documents", documents.count)
        corpus.member("articles", documents.reduce(0) { $0 + $1.articles.count })
        corpus.key("skipped")
        corpus.array(skipped) { writer, row in
          writer.object {
            $0.member("path", row.path)
            $0.member("reason", row.reason)
          }
        }
      }
      root.key("documents")
      root.array(documents, Self.write)
      root.key("people")
      root.array { list in
        for (index, person) in people.enumerated() { Self.write(&list, person, id: "person-\(index + 1)") }
      }
      root.key("programs")
      root.array { list in
        for (index, program) in programs.enumerated() { Self.write(&list, program, id: "program-\(index + 1)") }
      }
      root.key("organisations")
      root.array(organisations) { writer, row in
        writer.object {
          $0.member("name", row.name)
          Self.write(&$0, mentions: row.mentions)
        }
      }
      root.key("places")
      root.array(places) { writer, row in
        writer.object {
          $0.member("name", row.name)
          $0.member("code", row.code)
          Self.write(&$0, mentions: row.mentions)
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ writer: inout JSONWriter, _ row: DocumentRow) {
    writer.object { document in
      document.member("path", row.path)
      document.member("encoding", row.encoding)
      document.key("articles")
      document.array(row.articles) { writer, article in
        writer.object {
          $0.member("startLine", article.startLine)
          $0.member("endLine", article.endLine)
          $0.member("title", article.title)
          $0.member("kicker", article.kicker)
          $0.member("deck", article.deck)
          $0.member("dateline", article.dateline)
          $0.member("date", article.date)
          $0.key("bylines")
          $0.array(article.bylines) { $0.value($1) }
          $0.member("paper", article.paper)
        }
      }
      document.key("repeats")
      document.array(row.repeats) { writer, extent in
        writer.object {
          $0.member("startLine", extent.startLine)
          $0.member("startColumn", extent.startColumn)
          $0.member("endLine", extent.endLine)
          $0.member("endColumn", extent.endColumn)
        }
      }
    }
  }

  private static func write(_ writer: inout JSONWriter, _ row: PersonRow, id: String) {
    writer.object { person in
      person.member("id", id)
      person.member("name", row.name)
      person.member("category", row.category)
      person.key("posts")
      person.array(row.posts) { writer, post in
        writer.object {
          $0.member("post", post.post)
          $0.member("written", post.written)
          $0.member("organisation", post.organisation)
          $0.member("place", post.place)
          $0.member("firstSeen", post.firstSeen)
          $0.member("lastSeen", post.lastSeen)
          $0.key("evidence")
          $0.array(post.evidence) { writer, point in
            writer.object { write(&$0, point) }
          }
        }
      }
      write(&person, mentions: row.mentions)
    }
  }

  private static func write(_ writer: inout JSONWriter, _ row: ProgramRow, id: String) {
    writer.object { program in
      program.member("id", id)
      program.member("name", row.name)
      program.member("kind", row.kind)
      program.key("variants")
      program.array(row.variants) { $0.value($1) }
      program.key("definition")
      if let definition = row.definition {
        program.object {
          $0.member("text", definition.text)
          $0.member("strength", definition.strength)
          write(&$0, definition.point)
        }
      } else {
        program.value(nil)
      }
      write(&program, mentions: row.mentions)
    }
  }

  private static func write(_ object: inout JSONWriter, _ point: Point) {
    object.member("path", point.path)
    object.member("line", point.line)
    object.member("column", point.column)
  }

  private static func write(_ object: inout JSONWriter, mentions: [Mention]) {
    object.key("mentions")
    object.array(mentions) { writer, mention in
      writer.object {
        $0.member("path", mention.path)
        $0.member("line", mention.extent.startLine)
        $0.member("column", mention.extent.startColumn)
        $0.member("endLine", mention.extent.endLine)
        $0.member("endColumn", mention.extent.endColumn)
      }
    }
  }
}
