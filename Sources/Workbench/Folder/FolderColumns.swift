/// Which columns the list of a folder has in a width, the most important ones kept.
public struct FolderColumns: Sendable, Equatable {
  public enum Kind: CaseIterable, Sendable {
    case title
    case state
    case asOf
    case stages
    case pains
    case worstStage
    case hottest
    case lastSaved

    public var heading: String {
      switch self {
      case .title: "Journey"
      case .state: "State"
      case .asOf: "As of"
      case .stages: "Stages"
      case .pains: "Pains"
      case .worstStage: "Worst stage (heat)"
      case .hottest: "Hottest pain"
      case .lastSaved: "Last saved"
      }
    }

    public var isNumber: Bool { self == .stages || self == .pains }
  }

  public struct Column: Sendable, Equatable {
    public let kind: Kind
    /// From the left end of the list.
    public let left: Int
    public let width: Int
  }

  public let columns: [Column]
  /// Columns of the marks before the row.
  public static let margin = 4
  static let gap = 2

  public init(width: Int) {
    func used(_ widths: [Kind: Int]) -> Int {
      widths.values.reduce(0, +) + Self.gap * (widths.count - 1) + Self.margin
    }
    var widths: [Kind: Int] = [.title: 22]
    // The first that fit; a narrower one later may still have room.
    for (kind, least) in [
      (Kind.pains, 5), (.hottest, 14), (.state, 7), (.asOf, 10), (.stages, 6), (.lastSaved, 10), (.worstStage, 18),
    ] {
      var wider = widths
      wider[kind] = least
      if used(wider) <= width { widths = wider }
    }
    if used(widths) > width { widths = [.title: max(1, width - Self.margin)] }
    var spare = max(0, width - used(widths))
    for (kind, share, most) in [
      (Kind.title, 2, 44), (.hottest, 2, 60), (.lastSaved, 1, 16), (.worstStage, 1, 44), (.title, 1, 90),
    ] {
      guard let now = widths[kind] else { continue }
      let more = min(most - now, (spare + share - 1) / share)
      guard more > 0 else { continue }
      widths[kind] = now + more
      spare -= more
    }
    var left = Self.margin
    columns = Kind.allCases.compactMap { kind in
      guard let width = widths[kind] else { return nil }
      defer { left += width + Self.gap }
      return Column(kind: kind, left: left, width: width)
    }
  }
}
