import KnowledgeIndex
import LanguageFeatures
import LanguageServerProtocol
import PolicyText

/// One folder of the workspace as a request sees it.
struct FolderSnapshot: Sendable {
  /// Counts folders over the session; never used again.
  let identifier: Int
  /// The same for a folder that was opened anew under other settings: under this number clients hold addresses and items of it.
  var number: Int
  /// The folder; nil for the one that stands in where the client opened none.
  let uri: DocumentURI?
  /// Absolute path without a slash at the end; empty where there is none.
  let path: String
  /// The settings in force.
  var configuration: Configuration
  /// The corpus.
  var knowledge: KnowledgeBase
  /// What the corpus knew at that moment.
  var lexicon: Lexicon
  /// What completion needs beside `lexicon`, made from it.
  var keys: CompletionIndex
  /// The day the writer chose for this folder; it goes before every other.
  var chosenDay: CalendarDate?
  /// True from the end of the first look through the corpus on.
  var isRead = false
  /// The documents of the corpus as they are shown, ascending.
  var corpusPaths: [String] = []
  /// Open documents analysed alone, by URI.
  var analyses: [DocumentURI: AnalysedDocument]
}

/// The folders of the workspace. Each has a corpus of its own, and nothing of one is seen in another.
struct FolderList: Sendable {
  /// In the client's order; never empty once the session is initialised.
  var folders: [FolderSnapshot]

  /// The folder a document belongs to: the innermost that holds it; the first one for a document outside of all (a new buffer), as
  /// that is where the writer began.
  func folder(of uri: DocumentURI) -> FolderSnapshot? {
    index(of: uri).map { folders[$0] }
  }

  /// Index into `folders` of the folder a document belongs to.
  func index(of uri: DocumentURI) -> Int? {
    guard let path = uri.path else { return folders.isEmpty ? nil : 0 }
    var best: Int?
    for (index, folder) in folders.enumerated() where folder.holds(path) {
      if let current = best, folders[current].path.utf8.count >= folder.path.utf8.count { continue }
      best = index
    }
    return best ?? (folders.isEmpty ? nil : 0)
  }
}

extension FolderSnapshot {
  /// The day answers about a document hold for.
  func asOf(_ document: OpenDocument, today: CalendarDate) -> AsOfDate {
    if let chosenDay { return AsOfDate(day: chosenDay, source: .chosen) }
    return AsOfDate(document.dates, configuration: configuration, today: today)
  }

  /// True for a path inside the folder, and for the folder itself.
  func holds(_ path: String) -> Bool {
    !self.path.isEmpty && path.utf8.starts(with: self.path.utf8)
      && (path.utf8.count == self.path.utf8.count || self.path.utf8.last == UInt8(ascii: "/")
        || path.utf8.dropFirst(self.path.utf8.count).first == UInt8(ascii: "/"))
  }
}
