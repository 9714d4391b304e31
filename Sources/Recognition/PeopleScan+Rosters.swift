/// Rosters: lines of cells in which a name stands beside a post, as lists of chiefs, leading groups and visitors set them.
///
/// One line proves little; lines of one shape below each other prove that the cell beside the post is a name, whatever its characters are: rare
/// surnames, words, rivers. Cells are set apart by tabs, blanks or strokes.
extension PeopleScan {
  /// A cell of a line, and what it may be.
  private struct Cell {
    var range: Range<Int>
    /// The name that fills it, as far as its characters allow one; nil where they do not.
    var name: NameParser.Reading?
    /// The posts that fill it.
    var posts: [PostPhrase] = []
    /// Sex, people, birth, education, party: what may stand between a name and its post.
    var isTrait = false
  }

  /// A name of a row with its posts.
  private struct Bearer {
    var name: NameParser.Reading
    var posts: [PostPhrase]
    /// The grammar of names would read it anywhere.
    var isSure: Bool
    /// The cells before the name: what they hold is no name beside this one.
    var before: [Range<Int>]
  }

  /// Rows below each other.
  private struct Run {
    var bearers: [Bearer] = []
    var start = 0
    var end = 0
    /// A heading announces names.
    var isAnnounced = false
  }

  /// Reads the lines of the text once. A run of rows is believed where two names of it are sure, or one where a heading announces names.
  mutating func readRosters() {
    var run = Run()
    var role: PostPhrase?
    // Below the heading of a column of posts, which stands below that of the names: names and posts alternate, line by line.
    var isColumn = false
    var others: [Range<Int>] = []
    var start = 0
    while start <= text.count {
      let lineStart = start
      let end = lineEnd(from: start)
      let line = start..<end
      start = end + 1
      if line.isEmpty, start <= text.count { continue }
      let label = label(of: line)
      if !isColumn, run.bearers.isEmpty, label == nil, let prose = soleCell(of: line) {
        // Most lines: no row, nothing before them waits for one, and all they may be is a heading.
        let isHeaded = run.isAnnounced && line.count <= 12
        run = Run(isAnnounced: isHeaded || Self.announcements.contains(prose, in: text))
        role = nil
        others = []
        isColumn = isHeaded && Self.officeHeadings.contains(prose, in: text)
        continue
      }
      var cells = cells(of: (label?.upperBound ?? line.lowerBound)..<line.upperBound)
      if isColumn, cells.count == 1, line.count <= 24 {
        // Cells on lines of their own, as tables come out of PDF files: a name that no post follows is a water or a place.
        // Asked of names alone: of a column of nothing but posts each line would look at all below it.
        let offices = cells[0].name == nil ? (cell: nil, end: start) : officeLines(from: start)
        guard let cell = offices.cell else {
          if cells[0].posts.isEmpty { others.append(cells[0].range) }
          continue
        }
        cells.append(cell)
        start = offices.end
      }
      var bearers = bearers(in: cells)
      if bearers.isEmpty, !run.bearers.isEmpty || label.map({ labelRole($0) != nil }) == true { bearers = alone(cells) }
      if bearers.isEmpty {
        believe(run)
        // The heading of a column may stand some short lines before the first row.
        let isHeaded = run.bearers.isEmpty && run.isAnnounced && line.count <= 12
        run = Run(isAnnounced: isHeaded || cells.contains { Self.announcements.contains($0.range, in: text) })
        role = nil
        others = []
        isColumn = cells.count == 1 && isHeaded && Self.officeHeadings.contains(cells[0].range, in: text)
        continue
      }
      if let label { role = labelRole(label) }
      if run.bearers.isEmpty { run.start = lineStart }
      run.end = start
      run.bearers += bearers.map { bearer in
        var bearer = bearer
        bearer.before += others
        if let role { bearer.posts.insert(role, at: 0) }
        return bearer
      }
      others = []
    }
    believe(run)
  }

