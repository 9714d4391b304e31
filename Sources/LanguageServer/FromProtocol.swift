import KnowledgeIndex
import LanguageServerProtocol
import PolicyText

/// From the protocol's types to those of the features. With `ToProtocol` the only place that knows both worlds.
enum FromProtocol {
  /// Settings as the index reads them.
  static func configurationValue(_ json: JSONValue) -> ConfigurationValue {
    switch json {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .integer(let value): return .number(Double(value))
    case .number(let value): return .number(value)
    case .string(let value): return .string(value)
    case .array(let elements): return .array(elements.map(configurationValue))
    case .object(let object):
      var members: [String: ConfigurationValue] = [:]
      for member in object.members { members[member.name] = configurationValue(member.value) }
      return .object(members)
    }
  }
}
