import KnowledgeIndex
import LanguageFeatures
import LanguageServerProtocol

/// One function per request method: from the protocol, to the feature, to the protocol.
enum Handlers {
  static func hover(_ params: TextDocumentPositionParams, _ context: RequestContext) -> Hover? {
    guard let view = context.view(of: params.uri) else { return nil }
    let offset = FromProtocol.offset(params.position, view)
    let answer = HoverAnswer.hover(at: offset, in: view.bytes, context: view.features)
    // An answer from a corpus that is not read yet would pass for ignorance.
    return answer.map { ToProtocol.hover($0, view) } ?? ToProtocol.stillIndexing(at: offset, view)
  }

  static func completion(_ params: TextDocumentPositionParams, _ context: RequestContext) -> CompletionList {
    guard let view = context.view(of: params.uri) else { return CompletionList(isIncomplete: false, items: []) }
    let answer = CompletionAnswer.complete(
      at: FromProtocol.offset(params.position, view),
      in: view.bytes,
      context: view.features,
      shape: FromProtocol.completionShape(view),
      report: view.analysis?.named ?? []
    )
    return ToProtocol.completionList(answer, view)
  }

  static func resolveCompletion(_ item: JSONValue, _ context: RequestContext) throws -> ResolvedCompletionItem {
    guard let object = item.object else { throw ResponseError(.invalidParams, "expected a completion item") }
    let card = FromProtocol.card(item["data"], context)
    return ResolvedCompletionItem(
      item: object,
      documentation: card.map { ToProtocol.documentation($0.card, $0.folder, context) }
    )
  }

  static func definition(_ params: TextDocumentPositionParams, _ context: RequestContext) -> DefinitionAnswer? {
    guard let view = context.view(of: params.uri) else { return nil }
    return TargetAnswer.definition(
      at: FromProtocol.offset(params.position, view),
      in: view.bytes,
      context: view.features
    )
    .map { ToProtocol.targets($0, view, asLinks: context.client.capabilities.definitionLinks) }
  }

  static func implementation(_ params: TextDocumentPositionParams, _ context: RequestContext) -> DefinitionAnswer? {
    guard let view = context.view(of: params.uri) else { return nil }
    return TargetAnswer.implementations(
      at: FromProtocol.offset(params.position, view),
      in: view.bytes,
      context: view.features
    )
    .map { ToProtocol.targets($0, view, asLinks: context.client.capabilities.implementationLinks) }
  }

  static func prepareTypeHierarchy(
    _ params: TextDocumentPositionParams,
    _ context: RequestContext
  ) -> [TypeHierarchyItem]? {
    guard let view = context.view(of: params.uri) else { return nil }
    let items = PostHierarchy.item(
      at: FromProtocol.offset(params.position, view),
      in: view.bytes,
      context: view.features
    )
    return items.isEmpty ? nil : items.map { ToProtocol.hierarchyItem($0, view) }
  }

  static func supertypes(_ params: TypeHierarchyParams, _ context: RequestContext) -> [TypeHierarchyItem]? {
    hierarchy(params, context, PostHierarchy.above)
  }

  static func subtypes(_ params: TypeHierarchyParams, _ context: RequestContext) -> [TypeHierarchyItem]? {
    hierarchy(params, context, PostHierarchy.below)
  }

  private static func hierarchy(
    _ params: TypeHierarchyParams,
    _ context: RequestContext,
    _ step: (PostHierarchy.Subject, FeatureContext) -> [PostHierarchy.Item]
  ) -> [TypeHierarchyItem]? {
    guard let (subject, view) = FromProtocol.hierarchySubject(params, context) else { return nil }
    return step(subject, view.features).map { ToProtocol.hierarchyItem($0, view) }
  }

  static func documentLinks(
    _ params: TextDocumentParams,
    _ context: RequestContext
  ) -> [LanguageServerProtocol.DocumentLink]? {
    guard let view = context.view(of: params.uri) else { return nil }
    return LanguageFeatures.DocumentLink.links(in: view.bytes, to: view.folder.corpusPaths)
      .map { ToProtocol.documentLink($0, view) }
  }

  static func codeLenses(_ params: TextDocumentParams, _ context: RequestContext) async -> [CodeLens]? {
    guard let view = context.view(of: params.uri), view.folder.configuration.evidenceLenses,
      let analysis = await view.freshAnalysis()
    else { return nil }
    return EvidenceLens.lenses(of: analysis.report, context: analysis.features).map { ToProtocol.codeLens($0, view) }
  }

