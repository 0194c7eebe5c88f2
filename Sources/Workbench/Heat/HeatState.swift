/// What the heat view is set to.
public struct HeatState: Sendable, Equatable {
  public init() {}
}
