/// Undoes the doubling of bold captions by PDF extraction: 某某现场某某现场。。 张三张三 摄摄 → 某某现场。 张三 摄.
enum DoubledCaption {
  /// Longest line that is looked at, in scalars.
  private static let longest = 240

  /// The source ranges to keep, when every part of the line stands twice in a row; nil for any other line.
  static func keptRanges(_ text: ByteText, in range: ByteRange) -> [ByteRange]? {
    guard range.count <= longest * 4 else { return nil }
    var values: [UInt32] = []
    var starts: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let space = text.spaceLength(at: index)
      if space == 0 {
        let (value, length) = text.scalar(at: index)
        values.append(value)
        starts.append(index)
        index += length
      } else {
        index += space
      }
    }
    guard values.count >= 8, values.count % 2 == 0, values.count <= longest else { return nil }
    guard let lengths = unitLengths(values) else { return nil }
    var kept: [ByteRange] = []
    var position = 0
    for length in lengths {
      // White space before a part belongs to it.
      let lower = position == 0 ? range.lowerBound : text.skipSpaceBackwards(starts[position], floor: range.lowerBound)
      let last = starts[position + length - 1]
      kept.append(lower..<(last + text.scalar(at: last).length))
      position += 2 * length
    }
    return kept
  }

  /// The lengths of the parts that `values` consists of, each said twice; the longest parts possible from the left.
  private static func unitLengths(_ values: [UInt32]) -> [Int]? {
    let count = values.count
    // best[i]: length of the part that begins at i such that the rest can be read as well; 0 for none.
    var best = [Int](repeating: 0, count: count + 1)
    var readable = [Bool](repeating: false, count: count + 1)
    readable[count] = true
    var start = count - 2
    while start >= 0 {
      var length = (count - start) / 2
      while length > 0 {
        if readable[start + 2 * length], values[start] == values[start + length],
          values[start..<(start + length)] == values[(start + length)..<(start + 2 * length)]
        {
          best[start] = length
          readable[start] = true
          break
        }
        length -= 1
      }
      start -= 1
    }
    guard readable[0] else { return nil }
    var lengths: [Int] = []
    var position = 0
    while position < count {
      lengths.append(best[position])
      position += 2 * best[position]
    }
    return lengths
  }
}
