import Foundation
import PolicyText
import Recognition

/// The texts and forms the benchmark works on.
enum BenchmarkCorpus {
  /// The bytes of the files named, and of the text files directly in the folders named, in order.
  static func texts(_ paths: [String]) throws -> [[UInt8]] {
    var result: [[UInt8]] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      let files =
        isFolder.boolValue
        ? try FileManager.default.contentsOfDirectory(atPath: path).filter {
          $0.hasSuffix(".txt") || $0.hasSuffix(".md")
        }
        .sorted().map { path + "/" + $0 }
        : [path]
      for file in files {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        // The benchmark measures text, not decoding; what is no UTF-8 is passed over.
        if let text = String(bytes: data, encoding: .utf8) { result.append(Array(text.utf8)) }
      }
    }
    return result
  }

  /// `texts` one after another and over again, until `bytes` are reached.
  static func repeated(_ texts: [[UInt8]], to bytes: Int) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var total = 0
    while total < bytes {
      for text in texts where total < bytes {
        result.append(text)
        total += text.count
      }
    }
    return result
  }

  /// `count` forms of the kinds a lexicon holds, always the same: one tenth cut out of the texts, the rest people (surname and two
  /// characters) and bodies (place and department).
  static func forms(_ count: Int, from texts: [[UInt8]]) -> [(bytes: [UInt8], id: UInt32)] {
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(max(limit, 1)))
    }
    let surnames = Array("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余".unicodeScalars)
    let given = Array("明国建华志强军伟勇平文海峰玉春兰秀英杰丽敏静晓东永新永生林宏俊辉斌涛鹏飞雪梅云".unicodeScalars)
    let bodies = ["人民政府", "水务局", "发展和改革委员会", "人民代表大会常务委员会", "林业和草原局", "市长", "县委书记", "河长制办公室"]
    let places = Gazetteer.shared.divisions
    var seen: Set<[UInt8]> = []
    var forms: [(bytes: [UInt8], id: UInt32)] = []
    while forms.count < count {
      var form: [UInt8]
      switch forms.count % 10 {
      case 0:
        let text = texts[random(texts.count)]
        var start = random(text.count)
        while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
        let end = min(start + 3 * (2 + random(6)), text.count)
        form = Array(text[start..<end])
        // A piece that ends inside a character or crosses a line is no form.
        if form.contains(0x0A) || String(validating: form, as: UTF8.self) == nil { form = [] }
      case 1...5:
        var name = String.UnicodeScalarView([surnames[random(surnames.count)]])
        for _ in 0..<(1 + random(2)) { name.append(given[random(given.count)]) }
        form = Array(String(name).utf8)
        // Two characters give few names: later ones get a third.
        if seen.contains(form) { form += Array(String(given[random(given.count)]).utf8) }
      default:
        form = Array((places[random(places.count)].name + bodies[random(bodies.count)]).utf8)
      }
      // What cannot be or is there already makes room for a form of its own.
      if form.isEmpty || !seen.insert(form).inserted { form = Array("表项\(forms.count)".utf8) }
      forms.append((bytes: form, id: UInt32(forms.count)))
    }
    return forms
  }
}
