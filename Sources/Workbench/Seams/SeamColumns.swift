/// Which columns the list of transitions has at a width, and where they stand.
public struct SeamColumns: Sendable {
  public enum Kind: Sendable { case mark, from, to, agencies, carried, channels, heat }

  public struct Column: Sendable {
    public let kind: Kind
    public let left: Int
    public let width: Int
  }

  public let columns: [Column]
  /// Whether channels have room for their names.
  public let hasChannelNames: Bool

  public init(width: Int) {
    let mark = width < 70 ? 1 : 8
    var kinds: [(Kind, Int)] = [(.mark, mark)]
    let agencies = width < 56 ? 0 : width < 90 ? 16 : 24
    // Where there is little room, only whether the channel changes; the names stand below the list.
    let channels = width < 76 ? 0 : width < 100 ? 7 : 28
    // The margin, the mark, the other columns with their gaps, and a margin at the end.
    let rest = [agencies, width < 48 ? 0 : 7, channels, 4].reduce(2 + mark + 2 + 1) { $0 + ($1 > 0 ? $1 + 2 : 0) }
    let text = max(8, width - rest)
    if text >= 62 {
      kinds += [(.from, text / 2 - 1), (.to, text - text / 2 - 1)]
    } else {
      kinds.append((.to, text))
    }
    if agencies > 0 { kinds.append((.agencies, agencies)) }
    if width >= 48 { kinds.append((.carried, 7)) }
    if channels > 0 { kinds.append((.channels, channels)) }
    kinds.append((.heat, 4))
    hasChannelNames = channels > 7
    var left = 2
    columns = kinds.map { kind, width in
      defer { left += width + 2 }
      return Column(kind: kind, left: left, width: width)
    }
  }
}

extension SeamColumns.Kind {
  public var heading: String {
    switch self {
    case .mark: "Hand-off"
    case .from: "From"
    case .to: "Arriving at"
    case .agencies: "Agencies"
    case .carried: "Carried"
    case .channels: "Channel"
    case .heat: "Heat"
    }
  }
}
