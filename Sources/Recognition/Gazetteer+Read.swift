/// Reads the records of the division table (format: `divisions.c`).
struct GazetteerReader {
  private(set) var divisions: [Division] = []
  private(set) var keys = ReferenceKeyTable(capacity: 16_384)
  private var forms: [Gazetteer.Form] = []

  mutating func read(_ table: UnsafeBufferPointer<UInt8>) {
    divisions.reserveCapacity(4096)
    forms.reserveCapacity(8192)
    var start = 0
    for index in table.indices where table[index] == UInt8(ascii: " ") {
      if index > start { readRecord(UnsafeBufferPointer(rebasing: table[start..<index])) }
      start = index + 1
    }
  }

  /// The forms with their divisions in order of preference.
  func orderedForms() -> [Gazetteer.Form] {
    forms.map { form in
      // Most forms mean one division.
      guard form.divisions.count > 1 else { return form }
      var form = form
      form.divisions.sort { left, right in
        let (a, b) = (divisions[left], divisions[right])
        if (a.endYear == nil) != (b.endYear == nil) { return a.endYear == nil }
        if a.level != b.level { return a.level < b.level }
        return left < right
      }
      return form
    }
  }

  /// `110221昌平县!-1999>110114`
  private mutating func readRecord(_ record: UnsafeBufferPointer<UInt8>) {
    guard record.count > 9 else { return }
    var index = 0
    let code = number(record, &index)
    let nameStart = index
    while index < record.count, record[index] >= 0x80 { index += 1 }
    let name = UnsafeBufferPointer(rebasing: record[nameStart..<index])
    var marks = 0
    while index < record.count, record[index] == UInt8(ascii: "!") {
      marks += 1
      index += 1
    }
    var endYear: Int?
    if index < record.count, record[index] == UInt8(ascii: "-") {
      index += 1
      endYear = number(record, &index)
    }
    var successor: Int?
    if index < record.count, record[index] == UInt8(ascii: ">") {
      index += 1
      successor = number(record, &index)
    }
    let level: AdministrativeLevel = code % 10_000 == 0 ? .province : code % 100 == 0 ? .prefecture : .county
    let fullName = String(decoding: name, as: UTF8.self)
    let shortForms = GazetteerShortForms.shortForms(of: name)
    let division = Division(
      index: divisions.count,
      code: code,
      name: fullName,
      shortName: shortForms.first,
      level: level,
      endYear: endYear,
      successorCode: successor
    )
    divisions.append(division)
    add(fullName, .full, division.index, isEverydayWord: marks > 1)
    for short in shortForms {
      let isBare = short == shortForms.first
      add(short, .short, division.index, isEverydayWord: isBare && marks > 0)
    }
  }

  private func number(_ record: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int {
    var value = 0
    while index < record.count, record[index] >= 0x30, record[index] <= 0x39 {
      value = value * 10 + Int(record[index] - 0x30)
      index += 1
    }
    return value
  }

  private mutating func add(_ text: String, _ kind: Gazetteer.Form.Kind, _ division: Int, isEverydayWord: Bool) {
    var text = text
    text.withUTF8 { add($0, kind, division, isEverydayWord: isEverydayWord) }
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ kind: Gazetteer.Form.Kind,
    _ division: Int,
    isEverydayWord: Bool
  ) {
    let value = keys.insert(bytes, value: forms.count)
    guard value >= 0 else { return }
    if value < forms.count {
      forms[value].divisions.append(division)
      if kind == .full { forms[value].kind = .full }
      if isEverydayWord { forms[value].isEverydayWord = true }
    } else {
      let characters = bytes.count / 3
      let surname = Surnames.match(at: 0, in: bytes)
      let looksLikeName = characters <= 3 && surname != nil && (surname?.length ?? 0) < bytes.count
      forms.append(
        Gazetteer.Form(kind: kind, divisions: [division], isEverydayWord: isEverydayWord, looksLikeName: looksLikeName)
      )
    }
  }
}

/// Derives the short forms Chinese texts use from a full name.
enum GazetteerShortForms {
  /// The bare form first (延边), then the one with a short generic term (延边州); empty where there is none (赵县, 科尔沁左翼中旗). `name` is
  /// written in characters of three bytes.
  static func shortForms(of name: UnsafeBufferPointer<UInt8>) -> [String] {
    // Bytes beside bytes: three thousand names are read at every start.
    if let special = specials.first(where: { equals(name, $0.name) }) { return [special.short.description] }
    for (ending, generic) in generics where ends(name, with: ending) {
      let bare = withoutPeoples(name.dropLast(9).count, of: name)
      let text = String(decoding: name.prefix(bare), as: UTF8.self)
      return bare < 2 * 3 ? [text + generic.description] : [text, text + generic.description]
    }
    for ending in keptEndings where ends(name, with: ending) { return [] }
    for ending in areas where ends(name, with: ending) && name.count > 3 * 3 {
      return [String(decoding: name.dropLast(6), as: UTF8.self)]
    }
    if ends(name, with: "盟") { return [String(decoding: name.dropLast(3), as: UTF8.self)] }
    guard name.count >= 3 * 3, units.contains(where: { ends(name, with: $0) }) else { return [] }
    return [String(decoding: name.dropLast(3), as: UTF8.self)]
  }

