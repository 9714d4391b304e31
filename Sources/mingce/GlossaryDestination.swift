import Foundation
import Glossary
import KnowledgeIndex
import LanguageFeatures

/// Where a glossary may be written: never over what it was made from, and never where it would be read as evidence the next time.
enum GlossaryDestination {
  /// Nil when `path` may be written; else why not, and what to do.
  static func refusal(of path: String, base: KnowledgeBase, language: AnswerLanguage) -> String? {
    if path.isEmpty { return language.pick("-o 后面要有文件名", "-o needs the name of a file") }
    let location = real(path)
    var facts = stat()
    let exists = stat(location, &facts) == 0
    if path.hasSuffix("/") || exists && facts.st_mode & S_IFMT == S_IFDIR {
      return language.pick("\(path) 是文件夹；请给出文件名", "\(path) is a folder; name a file")
    }
    // A pipe may never have a reader, and a device keeps nothing.
    if exists && facts.st_mode & S_IFMT != S_IFREG {
      return language.pick(
        "\(path) 不是普通文件；请换个文件名，或不用 -o 写到标准输出",
        "\(path) is no regular file; name a file, or leave -o out for stdout"
      )
    }
    if base.wouldReadGlossary(at: location) || base.wouldReadGlossary(at: absolute(path)) {
      return language.pick(
        "\(path) 是编定的词库，不能覆盖；请换个文件名",
        "\(path) is a curated glossary and is not overwritten; choose another name"
      )
    }
    let corpus = FolderCorpus(
      root: base.root,
      patterns: base.configuration.corpus,
      sizeLimit: base.configuration.sizeLimit
    )
    guard base.cachePath != nil, corpus.wouldTake(location) || corpus.wouldTake(absolute(path)) else { return nil }
    return language.pick(
      "\(path) 属于语料，会被当作依据；请写到别处",
      "\(path) belongs to the corpus and would be read as evidence; write it elsewhere"
    )
  }

  /// Nil when nothing stands at `path`, or a file that an export wrote; else that it is kept, and what to do. `option` is what the
  /// caller offers to replace it all the same.
  static func refusalToReplace(_ path: String, option: String? = nil, language: AnswerLanguage) -> String? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else { return nil }
    // A file that cannot be read is not known to be ours.
    guard let handle = FileHandle(forReadingAtPath: path), let head = try? handle.read(upToCount: 1 << 14),
      GlossaryExport.isExport(head: Array(head), titles: GlossaryMapping.titles)
    else {
      return language.pick(
        "\(path) 已经存在，不是 mingce 导出的文件，不覆盖；请换个文件名" + (option.map { "，或加 \($0)" } ?? "，或先删除它"),
        "\(path) exists and was not written by an export; it is kept: choose another name"
          + (option.map { ", or add \($0)" } ?? ", or delete it first")
      )
    }
    return nil
  }

  /// The relative path, with a slash at its end, that leads from the folder of the file `path` to `folder`; empty where it is that folder.
  static func way(from path: String, to folder: String) -> String {
    var start = real(path).split(separator: "/").dropLast()
    var end = real(folder).split(separator: "/")[...]
    while let first = start.first, first == end.first {
      start.removeFirst()
      end.removeFirst()
    }
    return String(repeating: "../", count: start.count) + end.map { "\($0)/" }.joined()
  }

  /// The path with links followed as far as it exists.
  private static func real(_ path: String) -> String {
    let path = absolute(path)
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let url = URL(fileURLWithPath: path)
    guard let folder = realpath(url.deletingLastPathComponent().path, nil) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + url.lastPathComponent
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
