/// What the table of pain points is set to.
public struct PainsState: Sendable, Equatable {
  public var selected: String?
  public init() {}
}
