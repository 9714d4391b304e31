import CLibXML2

/// libxml2's global state: set up once, before any thread uses it, and never torn down, because Foundation shares the library.
enum LibXML2 {
  /// Touch this before the first call.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Runs `body`, whose result says whether a call failed, with nothing of it on standard error.
  static func quietly<Result>(_ body: () throws -> Result) rethrows -> Result {
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    return try body()
  }
}