  static func inlineCompletion(_ params: TextDocumentPositionParams, _ context: RequestContext) -> InlineCompletionList
  {
    guard let view = context.view(of: params.uri) else { return InlineCompletionList(items: []) }
    let suggestions = InlineSuggestion.suggestions(
      at: FromProtocol.offset(params.position, view),
      in: view.bytes,
      context: view.features,
      report: view.analysis?.named ?? []
    )
    return InlineCompletionList(
      items: suggestions.map { .init(insertText: $0.text, range: ToProtocol.range($0.range, view)) }
    )
  }

  static func textDocumentContent(
    _ params: TextDocumentContentParams,
    _ context: RequestContext
  ) async throws -> TextDocumentContentResult {
    guard let (card, folder) = FromProtocol.evidenceSubject(params.uri, context) else {
      throw ResponseError(.invalidParams, "there is no page \(params.uri.text.prefix(200))")
    }
    let found = await ReferencesAnswer.references(to: [card.entity.id], base: folder.knowledge)
    context.pages.give(params.uri)
    return TextDocumentContentResult(text: ToProtocol.evidencePage(card, found.mentions, folder, context))
  }

  static func declaration(_ params: TextDocumentPositionParams, _ context: RequestContext) -> DefinitionAnswer? {
    guard let view = context.view(of: params.uri) else { return nil }
    return TargetAnswer.declaration(
      at: FromProtocol.offset(params.position, view),
      in: view.bytes,
      context: view.features
    )
    .map { ToProtocol.targets($0, view, asLinks: context.client.capabilities.declarationLinks) }
  }

  static func references(_ params: ReferenceParams, _ context: RequestContext) async throws -> [Location]? {
    guard let view = context.view(of: params.uri) else { return nil }
    let offset = FromProtocol.offset(params.position, view)
    let subject = ReferencesAnswer.subject(at: offset, in: view.bytes, context: view.features)
    if case .post(let post) = subject {
      let sightings = ReferencesAnswer(sightingsOf: post).mentions
        .map { ToProtocol.location(TargetLocation($0), view.folder, view.request) }
      return try sendParts(of: sightings, to: params.partialResultToken, context)
    }
    guard case .entities(let entities) = subject else { return nil }
    // What is open needs no store: a client that takes parts has it at once.
    let open = ToProtocol.openReferences(to: entities, view)
    let rest = try sendParts(of: open, to: params.partialResultToken, context)
    let answer = await ReferencesAnswer.references(to: entities, base: view.folder.knowledge)
    let stored = ToProtocol.storedReferences(answer, view, withDefinition: params.includeDeclaration)
    return rest + (try sendParts(of: stored, to: params.partialResultToken, context))
  }

  static func workspaceSymbols(_ params: WorkspaceSymbolParams, _ context: RequestContext) -> [SymbolInformation] {
    context.folders.folders.flatMap { folder in
      WorkspaceSymbol.find(params.query, context: FromProtocol.features(folder, context))
        .map { ToProtocol.symbol($0, folder, context) }
    }
  }

  static func documentHighlight(
    _ params: TextDocumentPositionParams,
    _ context: RequestContext
  ) async -> [LanguageServerProtocol.DocumentHighlight]? {
    guard let view = context.view(of: params.uri), let analysis = await view.freshAnalysis() else { return nil }
    let offset = FromProtocol.offset(params.position, view)
    return LanguageFeatures.DocumentHighlight.highlights(at: offset, in: view.bytes, analysis: analysis.report)
      .map { ToProtocol.highlights($0, view) }
  }

  static func documentSymbols(_ params: TextDocumentParams, _ context: RequestContext) async -> DocumentSymbolAnswer? {
    guard let view = context.view(of: params.uri), let analysis = await view.freshAnalysis() else { return nil }
    let outline = LanguageFeatures.DocumentSymbol.outline(of: analysis.report, context: analysis.features)
    return ToProtocol.outline(outline, view)
  }

  static func foldingRanges(
    _ params: TextDocumentParams,
    _ context: RequestContext
  ) async -> [LanguageServerProtocol.FoldingRange]? {
    guard let view = context.view(of: params.uri), let analysis = await view.freshAnalysis() else { return nil }
    let outline = LanguageFeatures.DocumentSymbol.outline(of: analysis.report, context: analysis.features)
    return LanguageFeatures.FoldingRange.ranges(of: outline, in: view.document.text).map(ToProtocol.foldingRange)
  }

  static func selectionRanges(_ params: SelectionRangeParams, _ context: RequestContext) -> [SelectionRange]? {
    guard let view = context.view(of: params.uri) else { return nil }
    return params.positions.map { position in
      let ranges = SelectionRanges.ranges(
        at: FromProtocol.offset(position, view),
        in: view.document.text,
        lexicon: view.features.lexicon
      )
      return ToProtocol.selectionRange(ranges, view)
    }
  }

