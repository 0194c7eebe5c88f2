public import JSONText

/// How many, by reason; or in all, where the reasons are not known.
public struct Counts: FieldValue, Equatable {
  /// In the order of the file: by the bytes of the reason. Empty where only the total is known.
  public let byReason: [(reason: String, count: Int)]
  /// The sum; at most the greatest integer.
  public let total: Int

  public init(byReason: [(reason: String, count: Int)]) {
    self.byReason = byReason
    total = saturatingSum(byReason.lazy.map(\.count))
  }

  public init(total: Int) {
    byReason = []
    self.total = total
  }

  /// Nil where a count is not a whole number from 0 to 2⁵³, so that sums cannot overflow unseen.
  public static func value(from json: JSONValue) -> Counts? {
    switch json {
    case .number(let number): return whole(number).map { Counts(total: $0) }
    case .object(let object):
      var counts: [(reason: String, count: Int)] = []
      for member in object.members {
        guard let count = member.value.number.flatMap(whole) else { return nil }
        counts.append((member.key.text, count))
      }
      return Counts(byReason: counts)
    default: return nil
    }
  }

  private static func whole(_ number: JSONNumber) -> Int? {
    number.int.flatMap { (0...(1 << 53)).contains($0) ? $0 : nil }
  }

  public var json: JSONValue {
    guard !byReason.isEmpty else { return .number(total) }
    return .object(JSONObject(byReason.map { (JSONKey($0.reason), .number($0.count)) }))
  }

  public static func == (left: Counts, right: Counts) -> Bool {
    left.total == right.total && left.byReason.elementsEqual(right.byReason, by: ==)
  }
}
