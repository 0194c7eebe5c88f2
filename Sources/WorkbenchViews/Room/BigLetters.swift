import TerminalCells

/// A text in letters made of blocks.
struct BigLetters {
  /// How many cells a pixel of a letter takes.
  enum Scale: CaseIterable {
    /// Two columns, one row.
    case large
    /// One column, half a row.
    case medium
    /// Half a column, half a row: narrow letters, where more words have to find room.
    case narrow

    /// Rows of a line, with the one between lines.
    var lineHeight: Int { (self == .large ? BigFont.rows : BigFont.rows / 2) + 1 }

    /// Pixels in so many columns.
    func pixels(in width: Int) -> Int {
      switch self {
      case .large: width / 2
      case .medium: width
      case .narrow: width * 2
      }
    }
  }

  private let lines: [[UInt8]]
  private let scale: Scale

  /// Cells from the top to the bottom of the last line.
  var height: Int { lines.count * scale.lineHeight - 1 }

  /// Nil where the text has letters that no plain letter stands for, or does not fit.
  init?(_ text: String, width: Int, height: Int, scales: [Scale] = Scale.allCases) {
    let plain = Array(ASCIIForm.text(text).utf8)
    let known = text.filter { $0 == "?" }.count
    guard plain.filter({ $0 == UInt8(ascii: "?") }).count == known else { return nil }
    for scale in scales {
      guard let lines = Self.wrapped(plain, width: scale.pixels(in: width)), !lines.isEmpty,
        lines.count * scale.lineHeight - 1 <= height
      else { continue }
      self.lines = lines
      self.scale = scale
      return
    }
    return nil
  }

  /// The words in lines of so many pixels; nil where one is wider than a line.
  private static func wrapped(_ text: [UInt8], width: Int) -> [[UInt8]]? {
    var lines: [[UInt8]] = []
    for word in text.split(separator: UInt8(ascii: " ")) {
      guard BigFont.width(of: word) <= width else { return nil }
      if let last = lines.last, BigFont.width(of: last + [UInt8(ascii: " ")] + word) <= width {
        lines[lines.count - 1] += [UInt8(ascii: " ")] + word
      } else {
        lines.append(Array(word))
      }
    }
    return lines
  }

  func draw(_ style: Style, _ canvas: Canvas) {
    for (place, line) in lines.enumerated() {
      var pixels: [UInt8] = []
      for byte in line { pixels += BigFont.columns(of: byte) + [0] }
      let row = place * scale.lineHeight
      switch scale {
      case .large: drawLarge(pixels, row, style, canvas)
      case .medium: drawBlocks(pixels.map { ($0, $0) }, row, style, canvas)
      case .narrow:
        let pairs = stride(from: 0, to: pixels.count, by: 2).map {
          (pixels[$0], $0 + 1 < pixels.count ? pixels[$0 + 1] : 0)
        }
        drawBlocks(pairs, row, style, canvas)
      }
    }
  }

  private func drawLarge(_ pixels: [UInt8], _ row: Int, _ style: Style, _ canvas: Canvas) {
    for (column, bits) in pixels.enumerated() {
      for place in 0..<BigFont.rows where bits >> place & 1 == 1 {
        canvas.write("██", column: column * 2, row: row + place, style: style)
      }
    }
  }

  /// Two columns of pixels, the top one in the lowest bit, in each column of cells.
  private func drawBlocks(_ pairs: [(left: UInt8, right: UInt8)], _ row: Int, _ style: Style, _ canvas: Canvas) {
    for (column, pair) in pairs.enumerated() {
      for place in 0..<BigFont.rows / 2 {
        let (left, right) = (Int(pair.left >> (2 * place) & 3), Int(pair.right >> (2 * place) & 3))
        guard left | right != 0 else { continue }
        canvas.write(Self.blocks[left | right << 2], column: column, row: row + place, style: style)
      }
    }
  }

  /// By the quarters that are filled: left upper 1, left lower 2, right upper 4, right lower 8.
  private static let blocks = [
    " ", "▘", "▖", "▌", "▝", "▀", "▞", "▛", "▗", "▚", "▄", "▙", "▐", "▜", "▟", "█",
  ]
}
