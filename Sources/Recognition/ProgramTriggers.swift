/// What a character may open, for passing over the many at which a pass of the programme scan finds nothing.
struct ProgramTriggers: OptionSet, Sendable {
  let rawValue: UInt8

  /// 《
  static let title = ProgramTriggers(rawValue: 1)
  /// An opening quotation mark.
  static let quote = ProgramTriggers(rawValue: 1 << 1)
  /// A line end.
  static let newline = ProgramTriggers(rawValue: 1 << 2)
  /// The attribute of a goal (美丽, 平安).
  static let goal = ProgramTriggers(rawValue: 1 << 3)
  /// A numeral that opens a pair (一企一策).
  static let pair = ProgramTriggers(rawValue: 1 << 4)
  /// What meetings of a congress and numbered rules turn on: 次 项 条 中 党 第 届; what short names of fairs do: 博 洽 交.
  static let meeting = ProgramTriggers(rawValue: 1 << 5)
  /// The noun of a body (委员会, 法院).
  static let organisation = ProgramTriggers(rawValue: 1 << 6)
  /// A word that is searched as a whole: 大兴 就是 以下简称 下称 简称 所称 中国特色 以…、以… 关于….
  static let phrase = ProgramTriggers(rawValue: 1 << 7)

  /// By the number of the unit.
  static let table: [ProgramTriggers] = {
    let numbers = CharacterNumbers.shared
    var table = [ProgramTriggers](repeating: [], count: numbers.count)
    func note(_ units: some Sequence<UInt16>, _ trigger: ProgramTriggers) {
      for unit in units { table[Int(numbers.number(of: unit))].insert(trigger) }
    }
    note([Mark.openingTitle], .title)
    note([Mark.openingQuote, Mark.openingSingleQuote], .quote)
    note([Mark.newline], .newline)
    note(ProgramScan.goals.firstUnits, .goal)
    note((0...UInt16.max).filter { Mark.opensPair($0) }, .pair)
    note("次项条中党博洽交第届".utf16, .meeting)
    note(ProgramScan.organisationNouns.firstUnits, .organisation)
    note("大就以下简所中关".utf16, .phrase)
    return table
  }()
}

/// The indices of a text at which one kind of trigger stands, ascending.
struct ProgramPlaces: Sequence, IteratorProtocol {
  private let triggers: [ProgramTriggers]
  private let wanted: ProgramTriggers
  private var index = 0

  init(_ triggers: [ProgramTriggers], _ wanted: ProgramTriggers) {
    self.triggers = triggers
    self.wanted = wanted
  }

  @inline(__always)
  mutating func next() -> Int? {
    index = ProgramPlaces.first(wanted, in: triggers, from: index)
    guard index < triggers.count else { return nil }
    defer { index += 1 }
    return index
  }

  /// The first index from `start` on at which one of `wanted` stands; the number of triggers where none is left.
  @inline(__always)
  static func first(_ wanted: ProgramTriggers, in triggers: [ProgramTriggers], from start: Int) -> Int {
    triggers.withUnsafeBytes { triggers in
      var index = Swift.max(start, 0)
      // Eight at a time: most places open nothing.
      let wide = UInt64(wanted.rawValue) &* 0x0101_0101_0101_0101
      while index + 8 <= triggers.count {
        let found = UInt64(littleEndian: triggers.loadUnaligned(fromByteOffset: index, as: UInt64.self)) & wide
        if found != 0 { return index + found.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < triggers.count, triggers[index] & wanted.rawValue == 0 { index += 1 }
      return Swift.min(index, triggers.count)
    }
  }
}
