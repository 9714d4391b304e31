/// The unit in which columns are counted (LSP 3.17, `PositionEncodingKind`).
package enum PositionEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"
}

/// A place between two characters: 0-based line and 0-based column in units of the negotiated encoding.
package struct Position: Sendable, Hashable, Comparable {
  /// 0-based line.
  package var line: Int
  /// 0-based column.
  package var character: Int

  /// Memberwise.
  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// In the order of the text.
  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

extension Position: JSONReadable, JSONWritable {
  /// Takes whole numbers from 0 up; whoever uses the position clamps it to the text.
  package init(json: JSONValue) throws(JSONShapeError) {
    line = try json.required("line")
    character = try json.required("character")
    guard line >= 0 else { throw JSONShapeError(expected: "a number not below 0").inside("line") }
    guard character >= 0 else { throw JSONShapeError(expected: "a number not below 0").inside("character") }
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("line")
      writer.integer(line)
      writer.name("character")
      writer.integer(character)
    }
  }
}

/// A half-open range of positions; the protocol's `Range`.
package struct PositionRange: Sendable, Hashable {
  /// First position.
  package var start: Position
  /// Position after the last character.
  package var end: Position

  /// Memberwise.
  package init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }
}

extension PositionRange: JSONReadable, JSONWritable {
  /// Takes any two positions, in any order.
  package init(json: JSONValue) throws(JSONShapeError) {
    start = try json.required("start")
    end = try json.required("end")
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("start")
      start.write(to: &writer)
      writer.name("end")
      end.write(to: &writer)
    }
  }
}
