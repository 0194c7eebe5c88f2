/// How often what was told before came along.
public struct Continuity: Equatable, Sendable {
  public let yes: Int
  /// Shown, and not counted as carried.
  public let partly: Int
  public let no: Int
  /// The file does not say; beside the rate, not in it.
  public let unknown: Int

  /// yes ÷ (yes + partly + no); nil where that is 0 ÷ 0.
  public var rate: Double? {
    let known = yes + partly + no
    return known > 0 ? Double(yes) / Double(known) : nil
  }

  init(_ transitions: some Sequence<SeamTransition>) {
    var counts = Counts()
    for transition in transitions { counts.add(transition.contextCarried) }
    self.init(counts)
  }

  init(_ counts: Counts) { (yes, partly, no, unknown) = (counts.yes, counts.partly, counts.no, counts.unknown) }

  /// Seams counted by what the file says of each.
  struct Counts {
    fileprivate var (yes, partly, no, unknown) = (0, 0, 0, 0)

    var total: Int { yes + partly + no + unknown }

    mutating func add(_ carried: String?) {
      switch carried {
      case let word? where word.isSame(as: "yes"): yes += 1
      case let word? where word.isSame(as: "partly"): partly += 1
      case let word? where word.isSame(as: "no"): no += 1
      default: unknown += 1
      }
    }
  }
}
