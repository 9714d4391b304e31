import Foundation
import KnowledgeIndex
import PolicyText
import Testing

@Suite("The corpus: what is read, what is left out and why")
struct CorpusTests {
  private func list(_ folder: TemporaryFolder, _ patterns: [String] = [], sizeLimit: Int = 64 << 20) -> CorpusListing {
    FolderCorpus(root: folder.path, patterns: patterns, sizeLimit: sizeLimit).list()
  }

  @Test("without configuration: corpus/, 语料/ or seeds/, else every text file")
  func defaults() throws {
    let folder = try TemporaryFolder()
    for name in ["readme.md", "src/code.swift", "notes/a.TXT", "node_modules/x.md", ".git/b.txt"] {
      try folder.write("文", to: name)
    }
    #expect(list(folder).files.map(\.path) == ["notes/a.TXT", "readme.md"])
    #expect(list(folder).skipped.isEmpty)
    try folder.write("文", to: "seeds/s.txt")
    #expect(list(folder).files.map(\.path) == ["seeds/s.txt"])
    try folder.write("文", to: "语料/y.txt")
    #expect(list(folder).origin == "语料/")
    try folder.write("文", to: "corpus/c.txt")
    try folder.write("文", to: "corpus/deep/er/无后缀")
    try folder.write("文", to: "corpus/图.png")
    try folder.write("<tbx/>", to: "corpus/表.tbx")
    #expect(list(folder).files.map(\.path) == ["corpus/c.txt", "corpus/deep/er/无后缀"])
    #expect(list(folder).skipped == [SkippedFile(path: "corpus/图.png", reason: "not a text file by its name (.png)")])
  }

