import KnowledgeIndex
import LanguageFeatures
import LanguageServerProtocol
import PolicyText

/// From the protocol's types to those of the features. With `ToProtocol` the only place that knows both worlds.
enum FromProtocol {
  /// A place as a byte offset into the document.
  static func offset(_ position: Position, _ view: DocumentView) -> Int {
    view.document.text.byteOffset(of: position, in: view.request.client.encoding)
  }

  /// A range as bytes of the document.
  static func range(_ range: PositionRange, _ view: DocumentView) -> ByteRange {
    view.document.text.byteRange(of: range, in: view.request.client.encoding)
  }

  /// A name stands on one line and is not empty.
  static func newName(_ params: RenameParams) throws -> String {
    guard !params.newName.isEmpty, !params.newName.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      throw ResponseError(.invalidParams, "newName: expected a name on one line")
    }
    return params.newName
  }

  /// True where the client asks for every kind of code action, or for quick fixes among them.
  static func wantsQuickFixes(_ params: CodeActionParams) -> Bool {
    params.only.map { kinds in kinds.contains { $0 == "quickfix" || $0.isEmpty } } ?? true
  }

  /// What features answer from where no document is asked about.
  static func features(_ folder: FolderSnapshot, _ context: RequestContext, asOf: CalendarDate? = nil) -> FeatureContext
  {
    FeatureContext(
      lexicon: folder.lexicon,
      keys: folder.keys,
      asOf: asOf ?? folder.chosenDay ?? folder.configuration.asOf ?? context.today,
      language: context.client.language
    )
  }

  /// Which text a completion replaces: as configured, else by what the client's own filter needs. VS Code and its kin show the
  /// match inside a narrow item; nearly all others filter by the whole run of characters before the caret.
  static func completionShape(_ view: DocumentView) -> CompletionShape {
    switch view.folder.configuration.rangeMode {
    case .word: return .run
    case .narrow: return .scored
    case .auto:
      let name = view.request.client.name
      // eglot before 1.12 names itself nowhere, and inserts the label before it applies the edit.
      if name.isEmpty { return .wholeLabel }
      if name.utf8.starts(with: "coc".utf8) { return .scoredRun }
      return narrowClients.contains { name.utf8.starts(with: $0.utf8) } ? .scored : .run
    }
  }

  private static let narrowClients = [
    "Visual Studio Code", "Code - OSS", "VSCodium", "Cursor", "Windsurf", "Trae", "Positron", "Theia",
  ]

  /// The card a completion item stands for, from what `ToProtocol` put into its `data`; nil when the corpus knows it no more.
  static func card(_ data: JSONValue?, _ context: RequestContext) -> (card: EntityCard, folder: FolderSnapshot)? {
    guard let id = data?["id"]?.string.flatMap(EntityID.init), let number = data?["folder"]?.integer,
      let folder = context.folders.folders.first(where: { $0.number == number })
    else { return nil }
    let lexicons = [folder.lexicon] + folder.analyses.values.map(\.features.lexicon)
    guard let entity = lexicons.lazy.compactMap({ $0[id] }).first else { return nil }
    let asOf = data?["asOf"]?.string.flatMap(CalendarDate.init(iso:))
    return (EntityCard(entity, context: features(folder, context, asOf: asOf)), folder)
  }

  /// The item a hierarchy is asked about, from what `ToProtocol` put into its `data`; nil when its document is closed.
  static func hierarchySubject(
    _ params: TypeHierarchyParams,
    _ context: RequestContext
  ) -> (subject: PostHierarchy.Subject, view: DocumentView)? {
    guard let asker = params.data["asker"]?.string, let view = context.view(of: DocumentURI(asker)) else { return nil }
    if let post = params.data["post"]?.string { return (.post(post), view) }
    return params.data["id"]?.string.flatMap(EntityID.init).map { (.person($0), view) }
  }

  /// The entity whose evidence page `address` names.
  static func evidenceSubject(
    _ address: DocumentURI,
    _ context: RequestContext
  ) -> (card: EntityCard, folder: FolderSnapshot)? {
    guard let (number, day, name) = EvidencePages.subject(of: address), let id = EntityID(name),
      let asOf = CalendarDate(iso: day),
      let folder = context.folders.folders.first(where: { $0.number == number }),
      let entity = folder.lexicon[id]
    else { return nil }
    return (EntityCard(entity, context: features(folder, context, asOf: asOf)), folder)
  }

  /// What stands at a place of an open document, as the address of its evidence page.
  static func evidenceAddress(at position: Position, of uri: DocumentURI, _ context: RequestContext) -> DocumentURI? {
    guard let view = context.view(of: uri) else { return nil }
    let hover = HoverAnswer.hover(at: offset(position, view), in: view.bytes, context: view.features)
    let entity =
      hover?.cards.first?.entity ?? hover?.post?.holders.current.first.flatMap { view.features.lexicon[$0.person] }
    guard let entity, entity.origin != .report else { return nil }
    return EvidencePages.address(of: entity.id.description, folder: view.folder.number, asOf: view.asOf.day.iso)
  }

  /// Settings as the index reads them.
  static func configurationValue(_ json: JSONValue) -> ConfigurationValue {
    switch json {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .integer(let value): return .number(Double(value))
    case .number(let value): return .number(value)
    case .string(let value): return .string(value)
    case .array(let elements): return .array(elements.map(configurationValue))
    case .object(let object):
      var members: [String: ConfigurationValue] = [:]
      for member in object.members { members[member.name] = configurationValue(member.value) }
      return .object(members)
    }
  }
}
