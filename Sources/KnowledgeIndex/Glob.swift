/// A path pattern: `*` and `?` inside a component, `**` for any number of components, `[a-z]`, `{a,b}`. A trailing `/` means everything
/// below. Matching is over Unicode scalars, and case counts.
package struct Glob: Sendable, Hashable {
  /// As the user wrote it.
  package let pattern: String
  private let alternatives: [[String]]

  /// Reads a pattern; every text is one.
  package init(_ pattern: String) {
    self.pattern = pattern
    var text = pattern
    while text.hasPrefix("./") { text.removeFirst(2) }
    if text.hasSuffix("/") { text += "**" }
    alternatives = Self.expandBraces(text).map { alternative in
      alternative.split(separator: "/").map(String.init)
    }
  }

  /// The leading components without a wildcard, joined: the folder (or file) where a walk for this pattern begins. Empty for none.
  package var literalPrefix: String {
    var prefix: [String]?
    for components in alternatives {
      let literal = Array(
        components.prefix { !$0.unicodeScalars.contains(where: { "*?[".unicodeScalars.contains($0) }) }
      )
      guard let known = prefix else {
        prefix = literal
        continue
      }
      prefix = zip(known, literal).prefix { $0 == $1 }.map(\.0)
    }
    return (prefix ?? []).joined(separator: "/")
  }

  /// True when the pattern holds no wildcard at all.
  package var isLiteral: Bool {
    alternatives.count == 1 && literalPrefix == alternatives[0].joined(separator: "/")
  }

  /// Whether `path` (components separated by `/`, no leading slash) matches as a whole.
  package func matches(_ path: String) -> Bool {
    let components = path.split(separator: "/").map(String.init)
    return alternatives.contains { Self.match($0[...], components[...]) }
  }

  private static func match(_ pattern: ArraySlice<String>, _ path: ArraySlice<String>) -> Bool {
    // `reachable[j]`: the pattern so far matches the first j components.
    var reachable = [Bool](repeating: false, count: path.count + 1)
    reachable[0] = true
    let components = Array(path)
    for part in pattern {
      var next = [Bool](repeating: false, count: components.count + 1)
      if part == "**" {
        var seen = false
        for index in reachable.indices {
          seen = seen || reachable[index]
          next[index] = seen
        }
      } else {
        let scalars = Array(part.unicodeScalars)
        for index in components.indices where reachable[index] {
          if matchComponent(scalars, Array(components[index].unicodeScalars)) { next[index + 1] = true }
        }
      }
      reachable = next
    }
    return reachable[components.count]
  }

  private static func matchComponent(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    var patternIndex = 0
    var textIndex = 0
    var star: (pattern: Int, text: Int)?
    while textIndex < text.count {
      if patternIndex < pattern.count, pattern[patternIndex] == "*" {
        star = (patternIndex + 1, textIndex)
        patternIndex += 1
      } else if patternIndex < pattern.count,
        let next = matchOne(pattern, at: patternIndex, text[textIndex])
      {
        patternIndex = next
        textIndex += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        patternIndex = last.pattern
        textIndex = last.text + 1
      } else {
        return false
      }
    }
    while patternIndex < pattern.count, pattern[patternIndex] == "*" { patternIndex += 1 }
    return patternIndex == pattern.count
  }

  // The index after the pattern element at `index` when it matches `scalar`.
  private static func matchOne(_ pattern: [Unicode.Scalar], at index: Int, _ scalar: Unicode.Scalar) -> Int? {
    guard pattern[index] == "[", let close = pattern[(index + 1)...].firstIndex(of: "]"), close > index + 1 else {
      return pattern[index] == "?" || pattern[index] == scalar ? index + 1 : nil
    }
    var members = pattern[(index + 1)..<close]
    let isNegated = members.first == "!" || members.first == "^"
    if isNegated { members = members.dropFirst() }
    var isMember = false
    var position = members.startIndex
    while position < members.endIndex {
      if position + 2 < members.endIndex, members[position + 1] == "-" {
        if members[position] <= scalar, scalar <= members[position + 2] { isMember = true }
        position += 3
      } else {
        if members[position] == scalar { isMember = true }
        position += 1
      }
    }
    return isMember != isNegated ? close + 1 : nil
  }

  // At most 64 alternatives: a pattern that asks for more is taken literally from there on.
  private static func expandBraces(_ text: String) -> [String] {
    var done: [String] = []
    var open = [text]
    while let next = open.popLast() {
      guard done.count + open.count < 64, let start = next.firstIndex(of: "{"),
        let end = next[start...].firstIndex(of: "}")
      else {
        done.append(next)
        continue
      }
      let choices = next[next.index(after: start)..<end].split(separator: ",", omittingEmptySubsequences: false)
      for choice in choices {
        open.append(String(next[..<start]) + String(choice) + String(next[next.index(after: end)...]))
      }
    }
    return done.sorted()
  }
}
