public import JSONText

extension AskOnceResult {
  /// The object that `sojourn asks --format json` prints; durations in seconds, null for what is not known or defined.
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey),
      "agencies": .texts(askers.map(\.id)),
      "items": .array(items.map(Self.json)),
      "asks": .number(asks),
      "excess": .number(excess),
      "mustReAsk": .number(mustReAsk),
      "redundancy": .number(redundancy),
      "avoidableSeconds": avoidableMinutes.json(unit: 60),
    ]
    return .object(object)
  }

  private static func json(_ item: AskedItem) -> JSONValue {
    let object: JSONObject = [
      "id": .text(item.id),
      "label": .text(item.label),
      "sensitive": item.isSensitive.map { .flag($0) } ?? .null,
      "count": .number(item.count),
      "counts": .array(item.counts.map { .number($0) }),
      "excess": .number(item.excess),
      "mustReAsk": .number(item.mustReAsk),
      "steps": .texts(item.steps),
      "repeats": .array(item.repeats.map(json)),
    ]
    return .object(object)
  }

  private static func json(_ again: AskRepeat) -> JSONValue {
    let object: JSONObject = [
      "before": .text(again.before),
      "step": .text(again.step),
      "agencyBefore": .text(again.agencyBefore),
      "agency": .text(again.agency),
      "otherAgency": again.isOtherAgency.map { .flag($0) } ?? .null,
      "seconds": .number(again.minutes.map { $0 * 60 }),
      "remedy": .text(again.remedy),
      "mustReAsk": .flag(again.isMustReAsk),
      "basis": again.basis?.json ?? .null,
    ]
    return .object(object)
  }
}
