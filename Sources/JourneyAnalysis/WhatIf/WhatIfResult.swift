/// What actions would change.
public struct WhatIfResult: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  public let query: WhatIfQuery
  /// The series of volumes that it rests on.
  public let series: String?
  /// Each action alone, in file order.
  public let actions: [WhatIfAction]
  /// All of them together, computed together and not added.
  public let together: [WhatIfOutcome]
  /// Every counted stage, in the order of the journey.
  public let bottlenecks: [Bottleneck]
  /// What a reader must know; a clause each.
  public let notes: [String]

  /// The actions that have a rank, first place first.
  public var ranked: [WhatIfAction] {
    actions.enumerated().filter { $0.element.rank != nil }.sorted { left, right in
      (left.element.rank ?? 0, left.offset) < (right.element.rank ?? 0, right.offset)
    }.map(\.element)
  }

  /// The weakest basis of all outcomes; nil where there are none.
  public var basis: Basis? { Basis.weakest((together + actions.flatMap(\.outcomes)).map(\.basis)) }
}
