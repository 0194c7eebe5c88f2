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
    var counts = ["yes": 0, "partly": 0, "no": 0]
    var unknown = 0
    for transition in transitions {
      guard let carried = transition.contextCarried, let count = counts[carried] else {
        unknown += 1
        continue
      }
      counts[carried] = count + 1
    }
    yes = counts["yes"] ?? 0
    partly = counts["partly"] ?? 0
    no = counts["no"] ?? 0
    self.unknown = unknown
  }
}
