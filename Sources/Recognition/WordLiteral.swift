/// Word lists that stand in the sources as literals, words separated by white space.
enum WordLiteral {
  /// Calls `body` with each word of `list`, words separated by spaces and line feeds.
  static func forEachWord(_ list: String, _ body: (String) -> Void) {
    var list = list
    list.withUTF8 { bytes in
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x0A {
        if index > start { body(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)) }
        start = index + 1
      }
    }
  }

  /// The words of `list`. By bytes: asking each `Character` whether it is white space takes longer than all that is done with the words, and
  /// the lists are read at every start.
  static func words(_ list: StaticString) -> [String] {
    list.withUTF8Buffer { bytes in
      // White space in the literals is a space or a line feed.
      bytes.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
