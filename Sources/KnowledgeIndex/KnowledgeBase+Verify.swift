import PolicyText
import Recognition

extension KnowledgeBase {
  /// Compares this index with one built anew in memory from the same files: one line for every difference, none when they agree.
  /// `refreshing` brings this index in line with the files first.
  package func verify(refreshing: Bool = true) async throws -> [String] {
    if refreshing { try await refresh() }
    let rebuilt = rebuilder()
    await rebuilt.setCurated(await curatedEntries())
    try await rebuilt.refresh()
    var differences: [String] = []
    let (left, right) = (lexicon, rebuilt.lexicon)
    if left.corpus != right.corpus { differences.append("corpus: \(left.corpus) / rebuilt: \(right.corpus)") }
    let documents = await (documents(), rebuilt.documents())
    if documents.0 != documents.1 {
      differences.append("documents differ: \(documents.0.count) / \(documents.1.count)")
    }
    let ids = Set(left.entities.map(\.id)).union(right.entities.map(\.id)).sorted()
    for id in ids {
      guard let one = left[id], let other = right[id] else {
        differences.append("\(id): only \(left[id] == nil ? "in the rebuilt index" : "in the stored index")")
        continue
      }
      if one != other { differences.append("\(id): the cards differ") }
      let mentions = await (mentions(of: id), rebuilt.mentions(of: id))
      if mentions.0 != mentions.1 {
        differences.append("\(id): \(mentions.0.count) mentions stored, \(mentions.1.count) found anew")
      }
      if one.mentionCount != mentions.0.count(where: { !$0.isRepeat }) {
        differences.append("\(id): counted \(one.mentionCount), listed \(mentions.0.count)")
      }
    }
    return differences
  }
}
