/// Classes of Unicode scalars that the layout of Chinese text depends on.
enum ScalarClass {
  /// True for Han ideographs (URO, extensions, compatibility) and 〇.
  @inline(__always)
  static func isHan(_ value: UInt32) -> Bool {
    (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0x3400 && value <= 0x4DBF) || value == 0x3007
      || (value >= 0x20000 && value <= 0x3FFFF) || (value >= 0xF900 && value <= 0xFAFF)
  }

  /// True for the punctuation of Chinese text: CJK symbols, full-width forms, curly quotes, dashes, the middle dot.
  @inline(__always)
  static func isChinesePunctuation(_ value: UInt32) -> Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
    case 0x2018...0x201F, 0x2014, 0x2015, 0x2026, 0xB7: true
    default: false
    }
  }

  /// True for Han ideographs and Chinese punctuation: the neighbours that make an ASCII mark Chinese.
  @inline(__always)
  static func isChinese(_ value: UInt32) -> Bool { isHan(value) || isChinesePunctuation(value) }

  @inline(__always)
  static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

  @inline(__always)
  static func isLetter(_ value: UInt32) -> Bool {
    (value >= 0x41 && value <= 0x5A) || (value >= 0x61 && value <= 0x7A)
  }

  /// 。！？ and their ASCII forms; … ends a sentence as well. (Not the ASCII full stop: it stands in numbers and names.)
  @inline(__always)
  static func endsSentence(_ value: UInt32) -> Bool {
    value == 0x3002 || value == 0xFF01 || value == 0xFF1F || value == 0x21 || value == 0x3F || value == 0x2026
      || value == 0xFF0E
  }

  /// ，、；： and their ASCII forms.
  @inline(__always)
  static func separatesClauses(_ value: UInt32) -> Bool {
    value == 0xFF0C || value == 0x3001 || value == 0xFF1B || value == 0xFF1A || value == 0x2C || value == 0x3B
      || value == 0x3A
  }

  /// ，、； and , ;: the marks inside sentences that lines of running text hold and labels do not.
  @inline(__always)
  static func marksProse(_ value: UInt32) -> Bool {
    value == 0xFF0C || value == 0x3001 || value == 0xFF1B || value == 0x2C || value == 0x3B
  }

  /// A mark that cannot end a line of running text: comma, enumeration comma, opening bracket or quote.
  @inline(__always)
  static func demandsContinuation(_ value: UInt32) -> Bool {
    value == 0xFF0C || value == 0x3001 || value == 0x2C || opens(value)
  }

  /// “ ‘ 《 〈 （ ( 「 『 【 〔
  @inline(__always)
  static func opens(_ value: UInt32) -> Bool {
    switch value {
    case 0x201C, 0x2018, 0x300A, 0x3008, 0xFF08, 0x28, 0x300C, 0x300E, 0x3010, 0x3014: true
    default: false
    }
  }

  /// ” ’ 》 〉 ） ) 」 』 】 〕
  @inline(__always)
  static func closes(_ value: UInt32) -> Bool {
    switch value {
    case 0x201D, 0x2019, 0x300B, 0x3009, 0xFF09, 0x29, 0x300D, 0x300F, 0x3011, 0x3015: true
    default: false
    }
  }

  /// A mark that cannot begin a line (GB/T 15834, 5.1: marks that follow stay with what stands before).
  @inline(__always)
  static func cannotBegin(_ value: UInt32) -> Bool {
    closes(value) || separatesClauses(value) || value == 0x3002 || value == 0xFF01 || value == 0xFF1F || value == 0x2026
  }

  /// Function words that end no line of a headline or a list: 和 与 及 或 暨 的 将 把 被 对 于 从 向 以.
  @inline(__always)
  static func linksForward(_ value: UInt32) -> Bool {
    switch value {
    case 0x548C, 0x4E0E, 0x53CA, 0x6216, 0x66A8, 0x7684, 0x5C06, 0x628A, 0x88AB, 0x5BF9, 0x4E8E, 0x4ECE, 0x5411, 0x4EE5:
      true
    default: false
    }
  }
}
