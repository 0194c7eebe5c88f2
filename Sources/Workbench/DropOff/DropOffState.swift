/// What the drop-off view is set to.
public struct DropOffState: Sendable, Equatable {
  public init() {}
}