  /// Words over a column of names.
  private static let announcements = PersonWords("姓名 河长姓名 湖长姓名 林长姓名 责任人姓名 负责人姓名 联系人姓名 人员姓名 名单")

  /// Words over a column of posts.
  private static let officeHeadings = PersonWords("职务 职位 行政职务 党政职务 现任职务 担任职务 单位及职务 工作单位及职务 单位职务 单位、职务")

  private mutating func believe(_ run: Run) {
    let sure = run.bearers.filter(\.isSure).count
    guard sure >= 2 || run.isAnnounced && sure >= 1, sure * 3 >= run.bearers.count else { return }
    rosters.append(run.start..<run.end)
    for bearer in run.bearers {
      things.formUnion(bearer.before.map(\.lowerBound))
      let draft = PersonDraft(
        bearer.name,
        evidence: .strong,
        category: bearer.posts.isEmpty ? .official : PostResolver.category(of: bearer.posts, in: text),
        posts: bearer.posts.map { DraftPost(phrase: $0, event: nil) },
        isFixed: true
      )
      if drafts.starting(at: bearer.name.range.lowerBound)?.range == bearer.name.range {
        drafts.add(draft)
      } else {
        drafts.replace(with: draft)
      }
    }
  }

  // MARK: Lines and cells

  /// `副组长：` at the beginning of a line, colon included.
  private func label(of line: Range<Int>) -> Range<Int>? {
    var index = line.lowerBound
    var length = 0
    while index < line.upperBound, length <= 10, PersonText.isHan(text[index]) || PersonText.isBlank(text[index]) {
      if !PersonText.isBlank(text[index]) { length += 1 }
      index += 1
    }
    guard (1...10).contains(length), text[index] == 0xFF1A || text[index] == 0x3A else { return nil }
    return line.lowerBound..<(index + 1)
  }

  /// The post a label names; members of a group hold none.
  private func labelRole(_ label: Range<Int>) -> PostPhrase? {
    var end = label.upperBound - 1
    while end > label.lowerBound, PersonText.isBlank(text[end - 1]) { end -= 1 }
    for index in label.lowerBound..<max(label.lowerBound, end) {
      let length = PostTitles.heads.length(at: index, in: text)
      guard length > 1, index + length == end else { continue }
      guard let phrase = PostGrammar.phrase(head: index..<end, floor: label.lowerBound, in: text), !phrase.isSoft,
        phrase.kind == .official || phrase.kind == .business
      else { return nil }
      return phrase
    }
    return nil
  }

  /// The one cell of a line, where no bracket ends it: nothing that a cell holds makes a row of it alone. Nil for any other line.
  private func soleCell(of line: Range<Int>) -> Range<Int>? {
    guard line.count <= 160 else { return nil }
    var start = line.lowerBound
    while start < line.upperBound, isGap(text[start]) { start += 1 }
    let end = nextGap(from: start, before: line.upperBound)
    guard start < end, text[end - 1] != 0xFF09, text[end - 1] != 0x29 else { return nil }
    for index in end..<line.upperBound where !isGap(text[index]) { return nil }
    return start..<end
  }

  /// The cells of a line, twelve at most; none of a line of prose.
  private func cells(of line: Range<Int>) -> [Cell] {
    guard line.count <= 160 else { return [] }
    var cells: [Range<Int>] = []
    var index = line.lowerBound
    while index < line.upperBound {
      while index < line.upperBound, isGap(text[index]) { index += 1 }
      let start = index
      index = nextGap(from: index, before: line.upperBound)
      guard start < index else { break }
      // 李　明: two single characters with blanks between them.
      if let last = cells.last, last.count == 1, index - start == 1, PersonText.isHan(text[last.lowerBound]),
        PersonText.isHan(text[start]),
        (last.upperBound..<start).allSatisfy({ PersonText.isBlank(text[$0]) && text[$0] != 0x09 })
      {
        cells[cells.count - 1] = last.lowerBound..<index
      } else {
        cells.append(start..<index)
      }
      if cells.count > 12 { return [] }
    }
    var result: [Cell] = []
    result.reserveCapacity(cells.count)
    for cell in cells { result.append(read(cell)) }
    return result
  }

