import Dispatch
import Glossary
import KnowledgeIndex
import LanguageFeatures
import LanguageServer
import PolicyText

/// What the editors' command "export the glossary" does: as `mingce export`, from the corpus the server has open.
enum LSPGlossary {
  private static let queue = DispatchQueue(label: "mingce.export", qos: .utility)

  /// Gives lines for the user; throws `Failure` or `GlossaryError`. The file is written on a queue of its own, off the cooperative pool.
  static let export: ExportGlossary = { base, format, path, asOf, language in
    guard let format = GlossaryExport.Format(rawValue: format) else {
      let known = GlossaryExport.Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure.arguments(
        language.pick("没有格式 \(format)；可用的有 \(known)", "no format \(format); there are \(known)")
      )
    }
    // A look at a path may wait for a slow disk: never in the pool the answers come from.
    let refusal: String? = await withCheckedContinuation { continuation in
      queue.async {
        continuation.resume(
          returning: GlossaryDestination.refusal(of: path, base: base, language: language)
            ?? GlossaryDestination.refusalToReplace(path, language: language)
        )
      }
    }
    if let refusal { throw Failure.arguments(refusal) }
    let mapping = await GlossaryMapping(
      of: base,
      kinds: ExportCommand.defaultKinds,
      asOf: asOf,
      language: "zh-CN",
      format: format,
      destination: path
    )
    let flag = StopFlag()
    let summary = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        queue.async {
          continuation.resume(
            with: Result {
              try GlossaryExport(format) { flag.isRaised }
                .write(mapping.header, toFile: path, isExported: mapping.contains, next: mapping.reader())
            }.mapError { error in
              (error as? GlossaryError).map { Failure.unknown(GlossaryWords.line($0, language)) } ?? error
            }
          )
        }
      }
    } onCancel: {
      flag.raise()
    }
    return ExportCommand.counts(of: summary, place: path, language) + "\n" + ExportCommand.readers(of: format, language)
  }
}
