/// What somebody may have meant.
enum Spelling {
  /// The candidate that is nearest to `word`, at most a third of its letters (and at least one) away; nil where none is.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased())
    // Nobody mistypes a name of this length by a letter, and the table below grows with its square.
    guard letters.count <= 64 else { return nil }
    let limit = max(1, letters.count / 3)
    return candidates.map { (distance(letters, Array($0.lowercased())), $0) }
      .filter { $0.0 <= limit }
      .min { $0.0 < $1.0 }?.1
  }

  /// The fewest letters to put in, take out, exchange, or swap with their neighbour.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(rows[row][column] + (letter == other ? 0 : 1), rows[row][column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        next.append(best)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
