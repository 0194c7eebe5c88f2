/// What a heatmap can be broken down by. The raw value is the word of `--rows` and `--columns`.
public enum HeatDimension: String, CaseIterable, Sendable {
  /// The stage of a pain point, of its step, or of the two steps that it lies between.
  case stage
  /// Its step, or the two that it lies between.
  case step
  /// Its own agencies, else the lead of its step; never a supporting agency.
  case agency
  /// The channels that it names.
  case channel
  /// The segments that it names.
  case segment
  /// Learning, compliance, psychological.
  case burden
  case barrier
  /// The category of its root causes; of their roots, where a cause itself has none.
  case causeCategory = "cause-category"
  /// The owner functions of its root causes; where they say none, of the actions that address it or them.
  case ownerFunction = "owner-function"
  /// The ingredient that its root causes say is lacking.
  case ingredient

  /// How people read it.
  public var label: String {
    switch self {
    case .causeCategory: "root-cause category"
    case .ownerFunction: "owner function"
    default: rawValue
    }
  }
}
