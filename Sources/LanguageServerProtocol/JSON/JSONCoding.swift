/// A type that can be sent.
package protocol JSONWritable: Sendable {
  /// Writes exactly one value.
  func write(to writer: inout JSONWriter)
}

/// A type that can be received.
package protocol JSONReadable: Sendable {
  /// Reads `json`; an unexpected shape throws, unknown members are ignored.
  init(json: JSONValue) throws(JSONShapeError)
}

/// A value of a shape that was not expected.
package struct JSONShapeError: Error, Hashable, CustomStringConvertible {
  /// The member names and indices from the outermost value to the offending one.
  package var path: [String]
  /// What should have been there: `a string`.
  package let expected: String

  /// At the value itself.
  package init(expected: String) {
    self.path = []
    self.expected = expected
  }

  /// The same error seen from one level further out.
  package func inside(_ name: String) -> JSONShapeError {
    var outer = self
    outer.path.insert(name, at: 0)
    return outer
  }

  /// `position.line: expected a whole number`
  package var description: String {
    path.isEmpty ? "expected \(expected)" : "\(path.joined(separator: ".")): expected \(expected)"
  }
}

extension JSONValue {
  /// The member `name`, which must be there.
  package func required<Value: JSONReadable>(_ name: String) throws(JSONShapeError) -> Value {
    guard case .object(let object) = self else { throw JSONShapeError(expected: "an object") }
    guard let member = object[name] else { throw JSONShapeError(expected: "a value").inside(name) }
    do {
      return try Value(json: member)
    } catch {
      throw error.inside(name)
    }
  }

  /// The member `name`; nil where it is missing, null or of another shape: a client's odd extra never fails a message.
  package func optional<Value: JSONReadable>(_ name: String) -> Value? {
    guard let member = self[name], !member.isNull else { return nil }
    do {
      return try Value(json: member)
    } catch {
      return nil
    }
  }
}

extension JSONValue: JSONReadable, JSONWritable {
  /// Takes anything.
  package init(json: JSONValue) { self = json }

  /// Writes the tree.
  package func write(to writer: inout JSONWriter) { writer.value(self) }
}

extension String: JSONReadable, JSONWritable {
  /// Takes a text.
  package init(json: JSONValue) throws(JSONShapeError) {
    guard case .string(let text) = json else { throw JSONShapeError(expected: "a string") }
    self = text
  }

  /// Writes the text.
  package func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: JSONReadable, JSONWritable {
  /// Takes a whole number.
  package init(json: JSONValue) throws(JSONShapeError) {
    guard let number = json.integer else { throw JSONShapeError(expected: "a whole number") }
    self = number
  }

  /// Writes the number.
  package func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Bool: JSONReadable, JSONWritable {
  /// Takes a truth value.
  package init(json: JSONValue) throws(JSONShapeError) {
    guard case .bool(let value) = json else { throw JSONShapeError(expected: "true or false") }
    self = value
  }

  /// Writes the truth value.
  package func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension Array: JSONReadable where Element: JSONReadable {
  /// Takes an array whose elements all have the right shape.
  package init(json: JSONValue) throws(JSONShapeError) {
    guard case .array(let elements) = json else { throw JSONShapeError(expected: "an array") }
    self = []
    reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do {
        append(try Element(json: element))
      } catch {
        throw error.inside(String(index))
      }
    }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes an array.
  package func write(to writer: inout JSONWriter) {
    writer.array { writer in for element in self { element.write(to: &writer) } }
  }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  /// Writes the value, or `null`.
  package func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.null() }
  }
}

/// An answer or a set of parameters that says nothing: written as `null`, read from anything.
package struct Nothing: JSONReadable, JSONWritable, Hashable {
  /// Says nothing.
  package init() {}

  /// Takes anything.
  package init(json: JSONValue) {}

  /// Writes `null`.
  package func write(to writer: inout JSONWriter) { writer.null() }
}

extension JSONWriter {
  /// A member with its value; nothing at all when the value is nil.
  package mutating func member<Value: JSONWritable>(_ name: StaticString, _ value: Value?) {
    guard let value else { return }
    self.name(name)
    value.write(to: &self)
  }

  /// A member with a truth value, left out when false, as the protocol allows everywhere.
  package mutating func flag(_ name: StaticString, _ value: Bool) {
    guard value else { return }
    self.name(name)
    bool(true)
  }
}

extension JSONWritable {
  /// The value as a JSON text.
  package var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }
}
