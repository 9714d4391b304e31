/// Typed text that holds letters, read as the beginning of a term: `hhcz`, `hehu`, `hehucz`, `xi近p`.
struct PinyinQuery {
  /// One way to read a piece of the query: which character of the term it stands for is its place in the reading.
  enum Piece: Hashable {
    /// The character itself.
    case han(UInt32)
    /// The beginning of its spelling: `h`, `zh`, and at the end of the query any beginning (`che`).
    case beginning([UInt8])
    /// Its whole spelling.
    case whole([UInt8])
  }

  /// All readings of the query, each one piece per character of the term.
  private(set) var readings: [[Piece]] = []

  /// The letter, where the query is nothing but one: whatever is entered under it fits.
  var firstLetter: UInt8? {
    guard readings.count == 1, readings[0].count == 1, case .beginning(let letters) = readings[0][0], letters.count == 1
    else { return nil }
    return letters[0]
  }

  /// More readings than this are not tried; those with the fewest characters come first.
  static let limit = 96

  /// Reads `scalars` (the keyed scalars of a run's suffix).
  init(_ scalars: [UnicodeScalar], syllables: (ArraySlice<UInt8>) -> SyllableMatch = Syllables.match) {
    extend([], scalars[...], syllables)
  }

  private mutating func extend(
    _ pieces: [Piece],
    _ rest: ArraySlice<UnicodeScalar>,
    _ syllables: (ArraySlice<UInt8>) -> SyllableMatch
  ) {
    guard readings.count < Self.limit else { return }
    guard let next = rest.first else {
      if !pieces.isEmpty { readings.append(pieces) }
      return
    }
    if next.value >= 0x80 {
      extend(pieces + [.han(next.value)], rest.dropFirst(), syllables)
      return
    }
    let letters = rest.prefix { $0.value < 0x80 }.map { UInt8($0.value) }
    // Longest pieces first: `zhang` is one character before it is five.
    for length in stride(from: min(letters.count, 6), through: 1, by: -1) {
      let piece = letters[0..<length]
      let after = rest.dropFirst(length)
      if length == 1 {
        extend(pieces + [.beginning(Array(piece))], after, syllables)
        continue
      }
      let match = syllables(piece)
      if match.isWhole {
        extend(pieces + [.whole(Array(piece))], after, syllables)
      }
      let isTwoLetterInitial = length == 2 && piece.last == UInt8(ascii: "h") && "zcs".utf8.contains(piece[0])
      let isLast = length == letters.count
      if isTwoLetterInitial || (isLast && match.isBeginning && !match.isWhole) {
        extend(pieces + [.beginning(Array(piece))], after, syllables)
      } else if isLast && match.isWhole {
        // `chan` may be going to be `chang`.
        extend(pieces + [.beginning(Array(piece))], after, syllables)
      }
    }
  }

  /// How much of a form the best reading covers; nil when none fits. `beginning` at the last piece only says that the form goes on.
  func match(_ characters: ArraySlice<PinyinKeys.Character>, sets: [[[UInt8]]]) -> Int? {
    var best: Int?
    for reading in readings where reading.count <= characters.count {
      if let best, reading.count >= best { continue }
      let fits = zip(reading, characters).allSatisfy { piece, character in
        switch piece {
        case .han(let scalar): scalar == character.scalar
        case .beginning(let letters): sets[Int(character.readings)].contains { $0.starts(with: letters) }
        case .whole(let letters): sets[Int(character.readings)].contains { $0 == letters }
        }
      }
      if fits { best = reading.count }
    }
    return best
  }
}

/// Whether letters are a syllable of standard Chinese, or begin one.
struct SyllableMatch {
  var isBeginning: Bool
  var isWhole: Bool
}

/// The syllables of standard Chinese without tones (Scheme for the Chinese Phonetic Alphabet, 1958; GB/T 16159-2012), ü as v and u.
enum Syllables {
  static func match(_ letters: ArraySlice<UInt8>) -> SyllableMatch {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].lexicographicallyPrecedes(letters) { low = middle + 1 } else { high = middle }
    }
    guard low < all.count, all[low].starts(with: letters) else {
      return SyllableMatch(isBeginning: false, isWhole: false)
    }
    return SyllableMatch(isBeginning: true, isWhole: all[low].count == letters.count)
  }

  private static let all: [[UInt8]] = {
    let finals: [(String, String)] = [
      ("", "a o e ai ei ao ou an en ang eng er"),
      ("b", "a o ai ei ao an en ang eng i ie iao ian in ing u"),
      ("p", "a o ai ei ao ou an en ang eng i ie iao ian in ing u"),
      ("m", "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u"),
      ("f", "a o ei ou an en ang eng u"),
      ("d", "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un"),
      ("t", "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un"),
      ("n", "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un v ve ue"),
      ("l", "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue"),
      ("g", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
      ("k", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
      ("h", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
      ("j", "i ia ie iao iu ian in iang ing iong u ue uan un"),
      ("q", "i ia ie iao iu ian in iang ing iong u ue uan un"),
      ("x", "i ia ie iao iu ian in iang ing iong u ue uan un"),
      ("zh", "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
      ("ch", "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang"),
      ("sh", "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang"),
      ("r", "e i ao ou an en ang eng ong u ua uo ui uan un"),
      ("z", "a e i ai ei ao ou an en ang eng ong u uo ui uan un"),
      ("c", "a e i ai ei ao ou an en ang eng ong u uo ui uan un"),
      ("s", "a e i ai ei ao ou an en ang eng ong u uo ui uan un"),
      ("y", "a o e ao ou an ang i in ing ong u ue uan un"),
      ("w", "a o ai ei an en ang eng u"),
    ]
    let spelled = finals.flatMap { initial, list in list.split(separator: " ").map { Array((initial + $0).utf8) } }
    return spelled.sorted { $0.lexicographicallyPrecedes($1) }
  }()
}
