import PolicyText

/// Bytes of a file → text, or a clause that says why not.
enum TextDecoding {
  enum Outcome {
    case text(SourceText)
    case refused(String)
  }

  static func decode(_ bytes: [UInt8]) -> Outcome {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if body.prefix(8192).contains(0) { return .refused("binary") }
    guard let text = String(validating: body, as: UTF8.self) else { return .refused("no text in a known encoding") }
    return .text(SourceText(text))
  }
}
