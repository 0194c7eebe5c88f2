/// Letters that people cannot tell apart on a screen, from the commonest of Unicode's confusables (UTS #39).
enum LookAlikes {
  /// Equal for texts that look alike: what cannot be seen is left out, and each group of look-alikes becomes one
  /// Latin letter. Not for showing. O(length).
  static func skeleton(of text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterBlank = true
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control { continue }
      if properties.isWhitespace {
        if !isAfterBlank { result.append(" ") }
        isAfterBlank = true
        continue
      }
      isAfterBlank = false
      switch scalar {
      case "\u{FF01}"..."\u{FF5E}":  // full-width forms
        result.append(contentsOf: plain(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar))
      default: result.append(contentsOf: plain(scalar))
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    (table[scalar] ?? String(Character(scalar))).unicodeScalars
  }

  private static let table: [Unicode.Scalar: String] = {
    let groups: [(letter: String, alike: String)] = [
      ("l", "1I|ІΙӀ\u{2223}"), ("O", "0ОΟՕ"), ("rn", "m"), ("A", "АΑ"), ("B", "ВΒ"), ("C", "СϹ"), ("E", "ЕΕ"),
      ("F", "Ϝ"), ("H", "НΗ"), ("J", "Ј"), ("K", "КΚ\u{212A}"), ("M", "МΜ"), ("N", "Ν"), ("P", "РΡ"), ("S", "Ѕ"),
      ("T", "ТΤ"), ("V", "Ѵ"), ("X", "ХΧ"), ("Y", "ҮΥ"), ("Z", "Ζ"), ("a", "аɑα"), ("c", "сϲ"), ("d", "ԁ"),
      ("e", "е"), ("g", "ɡ"), ("h", "һ"), ("i", "іι"), ("j", "јϳ"), ("o", "оοօ"), ("p", "рρ"), ("q", "ԛ"), ("s", "ѕ"),
      ("u", "υ"), ("v", "νѵ"), ("w", "ԝ"), ("x", "х"), ("y", "уγ"), ("-", "‐‑‒–—−"), ("'", "’‘ʼ`´"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for group in groups {
      for scalar in group.alike.unicodeScalars { table[scalar] = group.letter }
    }
    return table
  }()
}
