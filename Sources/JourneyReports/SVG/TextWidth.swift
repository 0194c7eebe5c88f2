import PlainText

/// How wide a text may become in a picture, whatever font draws it.
///
/// The advances are those of DejaVu Sans, the widest of the fonts that a browser or a converter may choose; a narrower
/// font leaves room, and none is cut off.
enum TextWidth {
  /// The width of a line of text in the unit of `size`. O(length).
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    var sum = 0
    for cluster in PlainText.Clusters(text) {
      let value = cluster.base.value
      switch value {
      case 0x20...0x7E: sum += (isBold ? bold : regular)[Int(value - 0x20)]
      case 0x2013, 0x2022, 0xB7, 0x2019, 0x201C, 0x201D: sum += isBold ? 560 : 520
      default: sum += cluster.width == 2 || value > 0x24F ? 1250 : isBold ? 870 : 800
      }
    }
    return Double(sum) * size / 1000
  }

  /// The words of `text` in lines that fit `width`; a word that does not is broken. At least one line. O(length).
  static func lines(of text: String, within width: Double, size: Double, isBold: Bool = false) -> [String] {
    plainLines(of: text, within: width, size: size, isBold: isBold)
      ?? anyLines(of: text, within: width, size: size, isBold: isBold)
  }

  /// The same of printable ASCII whose words stand one blank apart and fit, as most do; nil for any other text.
  private static func plainLines(of text: String, within width: Double, size: Double, isBold: Bool) -> [String]? {
    let bytes = text.utf8Span.span
    let advances = isBold ? bold : regular
    let space = Double(advances[0]) * size / 1000
    var lines: [String] = []
    // The line ends where its last word does.
    var (start, end, used) = (0, 0, 0.0)
    var word = 0
    while word < bytes.count {
      var (next, sum) = (word, 0)
      while next < bytes.count, bytes[next] != 0x20 {
        guard bytes[next] &- 0x21 < 0x5E else { return nil }
        sum += advances[Int(bytes[next] - 0x20)]
        next += 1
      }
      let needed = Double(sum) * size / 1000
      // Also the blank at either end, and two in a row.
      if next == word || next == bytes.count - 1 || needed > width { return nil }
      if word == 0 {
        (end, used) = (next, needed)
      } else if used + space + needed <= width {
        end = next
        used += space + needed
      } else {
        lines.append(part(text, start..<end))
        (start, end, used) = (word, next, needed)
      }
      word = next + 1
    }
    return lines + [part(text, start..<end)]
  }

  private static func part(_ text: String, _ range: Range<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<bytes.index(start, offsetBy: range.count)])
  }

  private static func anyLines(of text: String, within width: Double, size: Double, isBold: Bool) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    let space = self.width(of: " ", size: size, isBold: isBold)
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      for (place, piece) in pieces(of: String(word), within: width, size: size, isBold: isBold).enumerated() {
        let needed = self.width(of: piece, size: size, isBold: isBold)
        if place == 0, !line.isEmpty, used + space + needed <= width {
          line += " " + piece
          used += space + needed
        } else {
          if !line.isEmpty { lines.append(line) }
          (line, used) = (piece, needed)
        }
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  private static func pieces(of word: String, within width: Double, size: Double, isBold: Bool) -> [String] {
    if self.width(of: word, size: size, isBold: isBold) <= width { return [word] }
    var pieces: [String] = []
    var piece = ""
    var used = 0.0
    for character in word {
      let needed = self.width(of: String(character), size: size, isBold: isBold)
      if used + needed > width, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += needed
    }
    return pieces + [piece]
  }

  /// Thousandths of the size, from the blank to the tilde.
  private static let regular = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
    748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
  ]
  private static let bold = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696,
    696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995,
    837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716,
    678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712,
    365, 712, 838,
  ]
}