  @inline(__always)
  private static func equals(_ name: UnsafeBufferPointer<UInt8>, _ other: StaticString) -> Bool {
    name.count == other.utf8CodeUnitCount && ends(name, with: other)
  }

  @inline(__always)
  private static func ends(_ name: UnsafeBufferPointer<UInt8>, with ending: StaticString) -> Bool {
    ends(name, name.count, with: ending)
  }

  /// True when the first `count` bytes of `name` end with `ending`.
  @inline(__always)
  private static func ends(_ name: UnsafeBufferPointer<UInt8>, _ count: Int, with ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length else { return false }
    var index = 0
    while index < length {
      // From the last byte: it differs most often.
      if name[count - 1 - index] != ending.utf8Start[length - 1 - index] { return false }
      index += 1
    }
    return true
  }

  private static let generics: [(ending: StaticString, generic: StaticString)] = [
    ("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"),
  ]
  private static let areas: [StaticString] = ["地区", "林区", "特区"]
  private static let units: [StaticString] = ["省", "市", "县", "区", "旗"]

  private static let specials: [(name: StaticString, short: StaticString)] = [
    ("内蒙古自治区", "内蒙古"), ("广西壮族自治区", "广西"), ("西藏自治区", "西藏"), ("宁夏回族自治区", "宁夏"), ("新疆维吾尔自治区", "新疆"),
    ("香港特别行政区", "香港"), ("澳门特别行政区", "澳门"),
  ]

  private static let keptEndings: [StaticString] = ["左旗", "右旗", "中旗", "前旗", "后旗", "联合旗", "新区", "矿区"]

  /// 延边朝鲜族 → 延边; a name that is nothing but peoples (鄂温克族自治旗) keeps the first one without 族. Of the first `count` bytes of `name`;
  /// gives how many stay.
  private static func withoutPeoples(_ count: Int, of name: UnsafeBufferPointer<UInt8>) -> Int {
    var rest = count
    var stripped = true
    while stripped {
      stripped = false
      for people in peoples where rest > people.utf8CodeUnitCount && ends(name, rest, with: people) {
        rest -= people.utf8CodeUnitCount
        stripped = true
        break
      }
    }
    let isPeople =
      rest > 2 * 3 && ends(name, rest, with: "族")
      && peoples.contains { $0.utf8CodeUnitCount == rest && ends(name, rest, with: $0) }
    return isPeople ? rest - 3 : rest
  }

  /// The peoples that occur in names of autonomous divisions, longer names first where one ends in another.
  private static let peoples: [StaticString] = [
    "柯尔克孜族", "鄂伦春族", "鄂温克族", "达斡尔族", "维吾尔族", "哈萨克族", "塔吉克族", "俄罗斯族", "土家族", "朝鲜族", "布依族", "哈尼族",
    "傈僳族", "拉祜族", "东乡族", "纳西族", "景颇族", "仫佬族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族", "普米族", "德昂族",
    "保安族", "裕固族", "独龙族", "蒙古族", "柯尔克孜", "哈萨克", "蒙古", "各族", "回族", "藏族", "苗族", "彝族", "壮族", "满族", "侗族", "瑶族",
    "白族", "傣族", "黎族", "佤族", "畲族", "水族", "羌族", "怒族", "土族",
  ]
}
