/// Where the summary is scrolled to.
public struct SummaryState: Sendable, Equatable {
  public var scroll = 0
  public init() {}
}
