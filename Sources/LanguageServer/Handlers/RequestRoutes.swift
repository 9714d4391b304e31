import LanguageServerProtocol

/// Every request the server answers, with the capability that tells the client so.
enum RequestRoutes {
  /// The table.
  static let all: [RequestRoute] = [
    .inline("textDocument/hover", .named("hoverProvider"), Handlers.hover),
    .inline(
      "textDocument/completion",
      .named("completionProvider", ["resolveProvider": true, "triggerCharacters": completionTriggers]),
      survivesEdits: true,
      Handlers.completion
    ),
    .inline("completionItem/resolve", nil, Handlers.resolveCompletion),
    .inline("textDocument/definition", .named("definitionProvider"), Handlers.definition),
    .inline("textDocument/declaration", .named("declarationProvider"), Handlers.declaration),
    .inline("textDocument/implementation", .named("implementationProvider"), Handlers.implementation),
    .inline("textDocument/prepareTypeHierarchy", .named("typeHierarchyProvider"), Handlers.prepareTypeHierarchy),
    .inline("typeHierarchy/supertypes", nil, Handlers.supertypes),
    .inline("typeHierarchy/subtypes", nil, Handlers.subtypes),
    .background("textDocument/references", .named("referencesProvider"), Handlers.references),
    .background("textDocument/documentHighlight", .named("documentHighlightProvider"), Handlers.documentHighlight),
    .background("textDocument/documentSymbol", .named("documentSymbolProvider"), Handlers.documentSymbols),
    .background("workspace/symbol", .named("workspaceSymbolProvider"), Handlers.workspaceSymbols),
    .background("textDocument/foldingRange", .named("foldingRangeProvider"), Handlers.foldingRanges),
    .inline("textDocument/selectionRange", .named("selectionRangeProvider"), Handlers.selectionRanges),
    .background(
      "textDocument/semanticTokens/full",
      .named("semanticTokensProvider", semanticTokens),
      Handlers.semanticTokens
    ),
    .background("textDocument/semanticTokens/full/delta", nil, Handlers.semanticTokensDelta),
    .background("textDocument/semanticTokens/range", nil, Handlers.semanticTokensRange),
    .background("textDocument/inlayHint", .named("inlayHintProvider"), Handlers.inlayHints),
    .background("textDocument/documentLink", .named("documentLinkProvider", [:]), Handlers.documentLinks),
    .background("textDocument/codeLens", .named("codeLensProvider", ["resolveProvider": false]), Handlers.codeLenses),
    // The two of LSP 3.18 are told only to clients that know them.
    .inline(
      "textDocument/inlineCompletion",
      .init(name: "inlineCompletionProvider", value: { $0.capabilities.inlineCompletion ? true : nil }),
      survivesEdits: true,
      Handlers.inlineCompletion
    ),
    .background("workspace/textDocumentContent", nil, Handlers.textDocumentContent),
    // A client that does not ask for diagnostics is told without asking (`DiagnosticsPublisher`).
    .background(
      "textDocument/diagnostic",
      .init(
        name: "diagnosticProvider",
        value: { client in
          client.capabilities.pullDiagnostics
            ? ["identifier": "mingce", "interFileDependencies": true, "workspaceDiagnostics": false] : nil
        }
      ),
      Handlers.diagnostics
    ),
    .background(
      "textDocument/codeAction",
      .init(
        name: "codeActionProvider",
        value: { $0.capabilities.codeActionLiterals ? ["codeActionKinds": ["quickfix"]] : nil }
      ),
      Handlers.codeActions
    ),
    .background(
      "textDocument/rename",
      .init(
        name: "renameProvider",
        value: { $0.capabilities.prepareRename ? ["prepareProvider": true] : true }
      ),
      Handlers.rename
    ),
    .background("textDocument/prepareRename", nil, Handlers.prepareRename),
    .background(
      "workspace/executeCommand",
      .named("executeCommandProvider", ["commands": .array(ServerCommand.allCases.map { .string($0.rawValue) })]),
      Handlers.executeCommand
    ),
  ]

  /// The table by method.
  static let byMethod = Dictionary(uniqueKeysWithValues: all.map { ($0.method, $0) })

  /// With text right behind the caret VS Code asks after these characters only: letters begin a spelling, opening marks a name. No
  /// feature depends on them, and Han characters, which no list can hold, are asked for anyway at the end of a text.
  private static let completionTriggers: JSONValue = .array(
    "abcdefghijklmnopqrstuvwxyz《“「『".map { .string(String($0)) }
  )

  private static let semanticTokens: JSONValue = [
    "legend": [
      "tokenTypes": .array(ToProtocol.tokenTypes.map { .string($0) }),
      "tokenModifiers": .array(ToProtocol.tokenModifiers.map { .string($0) }),
    ],
    "full": ["delta": true],
    "range": true,
  ]
}
