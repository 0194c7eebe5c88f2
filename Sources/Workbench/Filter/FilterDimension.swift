/// What pain points in view can be chosen by.
public enum FilterDimension: String, CaseIterable, Sendable {
  case agency
  case channel
  case segment
  case burden
  case basis

  public var label: String { rawValue }

  /// Whether counts of people can be told apart by it.
  public var isOfCounts: Bool { self == .agency || self == .channel || self == .segment }
}
