import LanguageServerProtocol

/// A corpus and a report of made-up people and programmes.
enum SampleCorpus {
  static let definition = "渠长制，是指由各级党政负责人担任渠长、负责水渠管护的制度。"

  static let files = [
    "corpus/2023-03-28.md": "# 渠长制工作办法\n\n\(definition)\n",
    "corpus/2023-05-10.txt": """
    本报石家庄5月10日讯 5月10日，河北省省长周文渠主持召开会议，研究渠长制工作。
    会议指出，各地要全面推行渠长制，扎实开展“三清三建”行动。
    省长周文渠强调，“三清三建”要见成效。

    """,
  ]

  static let uri = "file:///work/report.md"

  /// The text of a document of the corpus or the report.
  static func text(_ uri: String) -> String {
    uri == self.uri ? report : files[String(uri.dropFirst("file:///work/".count))] ?? ""
  }

  /// Before the first 渠长制 stand characters of every width.
  static let report = """
    # 意见

    👨‍👩‍👧é🇨🇳𠮷各地推行渠长制，深化改革。

    ## 渠长制

    河北省省长周文渠提出“三清三件”。

    """
}

extension JSONValue {
  /// A path into nested objects and arrays.
  func at(_ path: JSONStep...) -> JSONValue {
    var value: JSONValue = self
    for step in path {
      switch step {
      case .name(let name): value = value[name] ?? .null
      case .index(let index):
        let elements = value.array ?? []
        value = index < elements.count ? elements[index] : .null
      }
    }
    return value
  }

  /// The text of a range (columns in UTF-8, on one line) of `text`.
  func text(in text: String) -> String? {
    guard let line = self.at("start", "line").integer, line == self.at("end", "line").integer,
      let start = self.at("start", "character").integer, let end = self.at("end", "character").integer
    else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard line < lines.count, start <= end, end <= lines[line].utf8.count else { return nil }
    return String(decoding: Array(lines[line].utf8)[start..<end], as: UTF8.self)
  }
}

/// A step of a path.
enum JSONStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case name(String)
  case index(Int)

  init(stringLiteral value: String) { self = .name(value) }
  init(integerLiteral value: Int) { self = .index(value) }
}