  /// The posts that fill the lines from `start`, as one cell, and where the line after them begins; no cell where none does.
  private func officeLines(from start: Int) -> (cell: Cell?, end: Int) {
    var cell: Cell?
    var start = start
    while start < text.count {
      let end = lineEnd(from: start)
      let next = cells(of: start..<end)
      guard next.count == 1, !next[0].posts.isEmpty else { break }
      if cell == nil { cell = next[0] } else { cell?.posts += next[0].posts }
      start = end + 1
    }
    return (cell, start)
  }

  /// The first gap from `start` on; `end` where none stands before it.
  private func nextGap(from start: Int, before end: Int) -> Int {
    // Every gap is a mark.
    var index = text.next(.mark, from: start)
    while index < end, !isGap(text[index]) { index = text.next(.mark, from: index + 1) }
    return min(index, end)
  }

  private func isGap(_ scalar: UInt32) -> Bool { PersonText.isBlank(scalar) || scalar == 0x7C || scalar == 0xFF5C }

  private func read(_ range: Range<Int>) -> Cell {
    var cell = Cell(range: range)
    if isTrait(range) {
      cell.isTrait = true
      return cell
    }
    cell.posts = posts(filling: range)
    if cell.posts.isEmpty { cell.name = name(filling: range) }
    return cell
  }

  // MARK: What a cell holds

  private static let traits = PersonWords(
    "男 女 汉 回 满 汉族 本科 大专 中专 高中 初中 大学 大学本科 研究生 硕士 博士 硕士研究生 博士研究生 中共党员 党员 群众 民盟 民建 民进 九三学社 农工党 致公党 无党派"
  )

  private func isTrait(_ range: Range<Int>) -> Bool {
    if range.contains(where: { text[$0] >= 0x30 && text[$0] <= 0x39 }) { return true }
    if (2...6).contains(range.count), text[range.upperBound - 1] == 0x65CF { return true }  // 族
    return Self.traits.contains(range, in: text)
  }

  /// The posts of which a cell consists (县委副书记、县长); none where anything else stands in it, brackets behind the last left out.
  private func posts(filling range: Range<Int>) -> [PostPhrase] {
    guard range.count >= 2 else { return [] }
    var end = range.upperBound
    if text[end - 1] == 0xFF09 || text[end - 1] == 0x29 {
      while end > range.lowerBound, text[end - 1] != 0xFF08, text[end - 1] != 0x28 { end -= 1 }
      end -= 1
    }
    var phrases: [PostPhrase] = []
    var floor = range.lowerBound
    var index = floor
    while index < end {
      let length = PostTitles.heads.length(at: index, in: text)
      guard length > 1, index + length <= end else {
        index += 1
        continue
      }
      index += length
      guard index == end || Self.joints.contains(text[index]) else { continue }
      guard let phrase = PostGrammar.phrase(head: (index - length)..<index, floor: floor, in: text),
        phrase.range.lowerBound == floor, !phrase.isSoft || !phrase.isBare, phrase.kind != .journalist,
        isOffice(phrase)
      else { return [] }
      phrases.append(phrase)
      while index < end, Self.joints.contains(text[index]) { index += 1 }
      floor = index
    }
    return floor >= end && !phrases.isEmpty ? phrases : []
  }

  /// 、 ， 兼 / between posts.
  private static let joints = CharacterBitmap("、，兼/；")

