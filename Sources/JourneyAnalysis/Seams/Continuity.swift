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

  private static let words = ["yes", "partly", "no"]

  init(_ transitions: some Sequence<SeamTransition>) {
    var counts = [0, 0, 0, 0]
    for transition in transitions {
      let place = transition.contextCarried.flatMap { carried in
        Self.words.firstIndex { $0.isSame(as: carried) }
      }
      counts[place ?? 3] += 1
    }
    (yes, partly, no, unknown) = (counts[0], counts[1], counts[2], counts[3])
  }
}
