/// The views of a journey, by the digit that opens each.
public enum ViewName: String, CaseIterable, Sendable {
  case map
  case heat
  case dropOff
  case pains
  case summary

  public var title: String {
    switch self {
    case .map: "Map"
    case .heat: "Heat"
    case .dropOff: "Drop-off"
    case .pains: "Pains"
    case .summary: "Summary"
    }
  }

  public var digit: Character {
    switch self {
    case .map: "1"
    case .heat: "2"
    case .dropOff: "3"
    case .pains: "6"
    case .summary: "0"
    }
  }
}
