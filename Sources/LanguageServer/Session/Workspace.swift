import KnowledgeIndex
import LanguageFeatures
import LanguageServerProtocol
import Logging
import PolicyText

/// The folders of a session with their corpora: opens, configures, refreshes and closes them. Lives in the session's loop.
final class Workspace {
  /// What the loop keeps of one folder besides the snapshot that requests see.
  private struct Upkeep {
    var snapshots: Task<Void, Never>
    var refresh: Task<Void, Never>?
    /// Something changed while a refresh was running: one more is due, however much changed.
    var isRefreshDue = false
    /// True from the end of the first refresh on.
    var isRead = false
    /// Absolute paths of the corpus documents.
    var corpusPaths: Set<String> = []
  }

  /// The three doors settings come through; later ones win.
  private struct Settings {
    var initializationOptions = ConfigurationValue.null
    var editor: [DocumentURI: ConfigurationValue] = [:]
    var editorGlobal = ConfigurationValue.null
  }

  private unowned let session: Session
  private let inbox: Inbox
  private let logger: Logger
  private var list = FolderList(folders: [])
  private var upkeep: [Int: Upkeep] = [:]
  private var identifiers = 0
  private var settings = Settings()

  init(session: Session, inbox: Inbox, logger: Logger) {
    self.session = session
    self.inbox = inbox
    self.logger = logger
  }

  /// The folders as requests see them.
  var snapshot: FolderList { list }

  /// True while no corpus is being read and every snapshot has been taken over.
  var isIdle: Bool {
    upkeep.values.allSatisfy { $0.refresh == nil }
      && list.folders.allSatisfy { $0.lexicon.generation == $0.knowledge.lexicon.generation }
  }

  // MARK: Folders

  /// Opens the client's folders and begins to index them.
  func open(_ folders: [InitializeParams.Folder], initializationOptions: JSONValue) {
    settings.initializationOptions = FromProtocol.configurationValue(initializationOptions)
    for folder in folders { add(folder) }
    if list.folders.isEmpty { addStandIn() }
  }

  /// Takes folders in and out; the corpora of the others are untouched.
  func change(_ params: DidChangeWorkspaceFoldersParams) {
    for folder in params.removed {
      guard let index = list.folders.firstIndex(where: { $0.uri == folder.uri }) else { continue }
      remove(at: index)
    }
    for folder in params.added where !list.folders.contains(where: { $0.uri == folder.uri }) { add(folder) }
    if let standIn = list.folders.firstIndex(where: { $0.uri == nil }), list.folders.count > 1 { remove(at: standIn) }
    if list.folders.isEmpty { addStandIn() }
  }

  /// Stops all work.
  func close() {
    for index in list.folders.indices.reversed() { remove(at: index) }
  }

  private func add(_ folder: InitializeParams.Folder) {
    guard var path = folder.uri.path else {
      logger.error("folder \(folder.uri.text) is no file URI: it has no corpus")
      return
    }
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    let configuration = configuration(of: folder.uri, path: path)
    start(uri: folder.uri, path: path, configuration: configuration, at: list.folders.count)
  }

  /// Where the client opened no folder there is no corpus; documents still have somewhere to belong.
  private func addStandIn() {
    logger.info("no workspace folder: there is no corpus to answer from")
    start(uri: nil, path: "", configuration: configuration(of: nil, path: ""), at: 0)
  }

  private func start(uri: DocumentURI?, path: String, configuration: Configuration, at index: Int) {
    identifiers += 1
    let identifier = identifiers
    let knowledge =
      uri == nil
      ? KnowledgeBase(files: [:], configuration: configuration)
      : session.environment.openKnowledge(path, configuration)
    list.folders.insert(
      FolderSnapshot(
        identifier: identifier,
        number: identifier,
        uri: uri,
        path: path,
        configuration: configuration,
        knowledge: knowledge,
        lexicon: .empty,
        keys: CompletionIndex(lexicon: .empty, readings: StandardReadings()),
        analyses: [:]
      ),
      at: index
    )
    let snapshots = Task.detached(priority: .userInitiated) { [inbox] in
      for await lexicon in knowledge.snapshots where lexicon.generation > 0 {
        let keys = CompletionIndex(lexicon: lexicon, readings: StandardReadings())
        inbox.push(.run { $0.workspace.publish(lexicon, keys, folder: identifier) })
      }
    }
    upkeep[identifier] = Upkeep(snapshots: snapshots)
    if uri != nil { refresh(identifier) }
  }

  private func remove(at index: Int) {
    let folder = list.folders.remove(at: index)
    guard let upkeep = upkeep.removeValue(forKey: folder.identifier) else { return }
    upkeep.snapshots.cancel()
    upkeep.refresh?.cancel()
    session.progress.end(folder.identifier, message: nil)
  }

  private func index(of identifier: Int) -> Int? {
    list.folders.firstIndex { $0.identifier == identifier }
  }

