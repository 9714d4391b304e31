/// Cuts the bytes of a table into rows (RFC 4180; rows may also end with LF or CR alone, and other separators than the comma are taken).
struct CSVRows {
  static let limit = 32 << 20
  static let cellLimit = 4096

  var separator = UInt8(ascii: ",")
  /// Where the next byte stands.
  private(set) var place = XMLPosition(line: 1, column: 1)
  private var cells: [[UInt8]] = []
  private var places: [XMLPosition] = []
  private var cell: [UInt8] = []
  private var cellPlace = XMLPosition(line: 1, column: 1)
  private var state = State.start
  private var length = 0
  private var isAfterReturn = false

  private enum State {
    case start
    case plain
    case quoted
    case quoteInQuoted
  }

  var isTooLong: Bool { length > Self.limit }

  var isTooWide: Bool { cells.count > Self.cellLimit }

  /// Where the quote stands that opened the cell at hand.
  var openQuote: XMLPosition? { state == .quoted ? cellPlace : nil }

  /// What separates the cells of the first row: the one of comma, semicolon and tab that stands there most often outside quotes. What
  /// Excel says of it in a row of its own (`sep=;`) holds.
  static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var start = bytes
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    if start.starts(with: "sep=".utf8), let named = start.dropFirst(4).first,
      [0x09, 0x2C, 0x3A, 0x3B, 0x7C].contains(named)
    {
      return named
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in start {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if byte == 0x2C || byte == 0x3B || byte == 0x09 { counts[byte, default: 0] += 1 }
    }
    let best = counts.max { ($0.value, $0.key == 0x2C ? 1 : 0) < ($1.value, $1.key == 0x2C ? 1 : 0) }
    return best?.key ?? 0x2C
  }

  mutating func take(_ bytes: ArraySlice<UInt8>, row: ([[UInt8]], [XMLPosition]) throws -> Void) throws {
    for byte in bytes {
      length += 1
      if length > Self.limit { return }
      let isSecondOfPair = isAfterReturn && byte == 0x0A
      isAfterReturn = byte == 0x0D
      if state == .start && cell.isEmpty { cellPlace = place }
      if (byte == 0x0A && !isSecondOfPair) || byte == 0x0D {
        place = XMLPosition(line: place.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 && !isSecondOfPair {
        place.column += 1
      }
      if state == .quoted {
        if byte == 0x22 { state = .quoteInQuoted } else { cell.append(byte) }
        continue
      }
      switch byte {
      case 0x22 where state == .start: state = .quoted
      case 0x22 where state == .quoteInQuoted:
        cell.append(byte)
        state = .quoted
      case separator:
        endCell()
        if isTooWide { return }
      case 0x0A where isSecondOfPair: break
      case 0x0A, 0x0D:
        endCell()
        try endRow(row)
      default:
        cell.append(byte)
        state = .plain
      }
    }
  }

  mutating func takeLast(row: ([[UInt8]], [XMLPosition]) throws -> Void) throws {
    guard !cells.isEmpty || !cell.isEmpty || state != .start else { return }
    endCell()
    try endRow(row)
  }

  private mutating func endCell() {
    cells.append(cell)
    places.append(cellPlace)
    cell = []
    state = .start
  }

  private mutating func endRow(_ row: ([[UInt8]], [XMLPosition]) throws -> Void) throws {
    defer {
      cells = []
      places = []
      length = 0
    }
    try row(cells, places)
  }
}
