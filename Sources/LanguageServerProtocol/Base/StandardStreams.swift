#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file descriptors the protocol runs over.
package struct StandardStreams: Sendable {
  /// Where the client's messages come from.
  package let input: Int32
  /// Where the server's messages go.
  package let output: Int32

  /// Takes standard input and output for the protocol alone: both are duplicated, standard output is pointed at standard error and
  /// standard input at nothing, so that a stray `print` or a child process cannot break the stream. A write to a closed
  /// pipe becomes an error, not a signal. To be called before anything else runs; nil when the descriptors are closed.
  package static func claim() -> StandardStreams? {
    signal(SIGPIPE, SIG_IGN)
    let output = fcntl(1, F_DUPFD_CLOEXEC, 3)
    let input = fcntl(0, F_DUPFD_CLOEXEC, 3)
    guard input >= 0, output >= 0, dup2(2, 1) >= 0 else { return nil }
    let null = open("/dev/null", O_RDONLY)
    if null >= 0 {
      dup2(null, 0)
      if null > 2 { close(null) }
    }
    return StandardStreams(input: input, output: output)
  }

  /// Memberwise.
  package init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }
}

/// Takes whole messages, from any thread.
package protocol MessageSink: Sendable {
  /// Sends the message with this body.
  func send(_ body: [UInt8])
}

/// Writes frames to a file descriptor; one lock keeps them whole.
package final class FrameWriter: MessageSink {
  private let output: Locked<Int32>
  private let onFailure: @Sendable () -> Void

  /// `onFailure` is called when the client has gone (EPIPE) or the descriptor fails.
  package init(output: Int32, onFailure: @escaping @Sendable () -> Void) {
    self.output = Locked(output)
    self.onFailure = onFailure
  }

  /// Sends the message with this body; blocks while the client does not read.
  package func send(_ body: [UInt8]) {
    let frame = framed(body)
    let succeeded = output.withLock { descriptor in
      frame.withUnsafeBytes { bytes in
        var sent = 0
        while sent < bytes.count {
          let count = write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
          if count > 0 {
            sent += count
          } else if count < 0 && errno == EAGAIN {
            // The client made its end non-blocking, and with it ours: wait until there is room.
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&waiting, 1, -1)
          } else if errno != EINTR {
            return false
          }
        }
        return true
      }
    }
    if !succeeded { onFailure() }
  }
}

/// Reads `descriptor` to its end in the calling thread and hands over each frame as it is complete.
package func readFrames(from descriptor: Int32, _ handle: (FrameReader.Frame) -> Void) {
  var reader = FrameReader()
  let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
  defer { chunk.deallocate() }
  while true {
    let count = read(descriptor, chunk.baseAddress, chunk.count)
    if count > 0 {
      reader.append(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      while let frame = reader.next() { handle(frame) }
    } else if count < 0 && errno == EAGAIN {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&waiting, 1, -1)
    } else if count == 0 || errno != EINTR {
      return
    }
  }
}

/// Runs `body` in a thread of its own, which may block.
package func startThread(_ body: @escaping @Sendable () -> Void) {
  final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  // Parsing recurses: Darwin gives threads only 512 KiB.
  pthread_attr_setstacksize(&attributes, 4 << 20)
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  let context = Unmanaged.passRetained(Work(body)).toOpaque()
  #if canImport(Darwin)
    var thread: pthread_t?
    let failure = pthread_create(
      &thread,
      &attributes,
      { context in
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      },
      context
    )
  #else
    var thread = pthread_t()
    let failure = pthread_create(
      &thread,
      &attributes,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      },
      context
    )
  #endif
  precondition(failure == 0, "no thread could be started")
  pthread_attr_destroy(&attributes)
}

/// True while a process with `identifier` exists.
package func processExists(_ identifier: Int) -> Bool {
  guard let identifier = Int32(exactly: identifier), identifier > 0 else { return false }
  return kill(identifier, 0) == 0 || errno == EPERM
}

/// The process that started this one; it changes when that one dies.
package func parentProcess() -> Int { Int(getppid()) }

/// Blocks the calling thread for `seconds`.
package func pauseThread(seconds: UInt32) { sleep(seconds) }
