import Foundation
import Testing

/// The rules of the house that a machine can see (README, "Map of the code").
@Suite struct HouseRules {
  /// Which of our own modules, and which packages, a target may import.
  static let allowedImports: [String: Set<String>] = [
    "PolicyText": [],
    "Recognition": ["PolicyText", "CReferenceTables"],
    "KnowledgeIndex": ["PolicyText", "Recognition", "GRDB"],
    "LanguageFeatures": ["PolicyText", "Recognition", "KnowledgeIndex"],
    "Glossary": ["Recognition", "PolicyText", "CLibXML2"],
    "LanguageServerProtocol": [],
    "LanguageServer": [
      "PolicyText", "Recognition", "KnowledgeIndex", "LanguageFeatures", "LanguageServerProtocol", "Logging",
    ],
    "mingce": [
      "PolicyText", "Recognition", "KnowledgeIndex", "LanguageFeatures", "Glossary", "LanguageServerProtocol",
      "LanguageServer", "ArgumentParser", "Logging",
    ],
    "mingce-bench": ["PolicyText", "Recognition", "KnowledgeIndex", "LanguageFeatures", "Glossary", "CLibXML2"],
  ]
  /// The system's modules, which a layer may use unless `pure` forbids it.
  static let systemModules: Set<String> = [
    "Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Darwin", "Musl", "Synchronization",
  ]
  /// Modules that read no file and know no operating system: the only exceptions are named, with the reason.
  static let pure: [String: Set<String>] = [
    "PolicyText": ["SourceText+Decode.swift"],  // iconv decodes GB18030
    "Recognition": [],
  ]

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func swiftFiles(below folder: String) throws -> [URL] {
    let base = root.appendingPathComponent(folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
    let files = names.filter { $0.hasSuffix(".swift") }.sorted().map { base.appendingPathComponent($0) }
    try #require(!files.isEmpty, "no Swift file below \(folder)")
    return files
  }

  static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at <= 2, at + 1 < words.count, !line.hasPrefix("//") else {
        return nil
      }
      let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
      let name = kinds.contains(words[at + 1]) && at + 2 < words.count ? words[at + 2] : words[at + 1]
      return String(name.split(separator: ".")[0])
    }
  }

  @Test("imports point down only", arguments: allowedImports.keys.sorted())
  func layering(target: String) throws {
    let allowed = try #require(Self.allowedImports[target])
    for file in try Self.swiftFiles(below: "Sources/\(target)") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for module in Self.imports(of: text) where !allowed.contains(module) {
        let isSystem = Self.systemModules.contains(module)
        let exceptions = Self.pure[target]
        let forbidden = !isSystem || (exceptions.map { !$0.contains(file.lastPathComponent) } ?? false)
        #expect(!forbidden, "\(target)/\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  @Test("every target stands in the table of layers")
  func table() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent("Sources").path)
      .filter { !$0.hasPrefix(".") }
    // The two C targets import nothing of ours.
    #expect(Set(folders) == Set(Self.allowedImports.keys).union(["CReferenceTables", "CLibXML2"]))
  }

  /// Files of the server, besides the two that translate, that hold values of both worlds; what each does with them. They pass values on
  /// and translate nothing.
  static let carriers: [String: String] = [
    "Handlers.swift": "three lines a method: FromProtocol, the feature, ToProtocol",
    "RequestContext.swift": "what a handler is handed: the parameters and the snapshot",
    "AnalysedDocument.swift": "an open document with its analysis",
    "Client.swift": "what the client can do, and the language of the answers",
    "FolderList.swift": "which folder's snapshot answers for a document",
    "Workspace.swift": "the snapshots of the folders, published to the client's progress",
  ]

  @Test("only FromProtocol and ToProtocol translate between the wire and the domain")
  func twoWorlds() throws {
    let domain: Set<String> = ["Recognition", "LanguageFeatures"]
    for file in try Self.swiftFiles(below: "Sources/LanguageServer") {
      let name = file.lastPathComponent
      if name.hasPrefix("FromProtocol") || name.hasPrefix("ToProtocol") || Self.carriers[name] != nil { continue }
      let found = Set(Self.imports(of: try String(contentsOf: file, encoding: .utf8)))
      #expect(
        !found.contains("LanguageServerProtocol") || found.isDisjoint(with: domain),
        "\(name) imports \(found.sorted())"
      )
    }
  }

  @Test("no Swift file is longer than 800 lines", arguments: ["Sources", "Tests"])
  func fileLength(folder: String) throws {
    for file in try Self.swiftFiles(below: folder) {
      let lines = try Data(contentsOf: file).count(where: { $0 == 0x0A })
      #expect(lines <= 800, "\(file.lastPathComponent) has \(lines) lines")
    }
  }

  @Test("the top level holds what it should and nothing else")
  func topLevel() throws {
    let expected: Set<String> = ["Package.swift", "Sources", "Tests", "seeds", "editors", "README.md"]
    let tracked = try Self.run("/usr/bin/env", ["git", "-c", "core.quotePath=false", "ls-files"])
    let entries = Set(tracked.output.split(separator: "\n").map { String($0.split(separator: "/")[0]) })
    #expect(Set(entries.filter { !$0.hasPrefix(".") }) == expected)
    #expect(!tracked.output.contains("Package.resolved"))
    #expect(!tracked.output.contains(".build/"))
  }

  /// Ways past the language's checks that are never allowed.
  static let forbiddenEscapes = [" as! ", "try! ", "unsafeBitCast("]
  /// Ways past the language's checks that need their reason beside them.
  static let reasonedEscapes = [
    "@unchecked Sendable", "nonisolated(unsafe)", "try? ", "@preconcurrency ", "unsafelyUnwrapped",
  ]

  @Test("no escape from the language's checks without the reason beside it")
  func escapes() throws {
    for file in try Self.swiftFiles(below: "Sources") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
        for escape in Self.forbiddenEscapes {
          #expect(!code.contains(escape), "\(file.lastPathComponent):\(number + 1): \(escape)")
        }
        for escape in Self.reasonedEscapes where Self.holds(code, escape) {
          let isReasoned = Self.hasReason(lines, at: number)
          #expect(
            isReasoned,
            "\(file.lastPathComponent):\(number + 1): \(escape) without its reason beside it"
          )
        }
      }
    }
  }

  /// Whether `code` holds `escape` as a word of its own.
  static func holds(_ code: Substring, _ escape: String) -> Bool {
    guard let found = code.firstRange(of: escape) else { return false }
    return code[..<found.lowerBound].last.map { !$0.isLetter } ?? true
  }

  /// Whether a comment stands on the line, or directly above the statement it belongs to: attributes and the lines of one unfinished
  /// expression may stand between.
  static func hasReason(_ lines: [Substring], at number: Int) -> Bool {
    func trimmed(_ line: Substring) -> Substring { line.trimmingPrefix(while: { $0 == " " }) }
    if lines[number].contains("//") { return true }
    for line in lines[..<number].reversed().prefix(3).map(trimmed) {
      if line.hasPrefix("//") { return true }
      let runsOn = ["guard ", "if ", "let ", "for ", "return "].contains { line.hasPrefix($0) } && !line.hasSuffix("}")
      guard line.hasPrefix("@") || runsOn || line.hasSuffix(",") || line.hasSuffix("(") else { return false }
    }
    return false
  }

  @Test("every package declaration says what it is")
  func documentation() throws {
    let modifiers: Set<Substring> = [
      "static", "final", "mutating", "indirect", "nonisolated", "convenience", "private(set)", "class",
    ]
    let declarations: Set<Substring> = [
      "let", "var", "func", "struct", "enum", "class", "actor", "protocol", "typealias", "init", "subscript",
    ]
    for file in try Self.swiftFiles(below: "Sources") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "(" || $0 == "[" })
        guard words.first == "package" else { continue }
        let word = words.dropFirst().first { !modifiers.contains($0) || $0 == "class" && words.count == 3 }
        guard let word, declarations.contains(word) || word.hasPrefix("init") else { continue }
        let above = lines[..<number].last { !$0.trimmingPrefix(while: { $0 == " " }).hasPrefix("@") } ?? ""
        #expect(
          above.trimmingPrefix(while: { $0 == " " }).hasPrefix("///"),
          "\(file.lastPathComponent):\(number + 1): no comment above: \(line.prefix(80))"
        )
      }
    }
  }

  @Test("every Swift file is formatted")
  func formatting() throws {
    let result = try Self.run(
      "/usr/bin/env",
      ["swift", "format", "lint", "--strict", "--recursive", "Sources", "Tests", "Package.swift"]
    )
    #expect(result.status == 0, "\(result.output.prefix(2_000))")
  }

  static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
