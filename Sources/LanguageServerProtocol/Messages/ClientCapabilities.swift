/// What the client can do, as far as the server asks. Anything missing or of an odd shape counts as "cannot".
package struct ClientCapabilities: Sendable, Hashable {
  /// The position encodings offered, best first; empty when the client does not say.
  package var positionEncodings: [PositionEncoding]
  /// Reads Markdown in hovers.
  package var hoverMarkdown: Bool
  /// Reads Markdown in a completion item's documentation.
  package var completionMarkdown: Bool
  /// Takes insert and replace ranges in completion.
  package var insertReplace: Bool
  /// Takes `labelDetails`.
  package var labelDetails: Bool
  /// Lets an item say that its text goes in as it is: without that some clients indent the line anew.
  package var insertTextModes: Bool
  /// Takes links for definition.
  package var definitionLinks: Bool
  /// Takes links for declaration.
  package var declarationLinks: Bool
  /// Takes links for implementation.
  package var implementationLinks: Bool
  /// Takes a tree of document symbols.
  package var symbolTree: Bool
  /// Takes work-done progress that the server begins.
  package var progress: Bool
  /// Answers `workspace/configuration`.
  package var configuration: Bool
  /// Lets the server register for watched files.
  package var watchedFiles: Bool
  /// Takes glob patterns relative to a folder in that registration.
  package var relativePatterns: Bool
  /// Lets the server register for configuration changes.
  package var didChangeConfiguration: Bool
  /// Asks for diagnostics itself.
  package var pullDiagnostics: Bool
  /// Takes the document's version with published diagnostics.
  package var diagnosticVersions: Bool
  /// Takes links behind a diagnostic's code.
  package var diagnosticCodeLinks: Bool
  /// Takes related places in diagnostics.
  package var diagnosticRelated: Bool
  /// Takes code actions with edits, not only commands.
  package var codeActionLiterals: Bool
  /// Asks whether a place can be renamed before it asks for the name.
  package var prepareRename: Bool
  /// Takes versioned document edits.
  package var documentChanges: Bool
  /// Lets the server open a document.
  package var showDocument: Bool
  /// Asks for diagnostics anew when told to.
  package var refreshDiagnostics: Bool
  /// Asks for semantic tokens anew when told to.
  package var refreshSemanticTokens: Bool
  /// Asks for inlay hints anew when told to.
  package var refreshInlayHints: Bool
  /// Asks for code lenses anew when told to.
  package var refreshCodeLenses: Bool
  /// Fetches read-only documents from the server (3.18).
  package var textDocumentContent: Bool
  /// Completes inline (3.18).
  package var inlineCompletion: Bool
  /// Shows the as-of date of the open document (`$/mingce/status`, ours).
  package var status: Bool

  /// Reads the client's `capabilities`.
  package init(_ json: JSONValue) {
    func flag(_ path: String...) -> Bool {
      var value: JSONValue? = json
      for name in path { value = value?[name] }
      return value?.bool ?? false
    }
    func present(_ path: String...) -> Bool {
      var value: JSONValue? = json
      for name in path { value = value?[name] }
      return value?.object != nil
    }
    func texts(_ value: JSONValue?) -> [String] { value?.array?.compactMap(\.string) ?? [] }
    let document = json["textDocument"]
    let item = document?["completion"]?["completionItem"]
    positionEncodings = texts(json["general"]?["positionEncodings"]).compactMap(PositionEncoding.init(rawValue:))
    hoverMarkdown = texts(document?["hover"]?["contentFormat"]).contains("markdown")
    completionMarkdown = texts(item?["documentationFormat"]).contains("markdown")
    insertReplace = item?["insertReplaceSupport"]?.bool ?? false
    labelDetails = item?["labelDetailsSupport"]?.bool ?? false
    insertTextModes = item?["insertTextModeSupport"]?["valueSet"]?.array?.contains(.integer(1)) ?? false
    definitionLinks = flag("textDocument", "definition", "linkSupport")
    declarationLinks = flag("textDocument", "declaration", "linkSupport")
    implementationLinks = flag("textDocument", "implementation", "linkSupport")
    symbolTree = flag("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport")
    progress = flag("window", "workDoneProgress")
    configuration = flag("workspace", "configuration")
    watchedFiles = flag("workspace", "didChangeWatchedFiles", "dynamicRegistration")
    relativePatterns = flag("workspace", "didChangeWatchedFiles", "relativePatternSupport")
    didChangeConfiguration = flag("workspace", "didChangeConfiguration", "dynamicRegistration")
    pullDiagnostics = present("textDocument", "diagnostic")
    diagnosticVersions = flag("textDocument", "publishDiagnostics", "versionSupport")
    diagnosticCodeLinks = flag("textDocument", "publishDiagnostics", "codeDescriptionSupport")
    diagnosticRelated = flag("textDocument", "publishDiagnostics", "relatedInformation")
    codeActionLiterals = present("textDocument", "codeAction", "codeActionLiteralSupport")
    prepareRename = flag("textDocument", "rename", "prepareSupport")
    documentChanges = flag("workspace", "workspaceEdit", "documentChanges")
    showDocument = flag("window", "showDocument", "support")
    refreshDiagnostics = flag("workspace", "diagnostics", "refreshSupport")
    refreshSemanticTokens = flag("workspace", "semanticTokens", "refreshSupport")
    refreshInlayHints = flag("workspace", "inlayHint", "refreshSupport")
    refreshCodeLenses = flag("workspace", "codeLens", "refreshSupport")
    textDocumentContent = present("workspace", "textDocumentContent")
    inlineCompletion = present("textDocument", "inlineCompletion")
    status = flag("experimental", "mingceStatus")
  }
}
