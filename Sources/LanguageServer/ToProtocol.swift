import KnowledgeIndex
import LanguageFeatures
import LanguageServerProtocol
import PolicyText
import Recognition

/// From the features' types to those of the protocol. With `FromProtocol` the only place that knows both worlds.
enum ToProtocol {
  // MARK: Places

  /// Bytes of the asking document.
  static func range(_ range: ByteRange, _ view: DocumentView) -> PositionRange {
    view.document.text.positionRange(of: range, in: view.request.client.encoding)
  }

  /// Lines and columns the index keeps.
  static func range(_ span: TextSpan, _ client: Client) -> PositionRange {
    PositionRange(start: position(span.start, client), end: position(span.end, client))
  }

  private static func position(_ position: TextPosition, _ client: Client) -> Position {
    switch client.encoding {
    case .utf8: return Position(line: position.line, character: position.utf8)
    case .utf16: return Position(line: position.line, character: position.utf16)
    case .utf32: return Position(line: position.line, character: position.scalar)
    }
  }

  /// A document as the index shows it; an open one under the URI the client gave it.
  static func uri(_ shownPath: String, _ folder: FolderSnapshot, _ context: RequestContext) -> DocumentURI {
    let uri = DocumentURI(path: folder.absolutePath(shownPath))
    return context.documents[uri]?.uri ?? uri
  }

  static func location(_ target: TargetLocation, _ folder: FolderSnapshot, _ context: RequestContext) -> Location {
    Location(uri: uri(target.path, folder, context), range: range(target.span, context.client))
  }

  static func targets(_ answer: TargetAnswer, _ view: DocumentView, asLinks: Bool) -> DefinitionAnswer {
    let locations = answer.targets.map { location($0, view.folder, view.request) }
    guard asLinks else { return .locations(locations) }
    let origin = range(answer.origin, view)
    return .links(
      locations.map { location in
        LocationLink(
          originSelectionRange: origin,
          targetUri: location.uri,
          targetRange: location.range,
          targetSelectionRange: location.range
        )
      }
    )
  }

  /// The mentions in open documents as they are now, the asking one first.
  static func openReferences(to entities: [EntityID], _ view: DocumentView) -> [Location] {
    openAnalyses(view).flatMap { mentions(of: entities, in: $0, view.request) }
  }

  /// The mentions in the other documents of the corpus, in the order of the answer; without the defining ones where the client does not
  /// want them.
  static func storedReferences(_ answer: ReferencesAnswer, _ view: DocumentView, withDefinition: Bool) -> [Location] {
    let openPaths = Set(openAnalyses(view).map { view.folder.shownPath($0.document.uri) })
    let defining =
      withDefinition
      ? []
      : answer.entities.compactMap { view.features.lexicon[$0] }.compactMap {
        TargetAnswer.definingPlaces(of: $0, asOf: view.features.asOf).first
      }
    return answer.mentions.filter { mention in
      !openPaths.contains(mention.path)
        && !defining.contains {
          $0.path == mention.path && $0.range.lowerBound <= mention.range.lowerBound
            && mention.range.upperBound <= $0.range.upperBound
        }
    }
    .map { location(TargetLocation($0), view.folder, view.request) }
  }

  private static func openAnalyses(_ view: DocumentView) -> [AnalysedDocument] {
    let asking = view.document.uri
    return view.folder.analyses.values.sorted { left, right in
      if (left.document.uri == asking) != (right.document.uri == asking) { return left.document.uri == asking }
      return left.document.path.utf8.lexicographicallyPrecedes(right.document.path.utf8)
    }
  }

