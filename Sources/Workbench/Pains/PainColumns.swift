/// Which columns a table of pain points has in a width, the most important ones kept.
public struct PainColumns: Sendable, Equatable {
  public enum Kind: String, CaseIterable, Sendable {
    case heat
    case rating
    case title
    case place
    case agency
    case burden
    case evidence
    case votes
    case owner

    public var heading: String {
      switch self {
      case .heat: "Heat"
      case .rating: "S×F"
      case .title: "Pain point"
      case .place: "Where"
      case .agency: "Agency"
      case .burden: "Burden"
      case .evidence: "Evid"
      case .votes: "Vote"
      case .owner: "Owner"
      }
    }

    public var isNumber: Bool { self == .heat || self == .evidence || self == .votes }

    /// The order that the column is sorted by; nil where it is not.
    public var order: PainOrder? {
      switch self {
      case .heat: .heat
      case .rating: .severity
      case .place: .stage
      case .votes: .votes
      case .title: .title
      default: nil
      }
    }
  }

  public struct Column: Sendable, Equatable {
    public let kind: Kind
    /// From the left end of the table.
    public let left: Int
    public let width: Int
  }

  public let columns: [Column]
  /// Blanks between two columns.
  static let gap = 2
  /// Columns of the mark before the row.
  static let margin = 2

  public init(width: Int) {
    var kinds: [Kind: Int] = [.heat: 5, .title: 36]
    func used(_ kinds: [Kind: Int]) -> Int {
      kinds.values.reduce(0, +) + Self.gap * (kinds.count - 1) + Self.margin
    }
    // The first that fit; a narrower column later may still have room.
    for (kind, least) in [
      (Kind.agency, 8), (.rating, 3), (.place, 16), (.evidence, 4), (.burden, 6), (.votes, 4), (.owner, 10),
    ] {
      var wider = kinds
      wider[kind] = least
      if used(wider) <= width { kinds = wider }
    }
    if used(kinds) > width { kinds = [.heat: 5, .title: max(1, width - used([.heat: 5]) - Self.gap)] }
    // What is left goes to words, by parts.
    var spare = max(0, width - used(kinds))
    for (kind, share, most) in [
      (Kind.title, 2, 64), (.place, 2, 44), (.agency, 2, 24), (.owner, 2, 20), (.title, 1, 100), (.place, 1, 60),
    ] {
      guard let now = kinds[kind] else { continue }
      let more = min(most - now, (spare + share - 1) / share)
      guard more > 0 else { continue }
      kinds[kind] = now + more
      spare -= more
    }
    var left = Self.margin
    columns = Kind.allCases.compactMap { kind in
      guard let width = kinds[kind] else { return nil }
      defer { left += width + Self.gap }
      return Column(kind: kind, left: left, width: width)
    }
  }
}
