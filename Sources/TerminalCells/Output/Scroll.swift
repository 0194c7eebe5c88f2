/// Rows that stand higher or lower in the next frame: scrolled, they need not be sent again.
struct Scroll: Equatable {
  /// The rows that are scrolled; what moves up leaves room at their end.
  let rows: ClosedRange<Int>
  /// By how many rows what is there moves up; negative: down.
  let count: Int

  /// The move that spares most cells, given which rows differ; nil where none spares rows enough to be worth its bytes.
  /// O(cells of these rows + rows²).
  init?(from old: CellBuffer, to new: CellBuffer, rows changed: [Int]) {
    guard old.size == new.size, let best = Self.longest(old, new, changed) else { return nil }
    self = best
    let moved = applied(to: old)
    let without = rows.reduce(0) { $0 + new.cost(ofRow: $1, after: old) }
    let with = rows.reduce(0) { $0 + new.cost(ofRow: $1, after: moved) }
    if with + 40 > without { return nil }
  }

  private init(rows: ClosedRange<Int>, count: Int) {
    self.rows = rows
    self.count = count
  }

  /// The move of the most rows that stand next to one another in both.
  private static func longest(_ old: CellBuffer, _ new: CellBuffer, _ changed: [Int]) -> Scroll? {
    // Rows that stay differ from all others here: by their number, where a fingerprint would be.
    var before = (0..<UInt64(old.size.height)).map(\.self)
    var after = before
    for row in changed {
      before[row] = old.fingerprint(ofRow: row)
      after[row] = new.fingerprint(ofRow: row)
    }
    guard !Set(before).isDisjoint(with: changed.map { after[$0] }) else { return nil }
    var best: (scroll: Scroll, gain: Int)?
    for count in 1 - after.count..<after.count where count != 0 {
      var (first, gain) = (0, 0)
      for row in max(0, -count)..<min(after.count, after.count - count) {
        guard after[row] == before[row + count] else {
          gain = 0
          continue
        }
        if gain == 0 { first = row }
        gain += 1
        if gain > (best?.gain ?? 2) {
          best = (Scroll(rows: min(first, first + count)...max(row, row + count), count: count), gain)
        }
      }
    }
    return best?.scroll
  }

  /// What the terminal makes of its screen.
  func applied(to buffer: CellBuffer) -> CellBuffer {
    let width = buffer.size.width
    var moved = buffer
    for row in rows {
      let target = row * width..<(row + 1) * width
      if rows.contains(row + count) {
        moved.cells.replaceSubrange(target, with: buffer.row(row + count))
      } else {
        for index in target { moved.cells[index] = .blank() }
      }
    }
    return moved
  }
}

extension CellBuffer {
  /// A number that differs for rows that differ, but for one case in 2^64.
  func fingerprint(ofRow row: Int) -> UInt64 {
    let cells = cells.span
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in row * size.width..<(row + 1) * size.width {
      let words = cells[index].words
      sum = (sum ^ (UInt64(words.x) << 32 | UInt64(words.y))) &* 0x9E37_79B9_7F4A_7C15
      sum = (sum ^ (sum >> 29) ^ (UInt64(words.z) << 32 | UInt64(words.w))) &* 0xBF58_476D_1CE4_E5B9
    }
    return sum
  }

  /// About how many bytes a row takes after another buffer of the same size: its cells that look otherwise, and the way
  /// there.
  func cost(ofRow row: Int, after other: CellBuffer) -> Int {
    let (ours, theirs) = (cells.span, other.cells.span)
    var count = 0
    for index in row * size.width..<(row + 1) * size.width where !ours[index].looksLike(theirs[index]) { count += 1 }
    return count == 0 ? 0 : count + 8
  }
}