  static func semanticTokens(_ params: TextDocumentParams, _ context: RequestContext) async -> SemanticTokensAnswer? {
    guard let view = context.view(of: params.uri), let analysis = await view.freshAnalysis() else { return nil }
    return context.tokens.whole(of: params.uri, identity: analysis.identity) {
      ToProtocol.tokens(SemanticToken.tokens(of: analysis.report), view)
    }
  }

  static func semanticTokensDelta(
    _ params: SemanticTokensDeltaParams,
    _ context: RequestContext
  ) async -> SemanticTokensAnswer? {
    guard let view = context.view(of: params.uri), let analysis = await view.freshAnalysis() else { return nil }
    return context.tokens.delta(of: params.uri, from: params.previousResultID, identity: analysis.identity) {
      ToProtocol.tokens(SemanticToken.tokens(of: analysis.report), view)
    }
  }

  static func semanticTokensRange(
    _ params: TextDocumentRangeParams,
    _ context: RequestContext
  ) async -> SemanticTokensAnswer? {
    guard let view = context.view(of: params.uri), let analysis = await view.freshAnalysis() else { return nil }
    let tokens = SemanticToken.tokens(of: analysis.report, in: FromProtocol.range(params.range, view))
    return .part(data: ToProtocol.tokens(tokens, view))
  }

  static func inlayHints(
    _ params: TextDocumentRangeParams,
    _ context: RequestContext
  ) async -> [LanguageServerProtocol.InlayHint]? {
    guard let view = context.view(of: params.uri), view.folder.configuration.postHints,
      let analysis = await view.freshAnalysis()
    else { return nil }
    let range = FromProtocol.range(params.range, view)
    return LanguageFeatures.InlayHint.hints(of: analysis.report, context: analysis.features, in: range)
      .map { ToProtocol.inlayHint($0, view) }
  }

  static func diagnostics(
    _ params: DocumentDiagnosticParams,
    _ context: RequestContext
  ) async -> DocumentDiagnosticReport {
    guard let view = context.view(of: params.uri), let analysis = await view.freshAnalysis() else {
      return .full(resultID: nil, items: [])
    }
    if analysis.identity == params.previousResultID { return .unchanged(resultID: analysis.identity) }
    return .full(resultID: analysis.identity, items: ToProtocol.diagnostics(analysis, view))
  }

  static func codeActions(_ params: CodeActionParams, _ context: RequestContext) async -> [CodeAction]? {
    guard context.client.capabilities.codeActionLiterals, FromProtocol.wantsQuickFixes(params),
      let view = context.view(of: params.uri), let analysis = await view.freshAnalysis()
    else { return nil }
    return ToProtocol.codeActions(analysis.findings, at: FromProtocol.range(params.range, view), view)
  }

  static func prepareRename(
    _ params: TextDocumentPositionParams,
    _ context: RequestContext
  ) async -> PreparedRename? {
    guard let view = context.view(of: params.uri), let analysis = await view.freshAnalysis() else { return nil }
    return RenameAnswer.rename(
      at: FromProtocol.offset(params.position, view),
      in: view.bytes,
      analysis: analysis.report
    )
    .map { PreparedRename(range: ToProtocol.range($0.origin, view), placeholder: $0.name) }
  }

  static func rename(_ params: RenameParams, _ context: RequestContext) async throws -> WorkspaceEdit? {
    guard let view = context.view(of: params.uri), let analysis = await view.freshAnalysis() else { return nil }
    let newName = try FromProtocol.newName(params)
    return RenameAnswer.rename(
      at: FromProtocol.offset(params.position, view),
      in: view.bytes,
      analysis: analysis.report
    )
    .map { answer in
      ToProtocol.edit(answer.places.map { TextEdit(range: ToProtocol.range($0, view), newText: newName) }, view)
    }
  }

  static func executeCommand(_ params: ExecuteCommandParams, _ context: RequestContext) async throws -> JSONValue {
    guard let command = ServerCommand(rawValue: params.command) else {
      throw ResponseError(.invalidParams, "there is no command \(params.command)")
    }
    return try await command.run(params.arguments, context)
  }

  /// Sends the first part at once and the rest in batches to a client that takes partial results, and leaves nothing for the answer.
  private static func sendParts(
    of locations: [Location],
    to token: ProgressToken?,
    _ context: RequestContext
  ) throws -> [Location] {
    guard let token else { return locations }
    for start in stride(from: 0, to: locations.count, by: 256) {
      try Task.checkCancellation()
      let part = Array(locations[start..<min(start + 256, locations.count)])
      context.sink.send(
        OutgoingMessage.notification(method: "$/progress", params: ProgressParams(token: token, value: .part(part)))
      )
    }
    return []
  }
}