  // MARK: Corpora

  /// The files under `uris` changed: the corpora they may belong to are looked through.
  func filesChanged(_ uris: [DocumentURI]) {
    var touched: Set<Int> = []
    for uri in uris {
      guard let path = uri.path else { continue }
      if path.utf8.reversed().starts(with: "/.mingce.json".utf8.reversed()) { configurationChanged() }
      var isInside = false
      for folder in list.folders where folder.holds(path) {
        touched.insert(folder.identifier)
        isInside = true
      }
      // A corpus may lie outside of its folder; then nothing but a look can tell.
      if !isInside { touched.formUnion(list.folders.map(\.identifier)) }
    }
    for identifier in touched.sorted() { refresh(identifier) }
  }

  /// Looks through all corpora.
  func refreshAll() {
    for folder in list.folders where folder.uri != nil { refresh(folder.identifier) }
  }

  private func refresh(_ identifier: Int) {
    guard let index = index(of: identifier), var state = upkeep[identifier], list.folders[index].uri != nil else {
      return
    }
    if state.refresh != nil {
      state.isRefreshDue = true
      upkeep[identifier] = state
      return
    }
    let folder = list.folders[index]
    let reporter = ProgressThrottle { [inbox] progress in
      inbox.push(.run { $0.progress.report(identifier, progress) })
    }
    if state.isRead {
      session.progress.mayBegin(identifier, folder: folder)
    } else {
      session.progress.begin(identifier, folder: folder)
    }
    state.refresh = Task.detached(priority: .utility) { [inbox, logger, knowledge = folder.knowledge] in
      do {
        let report = try await knowledge.refresh { reporter.report($0) }
        let paths = await knowledge.documents().map(\.path)
        inbox.push(.run { $0.workspace.refreshed(identifier, report, corpusPaths: paths) })
      } catch {
        logger.info("indexing of \(folder.path) ended: \(error)")
        inbox.push(.run { $0.workspace.refreshed(identifier, nil, corpusPaths: nil) })
      }
    }
    upkeep[identifier] = state
  }

  private func refreshed(_ identifier: Int, _ report: IndexReport?, corpusPaths: [String]?) {
    guard let index = index(of: identifier) else { return }
    let isFirst = upkeep[identifier]?.isRead == false
    upkeep[identifier]?.refresh = nil
    upkeep[identifier]?.isRead = true
    list.folders[index].isRead = true
    if let corpusPaths {
      let folder = list.folders[index]
      upkeep[identifier]?.corpusPaths = Set(corpusPaths.map(folder.absolutePath))
      list.folders[index].corpusPaths = corpusPaths
    }
    if isFirst {
      session.environment.corpusIsRead()
      // Nothing was checked against half a corpus.
      for document in session.documents.all where list.index(of: document.uri) == index {
        session.analysis.lexiconChanged(document)
      }
      session.diagnostics.knowledgeChanged()
    }
    session.status.updateAll()
    let summary = report.map { describe($0, of: list.folders[index]) }
    session.progress.end(identifier, message: summary)
    if let summary {
      logger.info("\(summary)")
      if isFirst || (report?.recognised ?? 0) + (report?.removed ?? 0) > 0 { session.log(summary) }
    }
    for notice in report?.notices ?? [] { session.tell(.warning, session.client.language.pick(notice)) }
    let glossaries = (report?.glossaries ?? []).map(\.location)
    session.watchOutside(glossaries.filter { path in !list.folders.contains { $0.holds(path) } })
    if upkeep[identifier]?.isRefreshDue == true {
      upkeep[identifier]?.isRefreshDue = false
      refresh(identifier)
    }
  }

  private func describe(_ report: IndexReport, of folder: FolderSnapshot) -> String {
    let corpus = report.corpus
    let skipped = corpus.skipped.isEmpty ? "" : ", \(corpus.skipped.count) skipped"
    let glossaries = report.glossaries.map { file in
      ", \(file.glossary?.used ?? 0) entries of \(file.path)" + (file.problem == nil ? "" : " (not readable now)")
    }
    return "\(folder.path): \(corpus.documents) documents from \(corpus.origin), \(report.people) people, "
      + "\(report.programs) programmes\(skipped)" + glossaries.joined()
  }

  private func publish(_ lexicon: Lexicon, _ keys: CompletionIndex, folder identifier: Int) {
    guard let index = index(of: identifier) else { return }
    releaseElsewhere(list.folders[index])
    list.folders[index].lexicon = lexicon
    list.folders[index].keys = keys
    list.folders[index].analyses = [:]
    for document in session.documents.all where list.index(of: document.uri) == index {
      session.analysis.lexiconChanged(document)
    }
    session.diagnostics.knowledgeChanged()
    session.status.updateAll()
  }

  // MARK: The day

