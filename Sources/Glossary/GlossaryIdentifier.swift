/// Identifiers that every XML tool takes: ASCII letters, digits, `-`, `_` and `.`, beginning with a letter or `_` (a subset of the
/// NCName production; digits cannot begin an xs:ID).
package enum GlossaryIdentifier {
  /// A stable identifier for `name`: the prefix and sixteen hexadecimal digits of the FNV-1a hash of its bytes. Two things of one name
  /// need two names here (`张伟 山西省`, `张伟 2`). A prefix that cannot begin an identifier becomes `x`.
  package static func make(_ prefix: String, _ name: String) -> String {
    let digits = String(number(of: name), radix: 16)
    return (isPortable(prefix) ? prefix : "x") + "-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// True for an identifier that can be exported as it is.
  package static func isPortable(_ id: String) -> Bool {
    var isFirst = true
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return !isFirst && id.utf8.count <= 128
  }

  /// The identifier under which `id` is exported: itself where it is portable and cannot be taken for the identifier of a form
  /// (`t-1.2`) or of a source (`t-1.s2`), a stable substitute otherwise.
  package static func exported(_ id: String) -> String {
    guard isPortable(id), !endsLikeForm(id) else { return make("x", id) }
    return id
  }

  /// The identifier of the form with 1-based `number`.
  static func form(_ number: Int, of id: String) -> String { "\(id).\(number)" }

  /// The identifier of the source with 1-based `number`.
  static func source(_ number: Int, of id: String) -> String { "\(id).s\(number)" }

  private static func endsLikeForm(_ id: String) -> Bool {
    var digits = 0
    for byte in id.utf8.reversed() {
      if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
        digits += 1
      } else {
        let isSource = byte == UInt8(ascii: "s") && id.utf8.dropLast(digits + 1).last == UInt8(ascii: ".")
        return digits > 0 && (byte == UInt8(ascii: ".") || isSource)
      }
    }
    return false
  }

  /// The number that `make` writes in hexadecimal: the FNV-1a hash of the bytes of `text`.
  package static func number(of text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
