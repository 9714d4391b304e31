/// One syllable of Hanyu Pinyin.
package struct PinyinSyllable: Sendable, Hashable {
  /// Lower-case ASCII letters, ü as `v`: `zhang`, `lv`.
  package let letters: String
  /// 1...4, and 5 for the neutral tone.
  package let tone: Int

  /// Takes letters and tone as they stand in the table.
  package init(letters: String, tone: Int) {
    self.letters = letters
    self.tone = tone
  }

  /// With the tone mark on the vowel that bears it: `zhǎng`, `lǜ` (GB/T 16159-2012; a, then o or e, else the second of iu and ui).
  package var marked: String {
    let scalars = Array(letters.unicodeScalars)
    let bearer =
      scalars.firstIndex(of: "a") ?? scalars.firstIndex { $0 == "o" || $0 == "e" }
      ?? scalars.lastIndex { $0 == "i" || $0 == "u" || $0 == "v" } ?? scalars.firstIndex { $0 == "n" || $0 == "m" }
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let base = scalar == "v" ? "ü" : Character(scalar)
      if index == bearer, (1...4).contains(tone), let marks = PinyinSyllable.marks[scalar] {
        result.append(marks[tone - 1])
      } else {
        result.append(base)
      }
    }
    return result
  }

  private static let marks: [Unicode.Scalar: [Character]] = [
    "a": ["ā", "á", "ǎ", "à"], "e": ["ē", "é", "ě", "è"], "i": ["ī", "í", "ǐ", "ì"], "o": ["ō", "ó", "ǒ", "ò"],
    "u": ["ū", "ú", "ǔ", "ù"], "v": ["ǖ", "ǘ", "ǚ", "ǜ"], "n": ["n̄", "ń", "ň", "ǹ"], "m": ["m̄", "ḿ", "m̌", "m̀"],
  ]
}