  /// The mentions of `entities` in an open document.
  private static func mentions(
    of entities: [EntityID],
    in analysis: AnalysedDocument,
    _ context: RequestContext
  ) -> [Location] {
    let indices = Set(entities.compactMap { analysis.report.lexicon.index(of: $0) }.filter(analysis.named.contains))
    guard !indices.isEmpty else { return [] }
    let encoding = context.client.encoding
    var scanner = PositionScanner(analysis.document.text)
    return LanguageFeatures.DocumentHighlight.highlights(of: indices, in: analysis.report).ranges.map { range in
      let start = scanner.position(of: range.lowerBound, in: encoding)
      return Location(
        uri: analysis.document.uri,
        range: PositionRange(start: start, end: scanner.position(of: range.upperBound, in: encoding))
      )
    }
  }

  // MARK: Text

  static func hover(_ answer: HoverAnswer, _ view: DocumentView) -> Hover {
    let isMarkdown = view.request.client.capabilities.hoverMarkdown
    return Hover(
      contents: MarkupContent(
        kind: isMarkdown ? .markdown : .plainText,
        value: text(isMarkdown: isMarkdown, view.folder, view.request).text(of: answer)
      ),
      range: range(answer.range, view)
    )
  }

  /// Said in place of nothing while the corpus is read for the first time.
  static func stillIndexing(at offset: Int, _ view: DocumentView) -> Hover? {
    guard !view.folder.isRead, view.folder.uri != nil else { return nil }
    let text = view.request.client.language.pick(
      "名册正在建立索引，稍候再看。",
      "Mingce is still indexing the corpus; ask again in a moment."
    )
    let isMarkdown = view.request.client.capabilities.hoverMarkdown
    return Hover(
      contents: MarkupContent(kind: isMarkdown ? .markdown : .plainText, value: text),
      range: range(offset..<offset, view)
    )
  }

  /// What an answer to `client` says when it is refused, in the client's language.
  static func said(_ client: Client, _ chinese: String, _ english: String) -> String {
    client.language.pick(chinese, english)
  }

  /// What is said of a day that is none.
  static func dateProblem(_ client: Client) -> String {
    client.language.pick("日期请写成 2023-06-29", "expected a day like 2023-06-29")
  }

  /// The evidence page of a card; mentions become links to their lines.
  static func evidencePage(
    _ card: EntityCard,
    _ mentions: [Mention],
    _ folder: FolderSnapshot,
    _ context: RequestContext
  ) -> String {
    func address(_ path: String, _ span: TextSpan) -> String {
      "\(uri(path, folder, context).text)#L\(span.start.line + 1)"
    }
    return EvidencePage.text(
      of: card,
      mentions: mentions,
      language: context.client.language,
      link: { address($0.path, $0.span) },
      mentionLink: { address($0.path, $0.span) }
    )
  }

  static func documentation(_ card: EntityCard, _ folder: FolderSnapshot, _ context: RequestContext) -> MarkupContent {
    let isMarkdown = context.client.capabilities.completionMarkdown
    return MarkupContent(
      kind: isMarkdown ? .markdown : .plainText,
      value: text(isMarkdown: isMarkdown, folder, context).text(of: card)
    )
  }

  /// Citations become links to the line; editors open `file:` links with `#L` and the 1-based line.
  private static func text(isMarkdown: Bool, _ folder: FolderSnapshot, _ context: RequestContext) -> AnswerText {
    AnswerText(style: isMarkdown ? .markdown : .plain, language: context.client.language) { citation in
      "\(uri(citation.path, folder, context).text)#L\(citation.span.start.line + 1)"
    }
  }

