/// One answer to `textDocument/foldingRange`.
package struct FoldingRange: Sendable, Hashable, JSONWritable {
  /// 0-based first line, which stays visible.
  package var startLine: Int
  /// 0-based last line.
  package var endLine: Int

  /// Memberwise.
  package init(startLine: Int, endLine: Int) {
    self.startLine = startLine
    self.endLine = endLine
  }

  /// Writes the object with the kind "region".
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("startLine", startLine)
      writer.member("endLine", endLine)
      writer.member("kind", "region")
    }
  }
}
