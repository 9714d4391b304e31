extension ProgramScan {
  /// 总基调：甲乙丙、丁戊己。 or the line below 紧扣工作主题: what a text calls its theme, aim or tone, in parts side by side, from the 、 at `comma`
  /// that ends the first.
  mutating func findStatedSlogan(at comma: Int) {
    guard unit(comma) == Mark.enumerationComma, !claimed[comma] else { return }
    var start = comma
    while comma - start < 13, Mark.isHan(unit(start - 1)) { start -= 1 }
    guard comma - start >= 3, comma - start <= 12, !claimed[start], isStated(before: start),
      let end = slogan(from: start, firstComma: comma)
    else { return }
    claim(start..<end)
    candidates.append(
      ProgramCandidate(name: start..<end, form: start..<end, kind: .principleOrSlogan, evidence: .strong)
    )
  }

  /// 总基调：, 主题是, or a line that ends so before the line that begins at `index`.
  private func isStated(before index: Int) -> Bool {
    var end = index
    switch unit(index - 1) {
    case Mark.colon: end -= 1
    case Mark.newline:
      end -= 1
      while end > 0, unit(end - 1) == Mark.newline || unit(end - 1) == Mark.colon { end -= 1 }
    default: return false
    }
    return Self.statedNouns.contains { text.has($0, at: end - $0.count) }
  }

  /// Where the parts end that begin at `start`, at a mark that closes the sentence or at the line's end: three and more, or two of one length.
  private func slogan(from start: Int, firstComma: Int) -> Int? {
    var lengths = [firstComma - start]
    var end = firstComma + 1
    var length = 0
    while end - start < 64 {
      let unit = unit(end)
      if unit == Mark.enumerationComma || unit == Mark.comma {
        lengths.append(length)
        length = 0
      } else if Mark.isHan(unit), unit != 0x7B49, length < 12 {
        length += 1
      } else {
        break
      }
      end += 1
    }
    lengths.append(length)
    guard Mark.endsSentence(unit(end)), lengths.allSatisfy({ $0 >= 3 }), lengths.count <= 8,
      lengths.count >= 3 || lengths[0] == lengths[1] && lengths[0] >= 4
    else { return nil }
    return end
  }

  private static let statedNouns = [
    "基调", "主基调", "主题", "主线", "工作思路", "总思路", "总体思路", "基本思路", "办学理念", "服务理念", "工作理念", "校训", "核心价值观", "工作方针", "方针", "总要求",
    "总目标", "奋斗目标", "口号", "宗旨", "企业精神", "工作原则", "基本原则",
  ].map { Array($0.utf16) }
}
