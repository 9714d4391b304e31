import LanguageServerProtocol

/// The last semantic tokens each document was answered with, so that the next answer can be the difference.
final class TokenResults: Sendable {
  private struct State {
    var last: [DocumentURI: Result] = [:]
    var count = 0
  }

  private struct Result {
    var resultID: String
    var data: [Int]
    /// Of which text and corpus these are the tokens.
    var identity: String
  }

  private let state = Locked(State())

  /// The answer that holds everything; `make` is called only where the analysis is another than the last one answered from.
  func whole(of uri: DocumentURI, identity: String, _ make: () -> [Int]) -> SemanticTokensAnswer {
    let (_, result) = advance(uri, identity, make)
    return .whole(resultID: result.resultID, data: result.data)
  }

  /// The answer to a client that has `previous`: the difference where that is known still, else the whole.
  func delta(of uri: DocumentURI, from previous: String, identity: String, _ make: () -> [Int]) -> SemanticTokensAnswer
  {
    let (known, result) = advance(uri, identity, make)
    guard let known, known.resultID == previous else { return .whole(resultID: result.resultID, data: result.data) }
    return .delta(resultID: result.resultID, edits: Self.edits(from: known.data, to: result.data))
  }

  /// The last result and the present one; equal where nothing changed in between.
  private func advance(_ uri: DocumentURI, _ identity: String, _ make: () -> [Int]) -> (known: Result?, result: Result)
  {
    let known = state.withLock { $0.last[uri] }
    if let known, known.identity == identity { return (known, known) }
    let data = make()
    let result = state.withLock { state in
      state.count += 1
      let result = Result(resultID: String(state.count), data: data, identity: identity)
      state.last[uri] = result
      return result
    }
    return (known, result)
  }

  /// Forgets a closed document.
  func forget(_ uri: DocumentURI) {
    state.signal { $0.last[uri] = nil }
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
