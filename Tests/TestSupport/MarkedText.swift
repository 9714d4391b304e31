/// A fixture text with position markers inside it: `蓝1️⃣天2️⃣` is the text 蓝天 with marker 1 at byte 3 and marker 2 at byte 6.
///
/// A marker is a digit keycap emoji (`1️⃣` … `9️⃣`, `0️⃣`), so a digit of the text is never mistaken for one.
package struct MarkedText: Sendable {
  /// The text without its markers, UTF-8.
  package let bytes: [UInt8]
  /// Marker digit → byte offset in `bytes`.
  package let offsets: [Int: Int]

  /// Takes the markers out of `text`; a digit used twice keeps its last place.
  package init(_ text: String) {
    var kept: [UInt8] = []
    var found: [Int: Int] = [:]
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let value = scalars[index].value
      if (0x30...0x39).contains(value), index + 2 < scalars.count, scalars[index + 1].value == 0xFE0F,
        scalars[index + 2].value == 0x20E3
      {
        found[Int(value - 0x30)] = kept.count
        index += 3
      } else {
        kept.append(contentsOf: Array(String(scalars[index]).utf8))
        index += 1
      }
    }
    bytes = kept
    offsets = found
  }

  /// The text without its markers.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Byte offset of `marker`; the end of the text when the fixture has no such marker.
  package subscript(marker: Int) -> Int { offsets[marker] ?? bytes.count }

  /// The bytes between two markers.
  package func range(_ first: Int, _ second: Int) -> Range<Int> {
    min(self[first], self[second])..<max(self[first], self[second])
  }
}
