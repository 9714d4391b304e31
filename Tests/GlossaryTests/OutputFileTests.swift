import Foundation
import Glossary
import Testing

@Suite struct OutputFileTests {
  private let previous = Array("the previous file".utf8)

  @Test func aFileIsReplacedWhole() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(previous, to: "a.tbx")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    _ = try GlossaryExport(.tbx).write(Samples.full, toFile: path)
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == export(Samples.full, GlossaryExport(.tbx)))
    #expect(try folder.names() == ["a.tbx"])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func aLinkStaysALink() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(previous, to: "a.tbx")
    try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: "a.tbx")
    _ = try GlossaryExport(.tbx).write(Samples.full, toFile: folder.file("link"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link")) == "a.tbx")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count > 1000)
    #expect(try folder.names() == ["a.tbx", "link"])
  }

  /// A sink that takes so many bytes and no more.
  private final class SmallDisk: ByteSink {
    private var room: Int
    static let failure = GlossaryError.system(action: "write", path: "disk", reason: "No space left on device")

    init(_ room: Int) { self.room = room }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
      room -= bytes.count
      if room < 0 { throw Self.failure }
    }
  }

  /// libxml2 tells such an error of a small file on standard error alone, and of none to its caller.
  @Test(arguments: GlossaryExport.Format.allCases) func aFullDiskIsAnErrorWhereverItFillsUp(
    format: GlossaryExport.Format
  ) throws {
    for (count, room) in [(1, 0), (1, 300), (5000, 0), (5000, 100_000), (5000, 600_000)] {
      #expect(throws: SmallDisk.failure) { try GlossaryExport(format).write(Samples.plain(count), to: SmallDisk(room)) }
    }
  }

  @Test func onlyAFileIsReplaced() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    for path in [folder.file("pipe"), "/dev/null", "/dev/full"] {
      let reason = "it is no regular file; name a new or an ordinary one"
      #expect(throws: GlossaryError.system(action: "write", path: path, reason: reason)) {
        try GlossaryExport(.tbx).write(Samples.full, toFile: path)
      }
      #expect(ChineseMessages.text(of: "cannot write \(path): \(reason)") == "写不了 \(path)：不是普通文件；请换个文件名")
    }
    #expect(try folder.names() == ["pipe"])
  }

  @Test(arguments: ["missing/a.tbx", "."]) func aPathThatCannotBeWrittenIsAnError(path: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: GlossaryError.self) { try GlossaryExport(.tbx).write(Samples.full, toFile: folder.file(path)) }
    #expect(try folder.names() == [])
  }

  @Test func anInterruptedExportLeavesThePreviousFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(previous, to: "a.tbx")
    let export = GlossaryExport(.tbx, isInterrupted: { true })
    #expect(throws: GlossaryError.interrupted) { try export.write(Samples.plain(10), toFile: path) }
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == previous)
    #expect(try folder.names() == ["a.tbx"])
  }

  @Test func anErrorOfTheEntriesLeavesThePreviousFile() throws {
    struct Lost: Error {}
    let folder = try TemporaryFolder()
    let path = try folder.write(previous, to: "a.tbx")
    var count = 0
    let entries = Samples.plain(3000).entries
    #expect(throws: Lost.self) {
      try GlossaryExport(.tbx).write(Samples.full.header, toFile: path, isExported: { _ in true }) {
        if count == 2999 { throw Lost() }
        defer { count += 1 }
        return entries[count]
      }
    }
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == previous)
    #expect(try folder.names() == ["a.tbx"])
  }
}
