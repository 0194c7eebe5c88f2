public import JSONText
import Statistics

extension DropOffResult {
  /// The object that `sojourn dropoff --format json` prints; null for what is not defined, not known or not told.
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey),
      "series": .text(series),
      "by": .text(query.by?.rawValue),
      "note": .text(note),
      "onlyAgency": .text(onlyAgency),
      "period": .text(period),
      "basis": Basis.weakest(stages.compactMap(\.figures.basis))?.json ?? .null,
      "stages": .array(stages.map(Self.json)),
      "largestLeak": largestLeak.map(Self.json) ?? .null,
      "worstRate": worstRate.map(Self.json) ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ leak: Leak) -> JSONValue {
    let object: JSONObject = ["stages": .texts(leak.stages), "missed": .number(leak.missed)]
    return .object(object)
  }

  private static func json(_ worst: Rate) -> JSONValue {
    let object: JSONObject = [
      "stages": .texts(worst.stages), "rate": .number(worst.rate), "low": .number(worst.low),
    ]
    return .object(object)
  }

  private static func json(_ stage: DropOffStage) -> JSONValue {
    var object = json(stage.figures)
    object["stage"] = .text(stage.stage)
    object["label"] = .text(stage.label)
    object["role"] = .text(stage.role)
    object["groups"] = .array(stage.groups.map(json))
    return .object(object)
  }

  private static func json(_ group: DropOffGroup) -> JSONValue {
    var object = json(group.figures)
    object["id"] = .text(group.id)
    object["label"] = .text(group.label)
    object["device"] = .text(group.device)
    object["voices"] = .array(group.voices.map(json))
    object["riskDifference"] = .number(group.comparison?.riskDifference)
    object["riskInterval"] = json(group.comparison?.riskInterval)
    object["p"] = .number(group.comparison?.p)
    object["q"] = .number(group.comparison?.q)
    object["real"] = group.comparison?.isReal.map { .flag($0) } ?? .null
    return .object(object)
  }

  private static func json(_ voice: ChannelVoice) -> JSONValue {
    let object: JSONObject = [
      "measure": .text(voice.measure), "driver": .text(voice.driver), "mean": .number(voice.mean),
      "n": .number(voice.respondents), "finishersOnly": .flag(voice.isFinishersOnly), "basis": voice.basis.json,
    ]
    return .object(object)
  }

  private static func json(_ figures: DropOffFigures) -> JSONObject {
    [
      "reached": .number(figures.reached.value),
      "attempted": .number(figures.attempted.value),
      "succeeded": .number(figures.succeeded.value),
      "validEnd": json(figures.validEnd),
      "adverse": json(figures.adverse),
      "inProgress": .number(figures.inProgress.value),
      "outcomeUnknown": .number(figures.outcomeUnknown.value),
      "continued": .number(figures.continued.value),
      "missed": .number(figures.missed.value),
      "left": .number(figures.left.value),
      "dropOffRate": .number(figures.dropOffRate),
      "interval": json(figures.interval),
      "range": figures.range.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null,
      "neverTriedRate": .number(figures.neverTriedRate),
      "failedRate": .number(figures.failedRate),
      "n": .number(figures.n.value),
      "neverTried": .number(figures.neverTried.value),
      "failed": .number(figures.failed.value),
      "period": .text(figures.period),
      "source": .text(figures.source),
      "volumes": .texts(figures.volumes),
      "connectionRate": .number(figures.connectionRate),
      "basis": figures.basis?.json ?? .null,
      "suppressed": .flag(figures.isSuppressed),
    ]
  }

  private static func json(_ counts: CountsByReason?) -> JSONValue {
    guard let counts else { return .null }
    return .object(JSONObject(counts.entries.map { (key: JSONKey($0.reason), value: .number($0.count.value)) }))
  }

  private static func json(_ interval: ConfidenceInterval?) -> JSONValue {
    interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null
  }
}