  /// What a status line shows of a document: `名册 截至 2023-06-29（文件名） · 语料至 2023-06-29`.
  static func status(of uri: DocumentURI, _ asOf: AsOfDate, _ folder: FolderSnapshot, _ client: Client) -> StatusParams
  {
    let language = client.language
    let corpus = folder.lexicon.corpus
    let isIndexing = !folder.isRead && folder.uri != nil
    let source =
      switch asOf.source {
      case .chosen: language.pick("所选", "chosen")
      case .frontMatter: language.pick("文首", "front matter")
      case .fileName: language.pick("文件名", "file name")
      case .dateLine: language.pick("文中日期", "date line")
      case .configuration: language.pick("设置", "settings")
      case .today: language.pick("今天", "today")
      }
    var text = language.pick("名册 截至 \(asOf.day.iso)（\(source)）", "Mingce as of \(asOf.day.iso) (\(source))")
    if asOf.unreadable != nil { text += language.pick(" · 文首日期读不出", " · front matter date unreadable") }
    if isIndexing {
      text += language.pick(" · 正在建立索引", " · indexing")
    } else if let last = corpus.lastDate {
      text += language.pick(" · 语料至 \(last.iso)", " · corpus to \(last.iso)")
    }
    return StatusParams(
      uri: uri,
      asOf: asOf.day.iso,
      source: asOf.source.rawValue,
      corpusEnds: corpus.lastDate?.iso,
      documents: corpus.documents,
      isIndexing: isIndexing,
      text: text
    )
  }

  // MARK: Completion

  static func completionList(_ answer: CompletionAnswer, _ view: DocumentView) -> CompletionList {
    var encoder = CompletionEncoder(answer, view)
    // Incomplete even when empty: the next character may begin a term, and the server does the matching.
    return CompletionList(isIncomplete: true, items: answer.items.map { encoder.item($0) })
  }

  static func completionKind(_ kind: LanguageFeatures.CompletionItem.Kind) -> LanguageServerProtocol.CompletionItem.Kind
  {
    switch kind {
    case .holder: return .class
    case .postAndName: return .reference
    case .entity(.person): return .class
    case .entity(.organisation): return .structure
    case .entity(.place): return .folder
    case .entity(.program(.document, _)): return .file
    case .entity(.program(.meeting, _)): return .event
    case .entity(.program(.principleOrSlogan, _)): return .text
    case .entity(.program): return .module
    }
  }

  // MARK: Symbols

  static func symbol(_ symbol: WorkspaceSymbol, _ folder: FolderSnapshot, _ context: RequestContext)
    -> SymbolInformation
  {
    SymbolInformation(
      name: symbol.entity.name,
      kind: symbolKind(symbol.entity.nature),
      location: location(symbol.target, folder, context),
      containerName: symbol.target.path
    )
  }

  static func symbolKind(_ nature: EntityNature) -> SymbolKind {
    switch nature {
    case .person: return .class
    case .organisation: return .structure
    case .place: return .namespace
    case .program(.document, _): return .file
    case .program(.meeting, _): return .event
    case .program(.principleOrSlogan, _): return .string
    case .program: return .module
    }
  }

  static func outline(_ outline: [LanguageFeatures.DocumentSymbol], _ view: DocumentView) -> DocumentSymbolAnswer {
    let tree = outline.map { symbol($0, view) }
    if view.request.client.capabilities.symbolTree { return .tree(tree) }
    var list: [SymbolInformation] = []
    func add(_ symbols: [LanguageServerProtocol.DocumentSymbol], in container: String?) {
      for symbol in symbols {
        list.append(
          SymbolInformation(
            name: symbol.name,
            kind: symbol.kind,
            location: Location(uri: view.document.uri, range: symbol.range),
            containerName: container
          )
        )
        add(symbol.children, in: symbol.name)
      }
    }
    add(tree, in: nil)
    return .list(list)
  }

  private static func symbol(
    _ symbol: LanguageFeatures.DocumentSymbol,
    _ view: DocumentView
  ) -> LanguageServerProtocol.DocumentSymbol {
    let kind: SymbolKind
    switch symbol.kind {
    case .article: kind = .module
    case .heading: kind = .string
    case .entity(let nature): kind = symbolKind(nature)
    }
    return LanguageServerProtocol.DocumentSymbol(
      name: symbol.name,
      detail: symbol.detail.isEmpty ? nil : symbol.detail,
      kind: kind,
      range: range(symbol.range, view),
      selectionRange: range(symbol.selection.clamped(to: symbol.range), view),
      children: symbol.children.map { self.symbol($0, view) }
    )
  }

