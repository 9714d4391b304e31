/// A JSON value (RFC 8259) as it came over the wire or is to be sent.
///
/// Numbers without fraction and exponent that fit 64 bits are `integer`; every other number is `number`.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

/// The members of a JSON object in the order they came. Of members with one name the last counts, as in every browser.
package struct JSONObject: Sendable, Hashable {
  /// One name with its value.
  package struct Member: Sendable, Hashable {
    /// The member's name, unescaped.
    package var name: String
    /// The member's value.
    package var value: JSONValue

    /// Memberwise.
    package init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// All members, duplicates included.
  package var members: [Member]

  /// Memberwise.
  package init(members: [Member] = []) {
    self.members = members
  }

  /// The value of the last member called `name`; nil when there is none.
  package subscript(name: String) -> JSONValue? {
    // Objects of the protocol have a dozen members: a search from the end is faster than building a table.
    members.last { $0.name == name }?.value
  }
}

extension JSONValue {
  /// The member `name` of an object; nil for anything else and where the member is missing.
  package subscript(name: String) -> JSONValue? {
    if case .object(let object) = self { return object[name] }
    return nil
  }

  /// The truth value; nil for anything else.
  package var bool: Bool? {
    if case .bool(let value) = self { return value }
    return nil
  }

  /// The whole number, also where it was written `3.0`, as Lua and Emacs clients do; nil for anything else.
  package var integer: Int? {
    switch self {
    case .integer(let value): return value
    case .number(let value): return Int(exactly: value)
    default: return nil
    }
  }

  /// The text; nil for anything else.
  package var string: String? {
    if case .string(let value) = self { return value }
    return nil
  }

  /// The elements; nil for anything else.
  package var array: [JSONValue]? {
    if case .array(let value) = self { return value }
    return nil
  }

  /// The object; nil for anything else.
  package var object: JSONObject? {
    if case .object(let value) = self { return value }
    return nil
  }

  /// True for `null` alone.
  package var isNull: Bool { self == .null }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// `null`.
  package init(nilLiteral: ()) { self = .null }
  /// A truth value.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  package init(integerLiteral value: Int) { self = .integer(value) }
  /// A number.
  package init(floatLiteral value: Double) { self = .number(value) }
  /// A text.
  package init(stringLiteral value: String) { self = .string(value) }
  /// An array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object with its members in the order written.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(members: elements.map { JSONObject.Member(name: $0.0, value: $0.1) }))
  }
}
