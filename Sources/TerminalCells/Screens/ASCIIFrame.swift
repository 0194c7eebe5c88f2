extension Frame {
  /// The same frame with lines, marks, blocks and braille drawn with ASCII, a cell for a cell.
  ///
  /// - Parameter keepingLetters: whether letters and digits of other alphabets stay as they are; else those of Latin
  ///   become their plain letter and all others a question mark.
  public func inASCII(keepingLetters: Bool) -> Frame {
    var cells = cells
    for row in 0..<cells.size.height {
      var column = 0
      while column < cells.size.width {
        let cell = cells[column, row]
        let width = max(1, cell.width)
        if let pair = ASCIIForm.pairs[cell.scalar], isFree(before: column, row, cells, cell.scalar == "→" ? 2 : 1) {
          // A mark with room before it gets a sign of two characters, which says more.
          cells[column - 1, row] = Cell(scalar: pair.0.value, width: 1, style: cells[column - 1, row].style)
          cells[column, row] = Cell(scalar: pair.1.value, width: 1, style: cell.style)
        } else if cell.scalar.value > 0x7E || cell.hasMarks, !(keepingLetters && ASCIIForm.isText(cell.scalar)) {
          cells[column, row] = Cell(scalar: ASCIIForm.of(cell.scalar), width: 1, style: cell.style)
          // The second half of a wide character stands alone now.
          if width == 2, column + 1 < cells.size.width { cells[column + 1, row] = .blank(cell.style) }
        }
        column += width
      }
    }
    return Frame(
      cells: cells, cursor: cursor, regions: regions, spoken: spoken, details: details, isUnsettled: isUnsettled)
  }

  private func isFree(before column: Int, _ row: Int, _ cells: CellBuffer, _ count: Int) -> Bool {
    column >= count
      && (1...count).allSatisfy { cells[column - $0, row].scalar == " " && cells[column - $0, row].width == 1 }
  }
}

/// What stands for a character where there is only ASCII.
public enum ASCIIForm {
  /// A text in ASCII alone: see ``Frame/inASCII(keepingLetters:)``.
  public static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(Unicode.Scalar(of(scalar)) ?? "?") }
    return String(result)
  }

  /// Whether a scalar is part of a text rather than something drawn.
  static func isText(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
  }

  static func of(_ scalar: Unicode.Scalar) -> UInt32 {
    if scalar.isASCII { return scalar.value }
    if let sign = signs[scalar] { return sign.value }
    switch scalar.value {
    case 0x2500...0x257F: return UInt32(UInt8(ascii: "+"))  // corners and crossings; plain lines are among the signs
    case 0x2580...0x259F: return UInt32(UInt8(ascii: "#"))
    case 0x2801...0x28FF: return dots(scalar.value & 0xFF)
    default: return UInt32(UInt8(ascii: "?"))
    }
  }

  /// Signs of two characters: warm, cold, by a system, to nobody, not said, and a change of channel.
  static let pairs: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar)] = [
    "⇢": ("=", ">"), "⇥": ("-", "|"), "⇄": ("<", ">"), "⊘": ("-", "x"), "→": ("-", ">"), "↷": ("~", ">"),
  ]

  /// Braille by the height of its dots: high, low, or both.
  private static func dots(_ bits: UInt32) -> UInt32 {
    // Dots 1, 2, 4 and 5 are the upper half.
    let (upper, lower) = (bits & 0x1B != 0, bits & 0xE4 != 0)
    let sign: Unicode.Scalar = upper && lower ? ":" : upper ? "'" : "."
    return sign.value
  }

  /// Marks that stand side by side on the screen stay apart.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, String)] = [
      ("─━═┄┅┈┉╌╍–—−‐‑", "--=-----------"), ("│┃║┆┇┊┋╎╏", "|||||||||"), ("▸▶►»›", ">>>>>"), ("◂◀◄«‹", "<<<<<"),
      ("→⇢⇥⇄⊘↷", ">~!=x%"), ("←↑↓↔▲△▼▽", "<^v=^^vv"), ("●•◆■★☼◌○□◇◉◎‼", "*****+oooo@o!"), ("…·⏎¬", "../~"),
      ("“”„‟", "\"\"\"\""), ("‘’‛´‚", "'''',"), ("×÷±≥≤≈≠✓✔✗✘‡†§¶", "x/+><~/++xx!+SP"),
      ("█▓▒░▁▂▃▄▅▆▇▬", "#%+:_.-=+*#="), ("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789"), ("\u{A0}", " "),
      ("€£¥©®°µΣΔ", "ELYCRouSD"),
      ("ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŠŽĆČĎĐĘĚŁŃŇŘŚŞŤŮŻŹĞİ", "AAAAAACEEEEIIIINOOOOOOUUUUYSZCCDDEELNNRSSTUZZGI"),
      ("àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžćčďđęěłńňřśşťůżźğı", "aaaaaaceeeeiiiinoooooouuuuyyszccddeelnnrsstuzzgi"),
      ("ßÆæŒœąĄ", "sAaOoaA"),
    ]
    var signs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (from, to) in pairs {
      for (mark, sign) in zip(from.unicodeScalars, to.unicodeScalars) { signs[mark] = sign }
    }
    return signs
  }()
}
