package import PolicyText
package import Recognition

/// An entry somebody wrote into a glossary file; it outranks what the corpus shows.
package struct CuratedEntry: Sendable, Hashable {
  /// The canonical name.
  package var term: String
  /// Other forms that stand for it.
  package var forms: [String]
  /// What the file says it is; nil for a bare term.
  package var definition: String?
  /// Where the file says the definition comes from, as written there (`国办发〔2020〕1号`).
  package var source: String?
  /// The date of that source, where the file says it to the day.
  package var date: CalendarDate?
  /// The kind, where the file says it.
  package var nature: EntityNature?
  /// The posts of a person.
  package var tenures: [CuratedTenure]
  /// Terms of wider entries of the same file.
  package var broader: [String]
  /// Bodies or persons in charge.
  package var responsible: [String]
  /// Path of the glossary file, as it is shown.
  package var path: String
  /// 0-based line of the entry.
  package var line: Int

  /// Memberwise.
  package init(
    term: String,
    forms: [String] = [],
    definition: String? = nil,
    source: String? = nil,
    date: CalendarDate? = nil,
    nature: EntityNature? = nil,
    tenures: [CuratedTenure] = [],
    broader: [String] = [],
    responsible: [String] = [],
    path: String,
    line: Int
  ) {
    self.term = term
    self.forms = forms
    self.definition = definition
    self.source = source
    self.date = date
    self.nature = nature
    self.tenures = tenures
    self.broader = broader
    self.responsible = responsible
    self.path = path
    self.line = line
  }
}

/// A post that a glossary file gives a person. A date of which the file knows no day has one inferred, so chosen that the post is
/// claimed for no day on which it may not have been held.
package struct CuratedTenure: Sendable, Hashable {
  /// A day, and whether the file names it or it was inferred from a month or a year.
  package struct Day: Sendable, Hashable {
    /// The day.
    package var date: CalendarDate
    /// True when only the month or the year is written.
    package var isInferred: Bool
    /// What the file writes, where that is no day: `2022-12`. Nil also where the file writes nothing.
    package var written: String?

    /// Memberwise.
    package init(_ date: CalendarDate, isInferred: Bool = false, written: String? = nil) {
      self.date = date
      self.isInferred = isInferred
      self.written = written
    }
  }

  /// The post with body and place, as far as the file says them.
  package var post: Post
  /// It began on this day at the latest.
  package var from: Day?
  /// It had ended on this day.
  package var to: Day?
  /// The earliest dated text that the file says shows the person in the post.
  package var firstSeen: CalendarDate?
  /// The latest such text.
  package var lastSeen: CalendarDate?
  /// The latest day for which the file says that the post is held, where the file gives the post no end.
  package var heldOn: CalendarDate?
  /// Where the file says it stands.
  package var source: String?

  /// Memberwise.
  package init(
    post: Post,
    from: Day? = nil,
    to: Day? = nil,
    firstSeen: CalendarDate? = nil,
    lastSeen: CalendarDate? = nil,
    heldOn: CalendarDate? = nil,
    source: String? = nil
  ) {
    self.post = post
    self.from = from
    self.to = to
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.heldOn = heldOn
    self.source = source
  }
}

/// What one glossary file says.
package struct CuratedGlossary: Sendable, Hashable {
  /// What became of one data category of the file.
  package struct Category: Sendable, Hashable {
    /// As the format calls it: `descrip definition`, `note`, a column.
    package var name: String
    /// Occurrences.
    package var read: Int
    /// Taken over with their meaning.
    package var kept: Int
    /// Taken over as something else.
    package var mapped: Int
    /// Lost.
    package var ignored: Int
    /// 1-based line of the first one lost.
    package var firstIgnoredLine: Int?

    /// Memberwise.
    package init(name: String, read: Int, kept: Int, mapped: Int, ignored: Int, firstIgnoredLine: Int? = nil) {
      self.name = name
      self.read = read
      self.kept = kept
      self.mapped = mapped
      self.ignored = ignored
      self.firstIgnoredLine = firstIgnoredLine
    }
  }

  /// The entries that answers are made of, in the order of the file.
  package var entries: [CuratedEntry]
  /// The format as a person says it.
  package var format: String
  /// Entries of the file that answers are made of; one with several definitions stands in `entries` once for each.
  package var used: Int
  /// Entries that give no answer: no term, or none in Chinese.
  package var unused: Int
  /// What became of the file's data, by name.
  package var categories: [Category]
  /// `file:line:column: what could not be taken as it is`; the first of `problemCount`.
  package var problems: [Notice]
  /// All problems.
  package var problemCount: Int

  /// Memberwise.
  package init(
    entries: [CuratedEntry] = [],
    format: String = "",
    used: Int? = nil,
    unused: Int = 0,
    categories: [Category] = [],
    problems: [Notice] = [],
    problemCount: Int = 0
  ) {
    self.entries = entries
    self.format = format
    self.used = used ?? entries.count
    self.unused = unused
    self.categories = categories
    self.problems = problems
    self.problemCount = problemCount
  }
}

/// Reads the glossary file at the absolute path `location`, shown to the user as `shown`. Throws a
/// `NoticedFailure`; of any other error its description is shown. Blocks.
package typealias CuratedReading = @Sendable (_ location: String, _ shown: String) throws -> CuratedGlossary

/// A glossary file of the workspace as of the last refresh.
package struct CuratedFile: Sendable, Hashable {
  /// As it is shown: relative to the workspace where it lies inside, else absolute.
  package var path: String
  /// The absolute path.
  package var location: String
  /// What it says; of a file that cannot be read now, what it said when it last could. Nil when it never could.
  package var glossary: CuratedGlossary?
  /// Why it cannot be read now.
  package var problem: Notice?
}