  // MARK: Posts and their holders

  /// Where an item leads in the corpus; the asking document for a post nobody is seen in.
  static func hierarchyItem(_ item: PostHierarchy.Item, _ view: DocumentView) -> TypeHierarchyItem {
    var place = Location(uri: view.document.uri, range: range(item.origin ?? 0..<0, view))
    if item.origin == nil, let target = item.target { place = location(target, view.folder, view.request) }
    let asker = JSONValue.string(view.document.uri.text)
    switch item.subject {
    case .post(let post):
      return TypeHierarchyItem(
        name: item.name,
        kind: .interface,
        detail: item.detail,
        uri: place.uri,
        range: place.range,
        data: ["post": .string(post), "asker": asker]
      )
    case .person(let id):
      return TypeHierarchyItem(
        name: item.name,
        kind: .class,
        detail: item.detail,
        uri: place.uri,
        range: place.range,
        data: ["id": .string(id.description), "asker": asker]
      )
    }
  }

  // MARK: Ranges

  static func documentLink(
    _ link: LanguageFeatures.DocumentLink,
    _ view: DocumentView
  ) -> LanguageServerProtocol.DocumentLink {
    let line = link.line.map { "#L\($0 + 1)" } ?? ""
    return LanguageServerProtocol.DocumentLink(
      range: range(link.range, view),
      target: uri(link.path, view.folder, view.request).text + line,
      tooltip: link.path
    )
  }

  static func codeLens(_ lens: EvidenceLens, _ view: DocumentView) -> CodeLens {
    CodeLens(
      range: range(lens.range, view),
      command: Command(
        title: lens.title,
        command: ServerCommand.evidence.rawValue,
        arguments: [
          [
            "uri": .string(
              EvidencePages.address(
                of: lens.entity.description,
                folder: view.folder.number,
                asOf: view.asOf.day.iso
              ).text
            )
          ]
        ]
      )
    )
  }

  static func highlights(
    _ answer: LanguageFeatures.DocumentHighlight,
    _ view: DocumentView
  ) -> [LanguageServerProtocol.DocumentHighlight] {
    answer.ranges.map { LanguageServerProtocol.DocumentHighlight(range: range($0, view)) }
  }

  static func foldingRange(_ range: LanguageFeatures.FoldingRange) -> LanguageServerProtocol.FoldingRange {
    LanguageServerProtocol.FoldingRange(startLine: range.firstLine, endLine: range.lastLine)
  }

  static func selectionRange(_ ranges: [ByteRange], _ view: DocumentView) -> SelectionRange {
    SelectionRange(ranges: ranges.map { range($0, view) })
  }

  static func inlayHint(_ hint: LanguageFeatures.InlayHint, _ view: DocumentView) -> LanguageServerProtocol.InlayHint {
    LanguageServerProtocol.InlayHint(
      position: view.document.text.position(of: hint.offset, in: view.request.client.encoding),
      label: hint.label
    )
  }

  // MARK: Semantic tokens

  /// The standard types, which every colour scheme knows, in the order of `SemanticToken.Kind`: official, person, program, document,
  /// organisation, place.
  static let tokenTypes = ["class", "variable", "type", "string", "namespace", "enumMember"]
  /// What the report itself introduces is marked as defined there.
  static let tokenModifiers = ["definition"]

  /// Five numbers per token: lines and columns from the token before, length, type, modifiers.
  static func tokens(_ tokens: [SemanticToken], _ view: DocumentView) -> [Int] {
    var data: [Int] = []
    data.reserveCapacity(tokens.count * 5)
    let encoding = view.request.client.encoding
    var scanner = PositionScanner(view.document.text)
    var last = Position(line: 0, character: 0)
    for token in tokens {
      let start = scanner.position(of: token.range.lowerBound, in: encoding)
      let end = scanner.position(of: token.range.upperBound, in: encoding)
      guard end.line == start.line, end.character > start.character else { continue }
      data.append(start.line - last.line)
      data.append(start.line == last.line ? start.character - last.character : start.character)
      data.append(end.character - start.character)
      data.append(token.kind.rawValue)
      data.append(token.isFromReport ? 1 : 0)
      last = start
    }
    return data
  }

