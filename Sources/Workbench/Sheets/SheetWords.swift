import JourneyAnalysis

/// Figures in the words of the sheets: a number never without what it rests on.
enum SheetWords {
  /// At most one decimal, with commas between thousands: "1,234.5".
  static func number(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "?" }
    let tenths = Int((value.magnitude * 10).rounded())
    let whole = DropOffText.grouped(tenths / 10)
    return (value < 0 && tenths > 0 ? "-" : "") + (tenths % 10 == 0 ? whole : "\(whole).\(tenths % 10)")
  }

  /// Always two decimals: "0.25".
  static func hundredths(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "?" }
    let rounded = Int((value.magnitude * 100).rounded())
    let digits = "\(rounded % 100 + 100)".dropFirst()
    return (value < 0 && rounded > 0 ? "-" : "") + "\(rounded / 100).\(digits)"
  }

  /// "0.25–0.61".
  static func hundredths(_ interval: ClosedRange<Double>) -> String {
    "\(hundredths(interval.lowerBound))–\(hundredths(interval.upperBound))"
  }

  /// "12.5–20.1 %".
  static func percents(_ interval: ClosedRange<Double>) -> String {
    "\(DropOffText.percent(interval.lowerBound).dropLast(2))–\(DropOffText.percent(interval.upperBound))"
  }

  /// For a narrow column: "≥ 95 (3/5)", "?" where nothing is known; without k/m where all is.
  static func cell(_ sum: PartialSum) -> SheetCell {
    guard let total = sum.total else {
      return SheetCell(sum.count == 0 ? "–" : "? (0/\(sum.count))", .quiet, short: "?")
    }
    // Tenths of what runs into hundreds would say more than anybody knows.
    let shown = number(total >= 100 ? total.rounded() : total)
    return sum.isAtLeast
      ? SheetCell("≥ \(shown) (\(sum.known)/\(sum.count))", short: "≥ \(shown)") : SheetCell(shown)
  }

  /// "at least 95 min (3 of 5 steps; estimated)".
  static func sum(_ sum: PartialSum, _ unit: String) -> String {
    guard let total = sum.total else { return "not known (0 of \(sum.count) steps)" }
    return "\(sum.isAtLeast ? "at least " : "")\(number(total)) \(unit) "
      + "(\(sum.known) of \(sum.count) steps; \((sum.basis ?? .notStated).label))"
  }

  /// For a narrow column: "not stated" for none.
  static func basis(_ basis: Basis?) -> SheetCell {
    switch basis {
    case nil: SheetCell("–", .quiet)
    case .notStated: SheetCell("not stated", .quiet)
    case .some(let basis): SheetCell(basis.label, .quiet)
    }
  }

  /// "1 step", "3 steps".
  static func some(_ count: Int, _ thing: String, _ things: String? = nil) -> String {
    count == 1 ? "1 \(thing)" : "\(DropOffText.grouped(count)) \(things ?? thing + "s")"
  }

  /// "+2", "−1", "0".
  static func signed(_ value: Int) -> String { value > 0 ? "+\(value)" : value < 0 ? "−\(-value)" : "0" }
}

/// What the filter leaves of a sheet's rows.
struct SheetFilter: Sendable {
  private let agency: String?
  private let channel: String?
  private let segment: String?
  private let labels: [String]
  private let others: [String]

  /// Only the dimensions that the sheet knows.
  init(_ filter: PainFilter, by dimensions: Set<FilterDimension>) {
    func id(_ dimension: FilterDimension) -> String? { dimensions.contains(dimension) ? filter.id(dimension) : nil }
    agency = id(.agency)
    channel = id(.channel)
    segment = id(.segment)
    labels = filter.terms.filter { dimensions.contains($0.dimension) }.map { "\($0.dimension.label) \($0.label)" }
    others = filter.terms.filter { !dimensions.contains($0.dimension) }.map(\.dimension.label)
  }

  /// Whether a row that names these is left; nil where rows of its kind never say.
  func shows(agency: String?? = nil, channel: String?? = nil, segment: String?? = nil) -> Bool {
    func meets(_ wanted: String?, _ own: String??) -> Bool {
      guard let wanted, let own else { return true }
      return own.map { $0.utf8.elementsEqual(wanted.utf8) } ?? false
    }
    return meets(self.agency, agency) && meets(self.channel, channel) && meets(self.segment, segment)
  }

  /// What the filter does here, in a line; none without one.
  var headlines: [SheetHeadline] {
    var parts: [String] = []
    if !labels.isEmpty { parts.append("listed: \(labels.joined(separator: ", ")); totals are of the whole map") }
    if !others.isEmpty { parts.append("\(others.joined(separator: ", ")): does not apply here") }
    return parts.isEmpty ? [] : [SheetHeadline("Filter · " + parts.joined(separator: " · "), .quiet)]
  }
}
