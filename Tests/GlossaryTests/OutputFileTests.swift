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

  @Test(arguments: [0, 5000]) func aFullDeviceIsAnErrorForSmallAndLargeGlossaries(count: Int) {
    #expect(
      throws: GlossaryError.system(action: "write", path: "/dev/full", reason: "No space left on device")
    ) { try GlossaryExport(.tbx).write(Samples.plain(count), toFile: "/dev/full") }
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
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
