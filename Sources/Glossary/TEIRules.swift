/// TEI P5 is too large for a list of its elements: what is not named here is let through. Identifiers and language tags are checked as
/// everywhere.
extension ContentModel {
  /// Elements whose text is checked.
  static let tei = ContentModel(
    rules: [
      "persName": .text(.inline), "orgName": .text(.inline), "roleName": .text(.inline), "term": .text(.inline),
      "orth": .text(.inline), "def": .text(.inline),
    ],
    inline: [],
    isOpen: true
  )
}

/// What TEI asks of the attributes that our glossaries live on: dates and pointers.
enum TEIRules {
  private static let dates = ["when", "from", "to", "notBefore", "notAfter"]
  private static let pointers = ["source", "target", "ref", "corresp"]

  static func check(_ tag: XMLStartTag, _ checker: GlossaryChecker) {
    for name in dates {
      // TEI P5, teidata.temporal.w3c: a year, a month, a day or a time.
      guard let text = tag[name], GlossaryDate(iso: text) == nil, !XMLDate.isDateOrDateTime(text) else { continue }
      checker.error(
        .date,
        "\(name)=\"\(text)\" is no date; write 2023, 2023-05 or 2023-05-01",
        at: tag.position
      )
    }
    for (first, last) in [("from", "to"), ("from", "notAfter"), ("notBefore", "to"), ("notBefore", "notAfter")] {
      guard let start = tag[first].flatMap(GlossaryDate.init(iso:)),
        let end = tag[last].flatMap(GlossaryDate.init(iso:)), end.isWholly(before: start)
      else { continue }
      checker.error(.date, "\(first)=\"\(start.iso)\" is later than \(last)=\"\(end.iso)\"", at: tag.position)
    }
    for name in pointers {
      for pointer in (tag[name] ?? "").split(separator: " ") where pointer.utf8.first == UInt8(ascii: "#") {
        checker.point(to: String(pointer.dropFirst()), at: tag.position)
      }
    }
    if tag.name == "occupation" && tag["source"] == nil {
      checker.warning(.reference, "this occupation has no source", at: tag.position)
    }
  }
}
