public import JourneyAnalysis

/// The bar of a stage: those who reached it, by what became of them.
public enum DropOffBar {
  /// What became of people, in the order of the bar.
  public enum Part: String, CaseIterable, Sendable {
    /// Got the outcome of the stage; went on, where that alone is known.
    case succeeded
    case neverTried
    case failed
    /// Never tried or failed, where the two cannot be told apart.
    case missed
    case validEnd
    case inProgress
    case outcomeUnknown
    /// Not told, or not accounted for.
    case untold

    /// The sign that fills its part of the bar: the bar reads without colour.
    public var sign: Unicode.Scalar {
      switch self {
      case .succeeded: "█"
      case .neverTried: "░"
      case .failed: "x"
      case .missed: "▒"
      case .validEnd: "="
      case .inProgress: ">"
      case .outcomeUnknown: "?"
      case .untold: "·"
      }
    }

    public var title: String {
      switch self {
      case .succeeded: "succeeded"
      case .neverTried: "never tried"
      case .failed: "failed"
      case .missed: "missed"
      case .validEnd: "valid end"
      case .inProgress: "in progress"
      case .outcomeUnknown: "unknown"
      case .untold: "not told"
      }
    }
  }

  /// How many people are in each part, as far as it may be told; parts with nobody are left out.
  public static func parts(_ figures: DropOffFigures) -> [(part: Part, count: Int)] {
    guard let reached = figures.reached.value, reached > 0 else { return [] }
    let validEnd = figures.validEnd.map { $0.entries.reduce(0) { $0 + ($1.count.value ?? 0) } }
    let isSplit = figures.isSplitKnown && figures.neverTried.value != nil && figures.failed.value != nil
    let counts: [(Part, Int?)] = [
      (.succeeded, figures.succeeded.value ?? (figures.succeeded == .unknown ? figures.continued.value : nil)),
      (.neverTried, isSplit ? figures.neverTried.value : nil),
      (.failed, isSplit ? figures.failed.value : nil),
      (.missed, isSplit ? nil : figures.missed.value),
      (.validEnd, validEnd),
      (.inProgress, figures.inProgress.value),
      (.outcomeUnknown, figures.outcomeUnknown.value),
    ]
    var rest = reached
    var result: [(part: Part, count: Int)] = []
    for (part, count) in counts {
      // Counts that contradict one another must not make the bar longer than those who came.
      guard let count = count.map({ min($0, rest) }), count > 0 else { continue }
      result.append((part, count))
      rest -= count
    }
    if rest > 0 { result.append((.untold, rest)) }
    return result
  }

  /// How many cells each part gets in a bar that would have `width` cells for `most` people.
  ///
  /// A part with people in it has at least one cell; the rest is shared by the largest remainders, earlier parts first.
  public static func cells(_ figures: DropOffFigures, width: Int, most: Int) -> [(part: Part, cells: Int)] {
    let parts = parts(figures)
    let reached = parts.reduce(0) { $0 + $1.count }
    guard reached > 0, most > 0, width > 0 else { return [] }
    let scaled = (Double(reached) / Double(max(most, reached)) * Double(width)).rounded()
    let length = min(width, max(parts.count, Int(scaled)))
    guard length >= parts.count else { return parts.prefix(length).map { ($0.part, 1) } }
    let exact = parts.map { Double($0.count) / Double(reached) * Double(length) }
    var cells = exact.map { max(1, Int($0)) }
    var spare = length - cells.reduce(0, +)
    let byRemainder = exact.indices.sorted {
      let (left, right) = (exact[$0] - Double(cells[$0]), exact[$1] - Double(cells[$1]))
      return left == right ? $0 < $1 : left > right
    }
    for place in byRemainder where spare > 0 {
      cells[place] += 1
      spare -= 1
    }
    while spare < 0, let longest = cells.indices.max(by: { cells[$0] < cells[$1] }) {
      cells[longest] -= 1
      spare += 1
    }
    return zip(parts, cells).map { ($0.part, $1) }
  }
}
