package import KnowledgeIndex
import LanguageServerProtocol
package import Logging
import PolicyText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The language server over standard input and output.
package enum LanguageServer {
  /// Serves one client until it leaves and gives the exit code: 0 after `shutdown`, 1 otherwise (LSP 3.17, "Exit Notification").
  /// Blocks the calling thread, which becomes the session's loop. To be called before anything is printed. `readGlossary` reads the files of
  /// the setting `glossaries`.
  package static func run(
    version: String,
    logLevel: Logger.Level = .info,
    readGlossary: CuratedReading? = nil,
    exportGlossary: ExportGlossary? = nil
  ) -> Int32 {
    FreeMemory.shareHeaps()
    guard let streams = StandardStreams.claim() else { return 1 }
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    var logger = Logger(label: "mingce")
    logger.logLevel = logLevel

    let inbox = Inbox()
    let writer = FrameWriter(output: streams.output) {
      inbox.push(.disconnected("the client does not listen any more"))
    }
    startThread {
      readFrames(from: streams.input) { frame in
        switch frame {
        case .body(let body): inbox.push(.message(IncomingMessage(body: body)))
        case .malformed(let reason): inbox.push(.malformedFrame(reason))
        }
      }
      inbox.push(.disconnected("end of input"))
    }
    let environment = SessionEnvironment(
      version: version,
      watchProcess: { process in watch(process, inbox: inbox) },
      today: today,
      prepare: { startThread { KnowledgeBase.prepare() } },
      corpusIsRead: {
        startThread {
          // Behind what the first questions and analyses ask for.
          pauseThread(seconds: 2)
          FreeMemory.release()
        }
      },
      exportGlossary: exportGlossary,
      openKnowledge: { KnowledgeBase(root: $0, configuration: $1, readGlossary: readGlossary) }
    )
    return Session(inbox: inbox, sink: writer, logger: logger, environment: environment).run()
  }

  /// Ends the session when `process` dies. A process that cannot be seen even now (another container) is not watched.
  private static func watch(_ process: Int, inbox: Inbox) {
    guard processExists(process) else { return }
    let isParent = parentProcess() == process
    startThread {
      // A parent that nobody has waited for still exists, but is not our parent any more.
      while processExists(process), !isParent || parentProcess() == process { pauseThread(seconds: 1) }
      inbox.push(.disconnected("process \(process) has gone"))
      // The loop may be stuck in writing to a pipe that nobody reads.
      pauseThread(seconds: 3)
      _exit(1)
    }
  }

  /// The day it is here.
  private static func today() -> CalendarDate {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    // The clock may be set to a year no report has.
    return CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDate(iso: "2000-01-01").unsafelyUnwrapped
  }
}
