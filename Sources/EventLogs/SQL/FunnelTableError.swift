/// Why the result of a funnel's SQL cannot be taken.
public struct FunnelTableError: Error, Equatable, Sendable {
  /// Each with its line, where it has one.
  public let findings: [String]

  init(findings: [String]) { self.findings = findings }
}
