extension SkippedFile {
  /// Path and reason as a line for the user.
  package var notice: Notice {
    Notice("\(path)：\(chineseReason)", "\(path): \(reason)")
  }

  /// A reason of a skipped or unreadable file in Chinese; one that is not known (the system's own) stays as it is.
  package static func chinese(_ reason: String) -> String {
    if let exact = exact[reason] { return exact }
    for (beginning, ending, chinese) in framed where reason.hasPrefix(beginning) && reason.hasSuffix(ending) {
      return chinese(String(reason.dropFirst(beginning.count).dropLast(ending.count)))
    }
    return reason
  }

  private static let exact = [
    "no such file or folder": "没有这个文件或文件夹",
    "No such file or directory": "没有这个文件",
    "not a regular file": "不是普通文件，没有读",
    "a folder": "是文件夹，不是文件",
    "empty": "是空文件",
    "a broken link": "链接指向的文件不存在",
    "a link to a file that is already read": "链接指向的文件已经读过",
    "a link to a folder that is already read": "链接指向的文件夹已经读过",
    "its name is not UTF-8": "文件名不是 UTF-8",
    "its path is too long": "路径太长",
    "Permission denied": "没有读取权限",
  ]

  private static let framed: [(beginning: String, ending: String, chinese: @Sendable (String) -> String)] = [
    ("not a text file by its name (", ")", { "从文件名看不是文本（\($0)）" }),
    ("larger than ", "", { "超过 \($0)" }),
    ("no such folder, named by the glob ", "", { "没有通配符 \($0) 所说的文件夹" }),
    ("", " would read the whole file system; name a folder", { "\($0) 会读整个文件系统，请指明文件夹" }),
  ]
}
