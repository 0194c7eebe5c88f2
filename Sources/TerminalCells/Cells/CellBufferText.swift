extension CellBuffer {
  /// The text of every row, without the blanks at its end: what a person could copy from the screen.
  public var lines: [String] {
    (0..<size.height).map { row in
      var line = String.UnicodeScalarView()
      for cell in self.row(row) where cell.width > 0 {
        line.append(cell.scalar)
        let marks = cell.marks
        for index in 0..<4 where marks[index] != 0 {
          if let mark = Unicode.Scalar(marks[index]) { line.append(mark) }
        }
      }
      return Self.trimmed(line, of: " ")
    }
  }

  /// A letter for the style of every cell, and what the letters mean.
  ///
  /// `.` is ``Style/plain`` and is left out at the end of a row; `a`...`z`, `A`...`Z`, `0`...`9` are the others in the
  /// order in which they first appear, row by row; `?` are those beyond.
  public var styleRows: (rows: [String], legend: [(letter: Character, style: Style)]) {
    var letters: [Style: Unicode.Scalar] = [.plain: "."]
    var legend: [(letter: Character, style: Style)] = []
    var free = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".unicodeScalars[...]
    let rows = (0..<size.height).map { row in
      var line = String.UnicodeScalarView()
      for cell in self.row(row) {
        let style = cell.style
        if letters[style] == nil, let letter = free.popFirst() {
          letters[style] = letter
          legend.append((Character(letter), style))
        }
        line.append(letters[style] ?? "?")
      }
      return Self.trimmed(line, of: ".")
    }
    return (rows, legend)
  }

  private static func trimmed(_ line: String.UnicodeScalarView, of filler: Unicode.Scalar) -> String {
    var line = line[...]
    while line.last == filler { line.removeLast() }
    return String(line)
  }
}
