import JSONText
import JourneyAnalysis
import Tables

/// Figures in words that never part the number from its basis and its n.
enum ReportWords {
  /// "at least 95 min (3 of 5 steps known; estimated)"
  static func sum(_ sum: PartialSum, _ unit: String, of things: String = "steps") -> String {
    guard let total = sum.total else { return "not known (0 of \(sum.count) \(things) known)" }
    let least = sum.isAtLeast ? "at least " : ""
    let basis = (sum.basis ?? .notStated).label
    return "\(least)\(NumberText.short(total)) \(unit) (\(sum.known) of \(sum.count) \(things) known; \(basis))"
  }

  /// The same for a narrow column, whose basis stands in another: "95", "≥ 95 (3/5)", "?" where nothing is known.
  static func amount(_ sum: PartialSum) -> String {
    guard let total = sum.total else { return "?" }
    guard sum.known < sum.count || sum.isAtLeast else { return NumberText.short(total) }
    return "\(sum.isAtLeast ? "≥ " : "")\(NumberText.short(total)) (\(sum.known)/\(sum.count))"
  }

  /// "12.5–20.1 %", "none" without an interval.
  static func percents(_ interval: ClosedRange<Double>?) -> String {
    interval.map { "\(NumberText.tenths($0.lowerBound * 100))–\(NumberText.percent($0.upperBound))" } ?? "none"
  }

  /// "0.25–0.61", "none" without an interval.
  static func numbers(_ interval: ClosedRange<Double>?, places: Int = 2) -> String {
    interval.map {
      "\(NumberText.short($0.lowerBound, places: places))–\(NumberText.short($0.upperBound, places: places))"
    } ?? "none"
  }

  /// "12.5 %", "not defined" for nil.
  static func percent(_ share: Double?) -> String { share.map { NumberText.percent($0) } ?? "not defined" }

  /// "25 ×3, 1 unknown": highest heat, number of pain points, and how many of them have no known heat.
  static func heat(_ tally: HeatTally) -> String {
    guard tally.count > 0 else { return "·" }
    let unknown = tally.unknown > 0 ? ", \(NumberText.short(tally.unknown)) unknown" : ""
    return "\(tally.max.map { "\($0)" } ?? "?") ×\(NumberText.short(tally.count))\(unknown)"
  }

  static func basis(_ basis: Basis?) -> String { basis?.label ?? "no figure" }

  static func yes(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "?" }

  /// "1 promise", "3 promises"
  static func some(_ count: Int, _ thing: String, _ things: String? = nil) -> String {
    count == 1 ? "1 \(thing)" : "\(NumberText.grouped(count)) \(things ?? thing + "s")"
  }

  static func cell(_ flag: Bool?) -> TableCell { flag.map { .text($0 ? "true" : "false") } ?? .empty }

  static func cell(_ ids: [String]) -> TableCell { ids.isEmpty ? .empty : .text(ids.joined(separator: "; ")) }
}