  @Test("globs, relative and absolute")
  func globs() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    for name in ["news/2023/a.txt", "news/2024/b.md", "news/c.log", "one.txt"] { try folder.write("文", to: name) }
    try other.write("文", to: "far.txt")
    #expect(list(folder, ["news/**/*.{txt,md}"]).files.map(\.path) == ["news/2023/a.txt", "news/2024/b.md"])
    #expect(list(folder, ["news/*.log", "one.txt"]).files.map(\.path) == ["news/c.log", "one.txt"])
    #expect(list(folder, ["news"]).files.map(\.path) == ["news/2023/a.txt", "news/2024/b.md"])
    #expect(list(folder, [other.path + "/*.txt"]).files.map(\.path) == [other.path + "/far.txt"])
    #expect(list(folder, ["absent/*.txt", "gone.txt"]).skipped.count == 2)
    #expect(list(folder, ["one.txt", "*.txt", "**/*.txt"]).files.map(\.path) == ["news/2023/a.txt", "one.txt"])
  }

  @Test(
    "nobody's corpus is the whole file system",
    arguments: ["/", "/**/*.txt", "/*/*.md", "../../../../../../../../../../*/x.txt"]
  )
  func tooWide(pattern: String) throws {
    let folder = try TemporaryFolder()
    let listing = list(folder, [pattern])
    #expect(listing.files.isEmpty)
    #expect(listing.skipped.map(\.reason) == ["\(pattern) would read the whole file system; name a folder"])
  }

  @Test(
    "patterns",
    arguments: [
      ("*.txt", "a.txt", true), ("*.txt", "b/a.txt", false), ("**/*.txt", "a.txt", true),
      ("**/*.txt", "b/c/a.txt", true),
      ("b/", "b/c/a", true), ("a?.md", "a文.md", true), ("[0-9]*.md", "2a.md", true), ("[!0-9]*.md", "2a.md", false),
      ("{甲,乙}/*", "乙/x", true), ("./a.txt", "a.txt", true), ("a**b", "aXXb", true), ("", "a", false), ("[", "[", true),
      ("*a*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
    ]
  )
  func patterns(pattern: String, path: String, matches: Bool) {
    #expect(Glob(pattern).matches(path) == matches)
  }

  @Test("bad files give a line each, and the good ones an index")
  func badFiles() async throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    try folder.write("会议由省长主持。", to: "corpus/good.txt")
    try folder.write([0xBB, 0xE1, 0xD2, 0xE9], to: "corpus/gb18030.txt")
    try folder.write([0x89, 0x50, 0x4E, 0x47, 0x00, 0x00, 0x01, 0xFF, 0x00], to: "corpus/binary.txt")
    try folder.write("", to: "corpus/empty.txt")
    try folder.write([0xEF, 0xBB, 0xBF], to: "corpus/mark.txt")
    // 中 in GB18030.
    let name =
      (folder.path + "/corpus/").utf8CString.dropLast() + [CChar(bitPattern: 0xD6), CChar(bitPattern: 0xD0), 0x31, 0]
    let descriptor = Array(name).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
    }
    close(descriptor)
    try folder.write("x", to: "corpus/unreadable.txt")
    try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/corpus/unreadable.txt")
    try folder.write("x", to: "corpus/closed/inside.txt")
    try manager.createSymbolicLink(atPath: folder.path + "/corpus/loop", withDestinationPath: ".")
    try manager.createSymbolicLink(atPath: folder.path + "/corpus/dangling.txt", withDestinationPath: "nowhere")
    try manager.createSymbolicLink(atPath: folder.path + "/corpus/again.txt", withDestinationPath: "good.txt")
    #expect(mkfifo(folder.path + "/corpus/pipe.txt", 0o600) == 0)
    // 100 MB on paper, nothing on disk.
    #expect(manager.createFile(atPath: folder.path + "/corpus/large.txt", contents: nil))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/corpus/large.txt"))
    try handle.truncate(atOffset: 100 << 20)
    try handle.close()

    var configuration = Configuration()
    configuration.cacheFolder = "cache"
    let base = KnowledgeBase(root: folder.path, configuration: configuration)
    let report = try await base.refresh()
    let reasons = Dictionary(report.corpus.skipped.map { ($0.path, $0.reason) }, uniquingKeysWith: { $1 })
    #expect(reasons["corpus/large.txt"] == "larger than 64 MB (100 MB)")
    #expect(reasons["corpus/empty.txt"] == "empty")
    #expect(reasons["corpus/mark.txt"] == "empty", "a byte order mark is no text")
    // Some file systems take no such name.
    #expect(descriptor < 0 || reasons["corpus/\\xD6\\xD01"] == "its name is not UTF-8", "\(reasons)")
    #expect(reasons["corpus/binary.txt"] != nil)
    #expect(reasons["corpus/loop"] == "a link to a folder that is already read")
    #expect(reasons["corpus/dangling.txt"] == "a broken link")
    #expect(reasons["corpus/pipe.txt"] == "not a regular file")
    #expect(reasons["corpus/again.txt"] == "a link to a file that is already read")
    // The superuser may read everything.
    #expect(getuid() == 0 || reasons["corpus/unreadable.txt"] == "Permission denied")
    let paths = await base.documents().map(\.path)
    #expect(paths.contains("corpus/gb18030.txt"))
    #expect(paths.contains("corpus/good.txt"))
    #expect(paths.contains("corpus/closed/inside.txt"))
    #expect(!paths.contains("corpus/binary.txt"))
  }

  @Test("files that go or grow between the listing and the reading")
  func movingFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("文文文", to: "corpus/a.txt")
    try folder.write("文", to: "corpus/b.txt")
    let corpus = FolderCorpus(root: folder.path, patterns: [], sizeLimit: 2048)
    let files = corpus.list().files
    try FileManager.default.removeItem(atPath: folder.path + "/corpus/a.txt")
    #expect(throws: CorpusReadError.vanished) { try corpus.read(files[0]) }
    try folder.write([UInt8](repeating: 0x41, count: 4096), to: "corpus/b.txt")
    #expect(throws: CorpusReadError.self) { try corpus.read(files[1]) }
    try folder.write("新的内容", to: "corpus/b.txt")
    #expect(try corpus.read(files[1]) == Array("新的内容".utf8))
  }
}
