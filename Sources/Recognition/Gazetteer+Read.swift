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
    let shortForms = GazetteerShortForms.shortForms(of: fullName)
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
    let value = keys.insert(text.utf8, value: forms.count)
    guard value >= 0 else { return }
    if value < forms.count {
      forms[value].divisions.append(division)
      if kind == .full { forms[value].kind = .full }
      if isEverydayWord { forms[value].isEverydayWord = true }
    } else {
      let bytes = Array(text.utf8)
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
  static func shortForms(of name: String) -> [String] {
    if let special = specials[name] { return [special] }
    for (ending, generic) in [("自治州", "州"), ("自治县", "县"), ("自治旗", "旗")] where ends(name, with: ending) {
      let bare = withoutPeoples(dropping(3, from: name))
      return bare.utf8.count < 2 * 3 ? [bare + generic] : [bare, bare + generic]
    }
    for ending in keptEndings where ends(name, with: ending) { return [] }
    for ending in ["地区", "林区", "特区"] where ends(name, with: ending) && name.utf8.count > 3 * 3 {
      return [dropping(2, from: name)]
    }
    if ends(name, with: "盟") { return [dropping(1, from: name)] }
    guard name.utf8.count >= 3 * 3, ["省", "市", "县", "区", "旗"].contains(where: { ends(name, with: $0) }) else {
      return []
    }
    return [dropping(1, from: name)]
  }

  // Bytes, not `Character`s: three thousand names are read at every start.
  private static func ends(_ name: String, with ending: String) -> Bool {
    name.utf8.count >= ending.utf8.count && name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static func dropping(_ characters: Int, from name: String) -> String {
    String(decoding: name.utf8.dropLast(characters * 3), as: UTF8.self)
  }

  private static let specials = [
    "内蒙古自治区": "内蒙古", "广西壮族自治区": "广西", "西藏自治区": "西藏", "宁夏回族自治区": "宁夏", "新疆维吾尔自治区": "新疆",
    "香港特别行政区": "香港", "澳门特别行政区": "澳门",
  ]

  private static let keptEndings = ["左旗", "右旗", "中旗", "前旗", "后旗", "联合旗", "新区", "矿区"]

  /// 延边朝鲜族 → 延边; a name that is nothing but peoples (鄂温克族自治旗) keeps the first one without 族.
  private static func withoutPeoples(_ name: String) -> String {
    var rest = name
    var stripped = true
    while stripped {
      stripped = false
      for people in peoples where rest.utf8.count > people.utf8.count && ends(rest, with: people) {
        rest = dropping(people.utf8.count / 3, from: rest)
        stripped = true
        break
      }
    }
    let isPeople =
      rest.utf8.count > 2 * 3 && ends(rest, with: "族") && peoples.contains { $0.utf8.elementsEqual(rest.utf8) }
    return isPeople ? dropping(1, from: rest) : rest
  }

  /// The peoples that occur in names of autonomous divisions, longer names first where one ends in another.
  private static let peoples = [
    "柯尔克孜族", "鄂伦春族", "鄂温克族", "达斡尔族", "维吾尔族", "哈萨克族", "塔吉克族", "俄罗斯族", "土家族", "朝鲜族", "布依族", "哈尼族",
    "傈僳族", "拉祜族", "东乡族", "纳西族", "景颇族", "仫佬族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族", "普米族", "德昂族",
    "保安族", "裕固族", "独龙族", "蒙古族", "柯尔克孜", "哈萨克", "蒙古", "各族", "回族", "藏族", "苗族", "彝族", "壮族", "满族", "侗族", "瑶族",
    "白族", "傣族", "黎族", "佤族", "畲族", "水族", "羌族", "怒族", "土族",
  ]
}