  /// The name that fills a cell: as the grammar reads it, or any surname with one or two characters behind it that are no thing, place or title.
  private func name(filling range: Range<Int>) -> NameParser.Reading? {
    let start = range.lowerBound
    guard (2...12).contains(range.count), PersonText.isHan(text[start]) else { return nil }
    if let name = NameParser.name(at: start, in: text, slot: .due), name.range == range, !name.isWord { return name }
    // 吉　林: nobody sets the characters of a place apart.
    if range.contains(where: { PersonText.isBlank(text[$0]) }), NameSurnames.tier(text[start]) > 0 {
      return NameParser.Reading(range: range, score: 6, isAmbiguous: false, kind: .spaced, isFixed: true)
    }
    let compound = NameSurnames.compound.length(at: start, in: text)
    guard range.allSatisfy({ PersonText.isHan(text[$0]) }), range.count <= (compound > 1 ? 4 : 3),
      compound > 1 && range.count > 2 || NameSurnames.tier(text[start]) > 0,
      !NameParser.titleInside(range, text), PostJurisdiction.placeLength(at: start, in: text) < range.count,
      !Self.placeEnds.contains(text[range.upperBound - 1]), NameThings.verdict(range, in: text) != .certain,
      !NameWords.isWord(range, text)
    else { return nil }
    return NameParser.Reading(range: range, score: 4, isAmbiguous: true, kind: .han, isFixed: true)
  }

  /// Last characters of waters, places and bodies.
  private static let placeEnds = CharacterBitmap("河江湖渠沟溪库塘坝堤段镇乡村县市区局办委厅处科所站院队校园场港湾路街桥组")

  // MARK: Rows

  /// The names of a line of cells that stand beside their posts; or of a line whose names have their bodies in brackets.
  private func bearers(in cells: [Cell]) -> [Bearer] {
    guard !cells.isEmpty else { return [] }
    if let bracketed = bracketed(cells) { return bracketed }
    let told = cells.filter { !$0.isTrait }
    // 县长 甲 副县长 乙: the posts stand before the names.
    guard told.count >= 2, told[0].posts.isEmpty || told[told.count - 1].name == nil else { return [] }
    var result: [Bearer] = []
    var first = 0
    for (index, cell) in cells.enumerated() {
      guard let name = cell.name else { continue }
      var next = index + 1
      while next < cells.count, cells[next].isTrait, next - index <= 4 { next += 1 }
      guard next < cells.count, !cells[next].posts.isEmpty else { continue }
      result.append(
        Bearer(
          name: name,
          posts: cells[next].posts,
          isSure: !name.isAmbiguous && name.score >= 6,
          before: cells[first..<index].map(\.range)
        )
      )
      first = next + 1
    }
    return result
  }

  /// Names that fill a line which a label opens or which stands below others: 某某某; 某某某、某某某.
  private func alone(_ cells: [Cell]) -> [Bearer] {
    guard cells.count <= 6 else { return [] }
    var result: [Bearer] = []
    for cell in cells {
      var start = cell.range.lowerBound
      while start < cell.range.upperBound {
        var end = start
        while end < cell.range.upperBound, text[end] != 0x3001 { end += 1 }
        guard let name = name(filling: start..<end) else { return [] }
        result.append(Bearer(name: name, posts: [], isSure: !name.isAmbiguous && name.score >= 6, before: []))
        start = end + 1
      }
    }
    return result
  }

  /// `某某某（市科技局）`, alone in its line or beside others of the kind; nil for any other line.
  private func bracketed(_ cells: [Cell]) -> [Bearer]? {
    var result: [Bearer] = []
    for cell in cells {
      var open = cell.range.lowerBound
      while open < cell.range.upperBound, text[open] != 0xFF08, text[open] != 0x28 { open += 1 }
      let last = cell.range.upperBound - 1
      guard open > cell.range.lowerBound, open + 3 < last, text[last] == 0xFF09 || text[last] == 0x29,
        NameCharacters.isBodyEnd(text[last - 1]) || Self.placeEnds.contains(text[last - 1]),
        let name = name(filling: cell.range.lowerBound..<open)
      else { return nil }
      result.append(
        Bearer(name: name, posts: [], isSure: !name.isAmbiguous && name.score >= 6, before: [])
      )
    }
    return result
  }
}
