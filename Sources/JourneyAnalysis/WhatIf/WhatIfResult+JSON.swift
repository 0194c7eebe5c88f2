public import JSONText

extension WhatIfResult {
  /// The object that `sojourn whatif --format json` prints; null for what is not known, not defined or not told.
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey),
      "series": .text(series),
      "draws": .number(query.draws),
      // As text: seeds may exceed what JSON readers keep of a number.
      "seed": .text(String(query.seed)),
      "actions": .array(actions.map(Self.json)),
      "together": .array(together.map(Self.json)),
      "bottlenecks": .array(bottlenecks.map(Self.json)),
      "basis": basis?.json ?? .null,
      "notes": .texts(notes),
    ]
    return .object(object)
  }

  private static func json(_ action: WhatIfAction) -> JSONValue {
    let object: JSONObject = [
      "id": .text(action.id),
      "effort": .number(action.effort),
      "outcomes": .array(action.outcomes.map(json)),
      "rank": .number(action.rank),
      "perEffort": .number(action.perEffort),
    ]
    return .object(object)
  }

  private static func json(_ outcome: WhatIfOutcome) -> JSONValue {
    let object: JSONObject = [
      "stage": .text(outcome.stage),
      "at": .texts(outcome.at),
      "baseline": .number(outcome.baseline),
      "expected": .number(outcome.expected),
      "range": outcome.range.json,
      "relative": .number(outcome.relative),
      "relativeRange": outcome.relativeRange.json,
      "relativeOnly": .flag(outcome.isRelativeOnly),
      "ratesDrawn": .flag(outcome.areRatesDrawn),
      "volumes": .texts(outcome.volumes),
      "basis": outcome.basis.json,
    ]
    return .object(object)
  }

  private static func json(_ bottleneck: Bottleneck) -> JSONValue {
    let object: JSONObject = [
      "stage": .text(bottleneck.stage),
      "countedAt": .text(bottleneck.countedAt),
      "gain": .number(bottleneck.gain),
      "relative": .number(bottleneck.relative),
      "largest": .flag(bottleneck.isLargest),
      "basis": bottleneck.basis.json,
    ]
    return .object(object)
  }
}
