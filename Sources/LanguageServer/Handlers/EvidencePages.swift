import LanguageServerProtocol

/// The evidence pages a client has been given, so that it can be told when they change; and the addresses under which they go.
final class EvidencePages: Sendable {
  /// Pages of which the client is told; a client that shows more has long closed the first.
  private static let limit = 32

  private let pages = Locked<[DocumentURI]>([])

  /// The scheme of the addresses.
  static let scheme = "mingce-evidence"

  /// The pages given, the latest last.
  var given: [DocumentURI] { pages.withLock { $0 } }

  /// Notes that the client has got `page`.
  func give(_ page: DocumentURI) {
    pages.signal { pages in
      pages.removeAll { $0 == page }
      pages.append(page)
      if pages.count > Self.limit { pages.removeFirst() }
    }
  }

  /// `mingce-evidence:/1/2023-06-29/person/%E6%9D%8E%E6%98%8E.md`: the folder's number, the day, the entity's id.
  static func address(of entity: String, folder: Int, asOf day: String) -> DocumentURI {
    let file = DocumentURI(path: "/\(folder)/\(day)/\(entity).md").text
    return DocumentURI("\(scheme):" + file.dropFirst("file://".count))
  }

  /// What `address` names; nil for any other address.
  static func subject(of address: DocumentURI) -> (folder: Int, day: String, entity: String)? {
    guard address.text.hasPrefix("\(scheme):") else { return nil }
    // Clients write the empty authority out or leave it away.
    var rest = address.text.dropFirst(scheme.utf8.count + 1)
    while rest.hasPrefix("//") { rest = rest.dropFirst() }
    guard let path = DocumentURI("file://" + rest).path, path.hasSuffix(".md") else { return nil }
    let parts = path.dropFirst().dropLast(3).split(separator: "/", maxSplits: 2)
    guard parts.count == 3, let folder = Int(parts[0]) else { return nil }
    return (folder, String(parts[1]), String(parts[2]))
  }
}
