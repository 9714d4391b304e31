package import PolicyText

/// The day an answer holds for, and why that day.
package struct AsOfDate: Sendable, Hashable {
  /// Where the day comes from, best first.
  package enum Source: String, Sendable, Hashable {
    /// The writer chose it in the editor.
    case chosen
    /// `date:` in the report's front matter.
    case frontMatter
    /// A date in the report's file name.
    case fileName
    /// A date on a line of its own at the head of the report.
    case dateLine
    /// The configuration's `asOf`.
    case configuration
    /// Nothing says otherwise.
    case today
  }

  /// The day.
  package var day: CalendarDate
  /// Where it comes from.
  package var source: Source
  /// The date field of the report's front matter, where it names no day and therefore is not what decided.
  package var unreadable: FrontMatter.Field?

  /// Memberwise.
  package init(day: CalendarDate, source: Source, unreadable: FrontMatter.Field? = nil) {
    self.day = day
    self.source = source
    self.unreadable = unreadable
  }

  /// Front matter, else file name, else a date line, else configuration, else today. `fileName` may be a path; only its last part counts.
  package init(report source: SourceText, fileName: String, configuration: Configuration, today: CalendarDate) {
    self.init(ReportDates(report: source, fileName: fileName), configuration: configuration, today: today)
  }

  /// The best of what the report says of itself, else configuration, else today.
  package init(_ dates: ReportDates, configuration: Configuration, today: CalendarDate) {
    if let day = dates.frontMatter {
      self.init(day: day, source: .frontMatter)
    } else if let day = dates.fileName {
      self.init(day: day, source: .fileName, unreadable: dates.unreadable)
    } else if let day = dates.dateLine {
      self.init(day: day, source: .dateLine, unreadable: dates.unreadable)
    } else if let day = configuration.asOf {
      self.init(day: day, source: .configuration, unreadable: dates.unreadable)
    } else {
      self.init(day: today, source: .today, unreadable: dates.unreadable)
    }
  }

  /// The same for the bytes of a report, which must be UTF-8.
  package init(report bytes: [UInt8], fileName: String, configuration: Configuration, today: CalendarDate) {
    let report = SourceText(validUTF8: bytes)
    self.init(report: report, fileName: fileName, configuration: configuration, today: today)
  }

  /// The date a report says of itself: its front matter, else its file name; nil when it says none.
  package static func own(report source: SourceText, fileName: String) -> CalendarDate? {
    FrontMatter(source)?.date ?? CalendarDate.inFileName(fileName)
  }
}

/// The days a report says of itself; read once for each text, not once for each question.
package struct ReportDates: Sendable, Hashable {
  /// `date:` in its front matter.
  package var frontMatter: CalendarDate?
  /// A date in its file name.
  package var fileName: CalendarDate?
  /// A date on a line of its own among its first lines.
  package var dateLine: CalendarDate?
  /// The date field of its front matter, where it names no day.
  package var unreadable: FrontMatter.Field?

  /// Reads them. `fileName` may be a path; only its last part counts.
  package init(report source: SourceText, fileName: String) {
    let block = FrontMatter(source)
    frontMatter = block?.date
    unreadable = block?.unreadableDate
    self.fileName = CalendarDate.inFileName(fileName)
    dateLine = CalendarDate(dateLineOf: source, behind: block?.range.upperBound ?? 0)
  }
}
