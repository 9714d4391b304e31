#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The corpus of a workspace on disk: the configured globs, or the default folders.
package struct FolderCorpus: CorpusSource {
  /// Endings of files that are text by their name.
  package static let textExtensions: Set<String> = ["txt", "text", "md", "markdown", "htm", "html"]
  /// Endings of files that can only be glossaries: left out of the corpus without a line.
  package static let glossaryExtensions: Set<String> = ["tbx"]
  /// Folders that are the corpus of a workspace without configuration, the first that is there.
  package static let defaultFolders = ["corpus", "语料", "seeds"]

  private let root: String
  private let patterns: [String]
  private let sizeLimit: Int

  /// `root` is the absolute path of the workspace folder; `patterns` are `Configuration.corpus`.
  package init(root: String, patterns: [String], sizeLimit: Int) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    self.patterns = patterns
    self.sizeLimit = sizeLimit
  }

  /// Walks the folders of the patterns, else of the first default folder that exists, else of the workspace; what cannot be read is listed as
  /// skipped with its reason.
  package func list() -> CorpusListing {
    guard patterns.isEmpty else { return listPatterns() }
    var walk = FolderWalk(root: root, sizeLimit: sizeLimit)
    for folder in Self.defaultFolders where FileFacts(path: root + "/" + folder)?.isFolder == true {
      walk.walk(root + "/" + folder, accepting: Self.acceptInCorpusFolder)
      return CorpusListing(origin: folder + "/", files: walk.files, skipped: walk.skipped)
    }
    walk.walk(root) { path in
      path.contains("/node_modules/") || !Self.textExtensions.contains(fileExtension(of: path)) ? .ignore : .take
    }
    return CorpusListing(origin: "all text files of the workspace", files: walk.files, skipped: walk.skipped)
  }

  /// The whole file; throws `CorpusReadError` for what vanished, is no plain file, is larger than the limit or cannot be read.
  package func read(_ file: CorpusFile) throws -> [UInt8] {
    try readFile(file.location, limit: sizeLimit)
  }

  /// True when a text file at the absolute path `location` is, or would be, a document of this corpus. The disk is asked for the folders
  /// alone.
  package func wouldTake(_ location: String) -> Bool {
    if patterns.isEmpty {
      for folder in Self.defaultFolders where FileFacts(path: root + "/" + folder)?.isFolder == true {
        return isTaken(location, below: root + "/" + folder)
      }
      return Self.textExtensions.contains(fileExtension(of: location)) && isVisible(location, below: root)
        && !location.contains("/node_modules/")
    }
    return patterns.contains { pattern in
      let isAbsolute = pattern.hasPrefix("/")
      let glob = Glob(isAbsolute ? String(pattern.dropFirst()) : pattern)
      let base = isAbsolute ? "/" : root + "/"
      guard glob.isLiteral else {
        return location.hasPrefix(base) && glob.matches(String(location.dropFirst(base.count)))
      }
      let start = base + glob.literalPrefix
      return location == start || isTaken(location, below: start)
    }
  }

  private func isTaken(_ location: String, below folder: String) -> Bool {
    guard isVisible(location, below: folder), case .take = Self.acceptInCorpusFolder(location) else { return false }
    return true
  }

  private func isVisible(_ location: String, below folder: String) -> Bool {
    let prefix = folder == "/" ? folder : folder + "/"
    return location.hasPrefix(prefix)
      && location.dropFirst(prefix.count).split(separator: "/").allSatisfy { !$0.hasPrefix(".") }
  }

  // What one pattern leaves out another may take.
  private func listPatterns() -> CorpusListing {
    var files: [CorpusFile] = []
    var skipped: [SkippedFile] = []
    for pattern in patterns {
      var walk = FolderWalk(root: root, sizeLimit: sizeLimit)
      list(pattern, with: &walk)
      files += walk.files
      skipped += walk.skipped
    }
    let taken = Set(files.map(\.path))
    return CorpusListing(
      origin: patterns.joined(separator: ", "),
      files: files,
      skipped: Set(skipped).filter { !taken.contains($0.path) }
    )
  }

  private func list(_ pattern: String, with walk: inout FolderWalk) {
    let isAbsolute = pattern.hasPrefix("/")
    let glob = Glob(isAbsolute ? String(pattern.dropFirst()) : pattern)
    let base = isAbsolute ? "/" : root + "/"
    var start = base + glob.literalPrefix
    if let reason = tooWide(start) {
      walk.skip(start, "\(pattern) \(reason)")
      return
    }
    guard let facts = FileFacts(path: start) else {
      walk.skip(start, glob.isLiteral ? "no such file or folder" : "no such folder, named by the glob \(pattern)")
      return
    }
    if !facts.isFolder {
      if glob.isLiteral { walk.take(file: start) }
    } else if glob.isLiteral {
      walk.walk(start, accepting: Self.acceptInCorpusFolder)
    } else {
      if start.hasSuffix("/") { start.removeLast() }
      walk.walk(start) { path in
        glob.matches(String(path.dropFirst(base.count))) ? .take : .ignore
      }
    }
  }

  /// Why a walk that begins at `start` must not be begun: the root of the file system is nobody's corpus.
  private func tooWide(_ start: String) -> String? {
    guard let facts = FileFacts(path: start), facts.identity == FileFacts(path: "/")?.identity, root != "/" else {
      return nil
    }
    return "would read the whole file system; name a folder"
  }

  private static func acceptInCorpusFolder(_ path: String) -> FolderWalk.Verdict {
    let ending = fileExtension(of: path)
    // A glossary may lie beside the documents; its home is the setting `glossaries`, so it is no document that went missing.
    if glossaryExtensions.contains(ending) { return .ignore }
    return ending.isEmpty || textExtensions.contains(ending) ? .take : .skip("not a text file by its name (.\(ending))")
  }
}

