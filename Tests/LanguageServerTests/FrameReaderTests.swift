import LanguageServerProtocol
import Testing

@Suite struct FrameReaderTests {
  private func frames(_ bytes: [UInt8], chunk: Int = .max, limit: Int = 1 << 20) -> [FrameReader.Frame] {
    var reader = FrameReader(maximumBodyLength: limit)
    var frames: [FrameReader.Frame] = []
    var start = 0
    while start < bytes.count {
      let end = chunk == .max ? bytes.count : min(start + chunk, bytes.count)
      reader.append(bytes[start..<end])
      while let frame = reader.next() { frames.append(frame) }
      start = end
    }
    return frames
  }

  private func body(_ text: String) -> FrameReader.Frame { .body(Array(text.utf8)) }

  @Test(arguments: [
    "Content-Length: 6\r\n\r\n河湖", "content-length:6\r\n\r\n河湖", "CONTENT-LENGTH:   6  \r\n\r\n河湖",
    "Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: 6\r\n\r\n河湖",
    "Content-Length: 6\r\nX-Other: a:b\r\n\r\n河湖", "Content-Length: 6\n\n河湖", "Content-Length: 6\r\n\n河湖",
    "\r\n\r\nContent-Length: 6\r\n\r\n河湖", "Content-Length: 9\r\nContent-Length: 6\r\n\r\n河湖",
    "Content-Length : 6\r\n\r\n河湖", "Content-Length: 0006\r\n\r\n河湖",
  ])
  func readsEveryHeader(_ text: String) {
    for chunk in [1, 2, 3, 7, Int.max] { #expect(frames(Array(text.utf8), chunk: chunk) == [body("河湖")]) }
  }

  @Test func splitsAnywhere() {
    let bytes = framed(Array("{\"注释\":\"𠮷\"}".utf8)) + framed([]) + framed(Array("x".utf8))
    let expected = [body("{\"注释\":\"𠮷\"}"), body(""), body("x")]
    for cut in 0...bytes.count {
      var reader = FrameReader()
      var found: [FrameReader.Frame] = []
      for part in [bytes[..<cut], bytes[cut...]] {
        reader.append(part)
        while let frame = reader.next() { found.append(frame) }
      }
      #expect(found == expected, "cut at \(cut)")
    }
  }

  /// Whatever stands before a good frame is reported once, and the good frame is found.
  @Test(arguments: [
    "hello\r\n", "Content-Length: x\r\n\r\n", "Content-Length: -5\r\n\r\n", "Content-Length: \r\n\r\n",
    "Content-Length: 99999999999999999999999\r\n\r\n", "X-Other: 1\r\n\r\n", "{\"jsonrpc\":\"2.0\",\"id\":1}",
    "{\"a\":1}\r\n{\"b\":2}\r\n\r\nmore\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "\u{0}\u{1}\u{2}河\n",
  ])
  func findsItsFeet(_ garbage: String) {
    let good = framed(Array("{}".utf8))
    for chunk in [1, 5, Int.max] {
      let found = frames(Array(garbage.utf8) + good + good, chunk: chunk)
      #expect(found.count == 3, "\(found)")
      if case .malformed = found.first {} else { Issue.record("no report of \(garbage)") }
      #expect(found.dropFirst() == [body("{}"), body("{}")])
    }
  }

  @Test func findsItsFeetAfterAWrongLength() {
    let good = framed(Array("{\"id\":2}".utf8))
    let tooShort = Array("Content-Length: 3\r\n\r\n{\"id\":1}".utf8)
    let short = frames(tooShort + good + good)
    #expect(short.first == body("{\"i"))
    #expect(short.suffix(2) == [body("{\"id\":2}"), body("{\"id\":2}")])
    let tooLong = Array("Content-Length: 20\r\n\r\n{\"id\":1}".utf8)
    let long = frames(tooLong + good + good + good)
    #expect(long.suffix(1) == [body("{\"id\":2}")])
  }

  @Test func skipsWhatIsTooLong() {
    let bytes = framed(Array(repeating: 0x20, count: 5000)) + framed(Array("{}".utf8))
    for chunk in [1, 100, Int.max] {
      let found = frames(bytes, chunk: chunk, limit: 1000)
      #expect(found.count == 2)
      #expect(found.last == body("{}"))
    }
  }

  @Test func givesUpOnEndlessHeaders() {
    let endless = Array(repeating: UInt8(ascii: "a"), count: 200_000)
    let many = Array(repeating: Array("X-A: b\r\n".utf8), count: 20_000).flatMap { $0 }
    for garbage in [endless, many] {
      let found = frames(garbage + Array("\r\n\r\n".utf8) + framed(Array("{}".utf8)), chunk: 4096)
      #expect(found.last == body("{}"))
      #expect(found.count == 2)
    }
  }

  @Test func survivesRandomBytes() {
    var generator = SeededGenerator(seed: 3)
    let good = framed(Array("{\"good\":1}".utf8))
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<8, using: &generator) {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes += good.prefix(Int.random(in: 0...good.count, using: &generator))
        case 1: bytes += Array(generator.text(upTo: 8).utf8)
        case 2: bytes += (0..<20).map { _ in UInt8.random(in: 0...255, using: &generator) }
        default: bytes += Array("Content-Length: \(Int.random(in: 0...30, using: &generator))\r\n\r\n".utf8)
        }
      }
      // A cut-off body may swallow the next two frames, never more.
      let found = frames(
        bytes + Array("\n".utf8) + good + good + good + good,
        chunk: Int.random(in: 1...64, using: &generator)
      )
      #expect(found.last == body("{\"good\":1}"))
    }
  }
}
