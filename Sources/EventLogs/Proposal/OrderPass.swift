/// Counts which of two activities comes first in the cases that have both; one for each thread.
final class OrderPass: LogPass {
  private let count: Int
  /// For each kind: the place of its activity among those that are compared; -1 for the others.
  private let places: [Int]
  private var firsts: [Int]
  private var met: [Int] = []
  /// By the earlier, then the later.
  private var before: [Int]

  init(_ log: EventLog, _ activities: [Int]) {
    var numbers: [Int: Int] = [:]
    for (place, activity) in activities.enumerated() { numbers[activity] = place }
    count = activities.count
    places = log.kinds.map { numbers[Int($0.activity)] ?? -1 }
    firsts = Array(repeating: -1, count: activities.count)
    before = Array(repeating: 0, count: activities.count * activities.count)
  }

  func add(_ events: CaseEvents) {
    met.removeAll(keepingCapacity: true)
    for place in 0..<events.count {
      let activity = places[events.kind(place)]
      if activity < 0 || firsts[activity] >= 0 { continue }
      firsts[activity] = place
      for earlier in met { before[earlier * count + activity] += 1 }
      met.append(activity)
      if met.count == count { break }
    }
    for activity in met { firsts[activity] = -1 }
  }

  /// In how many cases one activity first comes before another, by both.
  static func matrix(_ passes: [OrderPass]) -> [[Int]] {
    guard let count = passes.first?.count else { return [] }
    return (0..<count).map { one in
      (0..<count).map { other in passes.reduce(0) { $0 + $1.before[one * count + other] } }
    }
  }

  /// The share of the others that it meets which come before it in most cases with both; those that come before as often
  /// as after count half. Nil where it meets none.
  static func places(_ before: [[Int]]) -> [Double?] {
    let count = before.count
    return (0..<count).map { one in
      let shares = (0..<count).compactMap { other -> Double? in
        let (first, second) = (before[other][one], before[one][other])
        if other == one || first + second == 0 { return nil }
        return first == second ? 0.5 : first > second ? 1 : 0
      }
      return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
    }
  }
}
