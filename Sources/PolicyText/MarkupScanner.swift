/// Finds what HTML leaves in text: tags, comments, scripts and style sheets.
enum MarkupScanner {
  /// A stretch of the source that is markup.
  struct Markup {
    let range: ByteRange
    /// True when the text before and after are different lines (`<p>`, `<br>`, `</h1>`), false for `<b>`, `<a …>`.
    let breaksLine: Bool
    /// 1...6 when `<h1>`...`<h6>` opens here.
    let headingLevel: Int
  }

  /// The markup of `text`, ascending. A `<` that begins no tag is text.
  static func scan(_ text: ByteText) -> [Markup] {
    var result: [Markup] = []
    var index = 0
    let end = text.count
    // Where a comment or script that is never closed begins: nothing later is closed either.
    var unclosed = Unclosed()
    while index < end {
      guard text.base[index] == 0x3C else {
        index += 1
        continue
      }
      guard let markup = tag(text, at: index, &unclosed) else {
        index += 1
        continue
      }
      result.append(markup)
      index = markup.range.upperBound
    }
    return result
  }

  /// Longest tag that is believed; a `<` without a `>` in reach is text.
  private static let longestTag = 2_000

  /// What was looked for in vain, so that it is not looked for again from every later tag.
  private struct Unclosed {
    var comment = false
    var script = false
    var style = false
  }

  private static func tag(_ text: ByteText, at start: Int, _ unclosed: inout Unclosed) -> Markup? {
    let end = text.count
    if text.matches("<!--", at: start, end: end) {
      guard !unclosed.comment, let close = text.find("-->", in: (start + 4)..<end) else {
        unclosed.comment = true
        return nil
      }
      return Markup(range: start..<(close + 3), breaksLine: false, headingLevel: 0)
    }
    var index = start + 1
    let closing = text[index] == 0x2F
    if closing { index += 1 }
    let nameStart = index
    while ScalarClass.isLetter(UInt32(text[index])) || (index > nameStart && ScalarClass.isDigit(UInt32(text[index]))) {
      index += 1
    }
    let declaration = text[start + 1] == 0x21 || text[start + 1] == 0x3F
    guard index > nameStart || declaration, index - nameStart <= 12 else { return nil }
    let name = String(decoding: text.base[nameStart..<index], as: UTF8.self).lowercased()
    guard declaration || known.contains(name) else { return nil }
    let limit = min(end, start + longestTag)
    while index < limit && text[index] != 0x3E {
      if text[index] == 0x3C { return nil }
      index += 1
    }
    guard index < limit else { return nil }
    var close = index + 1
    if !closing && (name == "script" || name == "style") {
      let isScript = name == "script"
      guard !(isScript ? unclosed.script : unclosed.style),
        let body = text.find(isScript ? "</script" : "</style", in: close..<end),
        let last = text.find(">", in: body..<end)
      else {
        if isScript { unclosed.script = true } else { unclosed.style = true }
        return nil
      }
      close = last + 1
    }
    var level = 0
    if !closing, name.utf8.count == 2, name.utf8.first == 0x68, let digit = name.utf8.last, digit >= 0x31, digit <= 0x36
    {
      level = Int(digit) - 0x30
    }
    return Markup(range: start..<close, breaksLine: !inline.contains(name), headingLevel: level)
  }

  private static let inline: Set<String> = [
    "a", "b", "i", "u", "em", "strong", "span", "font", "sub", "sup", "small", "big", "s", "img", "input", "o", "st1",
  ]
  private static let known: Set<String> = inline.union([
    "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "br", "hr", "h1", "h2", "h3", "h4",
    "h5",
    "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "thead", "tr", "td", "th", "center", "section",
    "article",
    "header", "footer", "nav", "form", "iframe", "blockquote", "pre", "label", "button", "select", "option", "figure",
    "figcaption", "ucaptitle", "ucapcontent", "video", "source", "object", "param", "embed", "noscript", "aside",
    "main",
  ])
}
