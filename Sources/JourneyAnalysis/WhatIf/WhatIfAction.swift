/// What one action alone would change.
public struct WhatIfAction: Equatable, Sendable {
  /// The action's id.
  public let id: String
  public let title: String
  /// 1 little … 5 very much; nil where nobody said.
  public let effort: Int?
  /// The last gate, for effects at gates, and each parallel or conditional stage for itself: never to be added, the same
  /// people stand in several.
  public let outcomes: [WhatIfOutcome]
  /// Its place by further completions per effort, of its largest outcome; equal ones share a place. Nil without effort or
  /// without an effect that can be worked out.
  public let rank: Int?
  /// Expected further completions of its largest outcome ÷ effort, in people; nil where `rank` is, and on illustrative
  /// volumes.
  public let perEffort: Double?
}
