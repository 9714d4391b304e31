/// Takes bytes in order.
package protocol ByteSink: AnyObject {
  /// Takes all of `bytes` or throws.
  func write(_ bytes: UnsafeRawBufferPointer) throws
}

extension ByteSink {
  /// Takes the UTF-8 bytes of `text`.
  func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }
}

/// Keeps all bytes in memory.
package final class MemorySink: ByteSink {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// Empty.
  package init() {}

  /// All of `bytes`; never throws.
  package func write(_ bytes: UnsafeRawBufferPointer) throws { self.bytes.append(contentsOf: bytes) }
}

/// Counts the bytes it passes on, in blocks of 64 KiB.
final class BufferedSink: ByteSink {
  private let sink: any ByteSink
  private var buffer: [UInt8] = []
  /// Bytes taken so far.
  private(set) var count = 0

  init(_ sink: any ByteSink) {
    self.sink = sink
    buffer.reserveCapacity(2 * Self.blockSize)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    count += bytes.count
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.blockSize { try flush() }
  }

  /// Passes on what is kept.
  func flush() throws {
    guard !buffer.isEmpty else { return }
    try buffer.withUnsafeBytes { try sink.write($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  private static let blockSize = 1 << 16
}
