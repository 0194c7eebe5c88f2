import TerminalCells
import Workbench

/// Letters and digits drawn from blocks, for those who sit far away.
enum BigText {
  /// Cells for each point of a letter: across, and half cells down.
  typealias Point = (columns: Int, halves: Int)

  /// Columns of a text; nil where it has a character that there is no drawing of.
  static func width(of text: String, _ point: Point) -> Int? {
    var points = 0
    for character in text {
      guard let glyph = glyphs[character] else { return nil }
      points += glyph[0].count + 1
    }
    return max(0, points - 1) * point.columns
  }

  /// Rows of any text.
  static func height(_ point: Point) -> Int { (5 * point.halves + 1) / 2 }

  /// Draws a text; characters that there is no drawing of are passed over.
  static func draw(_ text: String, column: Int, row: Int, _ point: Point, style: Style, _ canvas: Canvas) {
    var column = column
    for character in text {
      guard let glyph = glyphs[character] else { continue }
      if point.halves % 2 == 0 {
        drawWhole(glyph, column: column, row: row, point, style, canvas)
      } else {
        drawHalf(glyph, column: column, row: row, point, style, canvas)
      }
      column += (glyph[0].count + 1) * point.columns
    }
  }

  private static func drawWhole(
    _ glyph: [[Bool]], column: Int, row: Int, _ point: Point, _ style: Style, _ canvas: Canvas
  ) {
    let rows = point.halves / 2
    for (down, line) in glyph.enumerated() {
      for (across, isSet) in line.enumerated() where isSet {
        canvas.fill(
          Rect(
            column: column + across * point.columns, row: row + down * rows, width: point.columns, height: rows),
          style: style, scalar: "█")
      }
    }
  }

  /// Two rows of points in a row of cells.
  private static func drawHalf(
    _ glyph: [[Bool]], column: Int, row: Int, _ point: Point, _ style: Style, _ canvas: Canvas
  ) {
    for half in stride(from: 0, to: glyph.count * point.halves, by: 2) {
      let upper = glyph[half / point.halves]
      let lower = (half + 1) / point.halves < glyph.count ? glyph[(half + 1) / point.halves] : nil
      for across in upper.indices {
        let signs: (Bool, Bool) = (upper[across], lower?[across] ?? false)
        guard signs != (false, false) else { continue }
        let sign: Unicode.Scalar = signs == (true, true) ? "█" : signs.0 ? "▀" : "▄"
        canvas.fill(
          Rect(column: column + across * point.columns, row: row + half / 2, width: point.columns, height: 1),
          style: style, scalar: sign)
      }
    }
  }

  /// Five lines of points for each character: three across for most, fewer and more where letters need it.
  private static let glyphs: [Character: [[Bool]]] = {
    var glyphs: [Character: [[Bool]]] = [:]
    let lines = drawings.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    for start in stride(from: 0, to: lines.count - 5, by: 6) {
      for (place, name) in lines[start].enumerated() {
        let glyph = (1...5).map { lines[start + $0][place].map { $0 == "#" } }
        for character in [name, name.lowercased()] { glyphs[Character(character)] = glyph }
      }
    }
    glyphs[" "] = Array(repeating: [false, false], count: 5)
    return glyphs
  }()

  private static let drawings = """
    0 1 2 3 4 5 6 7 8 9 : + - . , ' ? ! /
    ### .#. ### ### #.# ### ### ### ### ### . ... ... . .. # ### # ..#
    #.# ##. ..# ..# #.# #.. #.. ..# #.# #.# # .#. ... . .. # ..# # ..#
    #.# .#. ### ### ### ### ### ..# ### ### . ### ### . .. . .## # .#.
    #.# .#. #.. ..# ..# ..# #.# ..# #.# ..# # .#. ... . .# . ... . #..
    ### ### ### ### ..# ### ### ..# ### ### . ... ... # #. . .#. # #..
    A B C D E F G H I J K L M
    .#. ##. .## ##. ### ### .## #.# ### ..# #.# #.. #...#
    #.# #.# #.. #.# #.. #.. #.. #.# .#. ..# #.# #.. ##.##
    ### ##. #.. #.# ##. ##. #.# ### .#. ..# ##. #.. #.#.#
    #.# #.# #.. #.# #.. #.. #.# #.# .#. #.# #.# #.. #...#
    #.# ##. .## ##. ### #.. .## #.# ### .#. #.# ### #...#
    N O P Q R S T U V W X Y Z
    #..# .#. ##. .#. ##. .## ### #.# #.# #...# #.# #.# ###
    ##.# #.# #.# #.# #.# #.. .#. #.# #.# #...# #.# #.# ..#
    #.## #.# ##. #.# ##. .#. .#. #.# #.# #.#.# .#. .#. .#.
    #..# #.# #.. #.# #.# ..# .#. #.# #.# ##.## #.# .#. #..
    #..# .#. #.. .## #.# ##. .#. ### .#. #...# #.# .#. ###
    """
}
