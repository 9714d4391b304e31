package import PolicyText

/// A citation in a report that leads to a document of the corpus: `2023-03-29.txt:113`, `语料/2023-03-29.txt:113:5`.
package struct DocumentLink: Sendable, Hashable {
  /// Bytes of the citation.
  package var range: ByteRange
  /// The document's path as the corpus shows it.
  package var path: String
  /// 0-based line, nil when the citation names none.
  package var line: Int?

  /// The citations of `bytes` to any of `paths` (as the corpus shows them), ascending. A bare file name leads to the document of that
  /// name when the corpus has one such document.
  package static func links(in bytes: [UInt8], to paths: [String]) -> [DocumentLink] {
    var byName: [[UInt8]: [String]] = [:]
    for path in paths {
      let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? Array(path.utf8)
      byName[name, default: []].append(path)
    }
    let names = Dictionary(grouping: byName.keys.filter { !$0.isEmpty }, by: { $0[0] })
    var links: [DocumentLink] = []
    var index = 0
    while index < bytes.count {
      let hit = names[bytes[index]]?.filter { bytes[index...].starts(with: $0) }.max { $0.count < $1.count }
      guard let name = hit, let candidates = byName[name], index == 0 || !isWord(bytes[index - 1]) else {
        index += 1
        continue
      }
      // The folders before the name, as far as they spell a path of the corpus.
      let matching = candidates.map { path in
        (path: path, prefix: sharedFolders(path, before: index, name: name, in: bytes))
      }
      let best = matching.max { $0.prefix < $1.prefix }
      var end = index + name.count
      guard let best, best.prefix > 0 || candidates.count == 1, end == bytes.count || !isWord(bytes[end]) else {
        index += 1
        continue
      }
      let line = number(after: &end, in: bytes)
      if line != nil { _ = number(after: &end, in: bytes) }
      links.append(DocumentLink(range: (index - best.prefix)..<end, path: best.path, line: line.map { max(0, $0 - 1) }))
      index = end
    }
    return links
  }

  /// Bytes before `index` that spell the folders of `path`; 0 when they do not.
  private static func sharedFolders(_ path: String, before index: Int, name: [UInt8], in bytes: [UInt8]) -> Int {
    let folders = Array(path.utf8.dropLast(name.count))
    guard !folders.isEmpty, index >= folders.count, bytes[(index - folders.count)..<index].elementsEqual(folders) else {
      return 0
    }
    return folders.count
  }

  private static func number(after end: inout Int, in bytes: [UInt8]) -> Int? {
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"), (0x30...0x39).contains(bytes[end + 1]) else {
      return nil
    }
    var value = 0
    var index = end + 1
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - end <= 9 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    end = index
    return value
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
      || byte == UInt8(ascii: "-")
  }
}
