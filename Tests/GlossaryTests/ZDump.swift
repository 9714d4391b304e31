import Foundation
import Glossary
import Testing
@Suite struct ZDump {
  @Test func dump() throws {
    try FileManager.default.createDirectory(atPath: "/tmp/out", withIntermediateDirectories: true)
    for d in GlossaryExport.TBXBasic.allCases {
      _ = try GlossaryExport(.tbx, tbxBasic: d).write(Samples.full, toFile: "/tmp/out/full-\(d.rawValue).tbx")
      _ = try GlossaryExport(.tbx, tbxBasic: d).write(Glossary(header: GlossaryHeader(title: "空")), toFile: "/tmp/out/empty-\(d.rawValue).tbx")
    }
  }
}
