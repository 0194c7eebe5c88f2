import JSONText

extension PainTable {
  /// From so many pain points on, reading them is shared out: below, beginning a thread costs more than it saves.
  private static let large = 2000

  /// The pain points read in as many parts as there are hands for a large list.
  init(
    _ painPoints: [JSONValue], _ numbers: Numbers, _ table: StepTable, _ causeTable: CauseTable, by hands: Hands
  ) {
    guard hands.count > 1, painPoints.count >= Self.large else {
      self.init(painPoints, numbers, table, causeTable)
      return
    }
    // More parts than hands, so that one who is late leaves the rest to the others.
    let count = hands.count * 2
    let parts = hands.map(count) { part in
      PainTable(
        painPoints[painPoints.count * part / count..<painPoints.count * (part + 1) / count], numbers, table, causeTable)
    }
    self = parts[0]
    for part in parts.dropFirst() { append(part) }
  }
}
