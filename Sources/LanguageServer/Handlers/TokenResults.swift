import LanguageServerProtocol

/// The last semantic tokens each document was answered with, so that the next answer can be the difference.
final class TokenResults: Sendable {
  private struct State {
    var last: [DocumentURI: (resultID: String, data: [Int])] = [:]
    var count = 0
  }

  private let state = Locked(State())

  /// The answer that holds `data` whole.
  func whole(_ data: [Int], of uri: DocumentURI) -> SemanticTokensAnswer {
    .whole(resultID: remember(data, of: uri), data: data)
  }

  /// The answer to a client that has `previous`: the difference where that is known still, else the whole.
  func delta(_ data: [Int], of uri: DocumentURI, from previous: String) -> SemanticTokensAnswer {
    let known = state.withLock { $0.last[uri] }
    let resultID = remember(data, of: uri)
    guard let known, known.resultID == previous else { return .whole(resultID: resultID, data: data) }
    return .delta(resultID: resultID, edits: Self.edits(from: known.data, to: data))
  }

  /// Forgets a closed document.
  func forget(_ uri: DocumentURI) {
    state.signal { $0.last[uri] = nil }
  }

  private func remember(_ data: [Int], of uri: DocumentURI) -> String {
    state.withLock { state in
      state.count += 1
      state.last[uri] = (String(state.count), data)
      return String(state.count)
    }
  }

  /// One replacement between the common beginning and the common end; none where nothing differs.
  static func edits(from old: [Int], to new: [Int]) -> [SemanticTokensAnswer.Edit] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var end = 0
    while end < old.count - start, end < new.count - start, old[old.count - 1 - end] == new[new.count - 1 - end] {
      end += 1
    }
    if start == old.count, start == new.count { return [] }
    return [.init(start: start, deleteCount: old.count - start - end, data: Array(new[start..<(new.count - end)]))]
  }
}