  // MARK: Findings

  static func diagnostics(_ analysis: AnalysedDocument, _ view: DocumentView) -> [Diagnostic] {
    analysis.findings.map { diagnostic($0, view) }
  }

  private static func diagnostic(_ finding: Finding, _ view: DocumentView) -> Diagnostic {
    let severity: Diagnostic.Severity
    switch finding.severity {
    case .error: severity = .error
    case .warning: severity = .warning
    case .information: severity = .information
    case .hint, .off: severity = .hint
    }
    let context = view.request
    let isRelatedShown = context.client.capabilities.diagnosticRelated
    let related = finding.evidence.map { evidence in
      Diagnostic.Related(
        location: location(TargetLocation(evidence), view.folder, context),
        message: [evidence.date?.iso, evidence.excerpt].compactMap { $0 }.joined(separator: " · ")
      )
    }
    return Diagnostic(
      range: range(finding.range, view),
      severity: severity,
      code: finding.check.rawValue,
      message: finding.message,
      related: isRelatedShown ? [related].compactMap { $0 } : []
    )
  }

  /// The fixes of the findings that touch `range`.
  static func codeActions(_ findings: [Finding], at range: ByteRange, _ view: DocumentView) -> [CodeAction] {
    findings.filter { $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound }
      .flatMap { finding in
        finding.fixes.enumerated().map { place, fix in
          CodeAction(
            title: fix.title,
            diagnostic: diagnostic(finding, view),
            isPreferred: place == 0 && finding.fixes.count == 1,
            edit: edit([TextEdit(range: self.range(fix.range, view), newText: fix.newText)], view)
          )
        }
      }
  }

  /// Edits of the asking document.
  static func edit(_ edits: [TextEdit], _ view: DocumentView) -> WorkspaceEdit {
    WorkspaceEdit(
      documents: [.init(uri: view.document.uri, version: view.document.version, edits: edits)],
      isVersioned: view.request.client.capabilities.documentChanges
    )
  }
}

/// Turns the items of one answer over; the ranges of an answer are few, and each is converted once.
private struct CompletionEncoder {
  private let answer: CompletionAnswer
  private let view: DocumentView
  private let asOf: String
  private var ranges: [ByteRange: PositionRange] = [:]

  init(_ answer: CompletionAnswer, _ view: DocumentView) {
    self.answer = answer
    self.view = view
    asOf = answer.asOf.iso
  }

  mutating func item(_ item: LanguageFeatures.CompletionItem) -> LanguageServerProtocol.CompletionItem {
    // Where the text behind the caret already spells the rest of the term it is replaced for every client: kept, it would stand twice.
    let range = range(item.replaceRange)
    return LanguageServerProtocol.CompletionItem(
      label: item.label,
      labelDetails: view.request.client.capabilities.labelDetails ? (detail: nil, description: item.detail) : nil,
      kind: ToProtocol.completionKind(item.kind),
      detail: item.date.map { "\(item.detail) · \($0)" } ?? item.detail,
      sortText: item.sortText,
      filterText: item.filterText,
      isVerbatim: view.request.client.capabilities.insertTextModes,
      textEdit: TextEdit(range: range, newText: item.newText),
      data: [
        "id": .string(item.entity.description), "folder": .integer(view.folder.number), "asOf": .string(asOf),
      ]
    )
  }

  private mutating func range(_ range: ByteRange) -> PositionRange {
    if let known = ranges[range] { return known }
    let converted = ToProtocol.range(range, view)
    ranges[range] = converted
    return converted
  }
}