/// One walk over folders; collects files and what was left out. Every folder and file is visited once, whatever links lead to it.
struct FolderWalk {
  enum Verdict {
    case take
    case skip(String)
    /// Left out without a line.
    case ignore
  }

  private(set) var files: [CorpusFile] = []
  private(set) var skipped: [SkippedFile] = []
  private let root: String
  private let sizeLimit: Int
  private var visited: Set<FileFacts.Identity> = []

  init(root: String, sizeLimit: Int) {
    self.root = root
    self.sizeLimit = sizeLimit
  }

  mutating func skip(_ path: String, _ reason: String) {
    skipped.append(SkippedFile(path: shown(path), reason: reason))
  }

  mutating func walk(_ folder: String, accepting verdict: (String) -> Verdict) {
    var open = [folder]
    // Links come after everything real, so that a file is shown under its own name.
    var links: [String] = []
    while let path = open.popLast() ?? links.popLast() {
      guard let facts = FileFacts(path: path) else {
        // A link that leads nowhere or in a circle gets a line; a file that has just gone does not.
        if isLink(path) { skip(path, "a broken link") }
        continue
      }
      guard facts.isFolder else {
        switch verdict(path) {
        case .take: take(path, facts)
        case .skip(let reason): skip(path, reason)
        case .ignore: break
        }
        continue
      }
      guard visited.insert(facts.identity).inserted else {
        skip(path, "a link to a folder that is already read")
        continue
      }
      for entry in entries(of: path) {
        if isLink(entry) { links.append(entry) } else { open.append(entry) }
      }
    }
  }

  // Paths in a folder, hidden ones left out, the last name first: the walk takes them from the end.
  private mutating func entries(of folder: String) -> [String] {
    let names: [FolderEntry]
    do {
      names = try folderEntries(folder)
    } catch {
      skip(folder, error.reason)
      return []
    }
    let prefix = folder == "/" ? "/" : folder + "/"
    for case .unreadable(let shown) in names { skip(prefix + shown, "its name is not UTF-8") }
    return names.compactMap(\.text).filter { !$0.hasPrefix(".") }.reversed().map { prefix + $0 }
  }

  mutating func take(file path: String) {
    guard let facts = FileFacts(path: path) else {
      // Gone since its folder was listed; or named by more bytes than the system takes (PATH_MAX).
      if path.utf8.count >= 4096 { skip(String(path.prefix(80)) + "…", "its path is too long") }
      return
    }
    take(path, facts)
  }

  private mutating func take(_ path: String, _ facts: FileFacts) {
    if !facts.isRegular {
      skip(path, "not a regular file")
    } else if facts.size == 0 {
      skip(path, "empty")
    } else if facts.size > sizeLimit {
      skip(path, "larger than \(megabytes(sizeLimit)) (\(megabytes(facts.size)))")
    } else if visited.insert(facts.identity).inserted {
      files.append(CorpusFile(path: shown(path), location: path, size: facts.size, modified: facts.modified))
    } else {
      skip(path, "a link to a file that is already read")
    }
  }

  private func shown(_ path: String) -> String {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
  }
}

/// `104857600` → `100 MB`, `1500000` → `1.4 MB`; megabytes of 2^20 bytes.
func megabytes(_ bytes: Int) -> String {
  let tenths = (bytes * 10 + (1 << 19)) >> 20
  return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
}

/// The ending of a path's last component in lower case, without the dot; empty for none.
private func fileExtension(of path: String) -> String {
  guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot != name.startIndex else {
    return ""
  }
  return name[name.index(after: dot)...].lowercased()
}