  /// Answers hold for `day` from now on, whatever reports and settings say; nil gives them their say again. `uri` names a folder or a
  /// document in it, nil all folders.
  func choose(_ day: CalendarDate?, for uri: DocumentURI?) {
    let wanted = uri.map { [list.index(of: $0)].compactMap { $0 } } ?? Array(list.folders.indices)
    for index in wanted where list.folders[index].chosenDay != day {
      list.folders[index].chosenDay = day
      for document in session.documents.all where list.index(of: document.uri) == index {
        session.analysis.lexiconChanged(document)
      }
    }
    session.diagnostics.knowledgeChanged()
    session.status.updateAll()
  }

  // MARK: Open documents

  /// True for a document of the corpus itself, which is evidence and introduces nothing.
  func isCorpusDocument(_ uri: DocumentURI) -> Bool {
    guard let path = uri.path, let index = list.index(of: uri) else { return false }
    return upkeep[list.folders[index].identifier]?.corpusPaths.contains(path) ?? false
  }

  /// Keeps what the analysis of an open document found; an analysis over an older snapshot is dropped.
  func keep(_ analysis: AnalysedDocument, folder identifier: Int, generation: Int) {
    guard let index = index(of: identifier), list.folders[index].lexicon.generation == generation else { return }
    let before = list.folders[index].analyses.updateValue(analysis, forKey: analysis.document.uri)
    if let before { releaseElsewhere(before) }
  }

  /// Forgets the analysis of a closed document.
  func forgetAnalysis(of uri: DocumentURI) {
    for index in list.folders.indices { list.folders[index].analyses[uri] = nil }
  }

  // MARK: Settings

  /// What the editor says, for each folder and for the workspace as a whole.
  func editorSettings(_ values: [(scope: DocumentURI?, value: JSONValue)]) {
    for (scope, value) in values {
      let value = FromProtocol.configurationValue(value)
      if let scope { settings.editor[scope] = value } else { settings.editorGlobal = value }
    }
    configurationChanged()
  }

  /// Works out all settings anew; a corpus is opened anew only where its own settings changed.
  func configurationChanged() {
    var isChanged = false
    for index in list.folders.indices {
      let folder = list.folders[index]
      let configuration = configuration(of: folder.uri, path: folder.path)
      if configuration == folder.configuration { continue }
      isChanged = true
      if configuration.describesSameIndex(as: folder.configuration) {
        list.folders[index].configuration = configuration
      } else {
        remove(at: index)
        start(uri: folder.uri, path: folder.path, configuration: configuration, at: index)
        list.folders[index].number = folder.number
        list.folders[index].chosenDay = folder.chosenDay
      }
      for document in session.documents.all where list.index(of: document.uri) == index {
        session.analysis.lexiconChanged(document)
      }
    }
    if isChanged {
      session.diagnostics.knowledgeChanged()
      session.status.updateAll()
    }
  }

  private func configuration(of uri: DocumentURI?, path: String) -> Configuration {
    var configuration = Configuration()
    var problems: [ConfigurationProblem] = []
    let file = path + "/.mingce.json"
    if !path.isEmpty {
      (configuration, problems) = Configuration.read(file: file)
      problems = problems.map {
        ConfigurationProblem(keyPath: $0.keyPath.isEmpty ? file : file + ": " + $0.keyPath, message: $0.message)
      }
    }
    problems += configuration.apply(settings.initializationOptions)
    problems += configuration.apply(settings.editorGlobal)
    if let uri, let value = settings.editor[uri] { problems += configuration.apply(value) }
    for problem in problems { session.complain("\(problem)") }
    return configuration
  }
}

/// Gives up a large value in a task: taking a hundred thousand entities, or the analysis of a long report, apart would hold up the loop.
func releaseElsewhere(_ value: some Sendable) {
  Task.detached(priority: .background) {
    // The turn of the loop that lets go of it has to be over, or it would be the last to hold it after all. No one cancels this task.
    try? await Task.sleep(for: .milliseconds(50))
    withExtendedLifetime(value) {}
  }
}

extension Configuration {
  /// True when the two may share one index: they differ in what answers look like, not in what is read.
  func describesSameIndex(as other: Configuration) -> Bool {
    corpus == other.corpus && glossaries == other.glossaries && cacheFolder == other.cacheFolder
      && sizeLimit == other.sizeLimit
  }
}

extension FolderSnapshot {
  /// The absolute path of a document as the index shows it: relative inside the folder, else absolute.
  func absolutePath(_ shown: String) -> String {
    shown.utf8.first == UInt8(ascii: "/") ? shown : path == "/" ? "/" + shown : path + "/" + shown
  }

  /// How the index shows a document.
  func shownPath(_ uri: DocumentURI) -> String {
    guard let path = uri.path else { return uri.text }
    guard holds(path), path.utf8.count > self.path.utf8.count else { return path }
    var rest = path.utf8.dropFirst(self.path.utf8.count)
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    return String(rest) ?? path
  }
}
