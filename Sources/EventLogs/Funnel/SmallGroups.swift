/// Which groups of a breakdown are not told, so that nobody is recognised: those of which a count is from 1 to 9, and
/// further ones, the smallest first, until what is hidden together gives nothing away by subtraction from the total.
enum SmallGroups {
  static func isSmall(_ count: Int) -> Bool { (1...9).contains(count) }

  /// - Parameters:
  ///   - rows: the counts of each group; all of equal length.
  ///   - first: groups that are not told in any case.
  static func hidden(_ rows: [[Int]], beginningWith first: Set<Int> = []) -> Set<Int> {
    var hidden = first.union(rows.indices.filter { rows[$0].contains(where: isSmall) })
    guard !hidden.isEmpty else { return hidden }
    let others = rows.indices.filter { !hidden.contains($0) }
      .sorted { (rows[$0].first ?? 0, $0) < (rows[$1].first ?? 0, $1) }
    for next in others {
      let givesAway = (rows.first?.indices ?? 0..<0).contains { column in
        let counts = hidden.map { rows[$0][column] }
        let sum = counts.reduce(0, +)
        return isSmall(sum) || counts.allSatisfy(isSmall) && (sum == counts.count || sum == 9 * counts.count)
      }
      if !givesAway { break }
      hidden.insert(next)
    }
    return hidden
  }
}
