public import JSONText

extension MeasuresResult {
  /// The object that `sojourn measures --format json` prints; null for what is not known, not defined or not told.
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey),
      "measures": .array(rows.map(Self.json)),
      "groups": .array(groups.map(Self.json)),
      "spreads": .array(spreads.map(Self.json)),
      "basis": basis?.json ?? .null,
      "notes": .texts(notes),
      "kinds": .array(kinds.map(Self.json)),
    ]
    return .object(object)
  }

  private static func json(_ stage: MetricKinds) -> JSONValue {
    let kinds: [JSONValue] = stage.kinds.map { kind in
      let object: JSONObject = ["kind": .text(kind.kind), "ids": .texts(kind.ids)]
      return .object(object)
    }
    let object: JSONObject = [
      "stage": .text(stage.stage), "kinds": .array(kinds), "efficiencyOnly": .flag(stage.isEfficiencyOnly),
    ]
    return .object(object)
  }

  private static func json(_ row: MeasureRow) -> JSONValue {
    let object: JSONObject = [
      "id": .text(row.id),
      "driver": .text(row.driver),
      "edition": .text(row.edition),
      "stage": .text(row.stage),
      "step": .text(row.step),
      "agency": .text(row.agency),
      "channel": .text(row.channel),
      "segment": .text(row.segment),
      "period": .text(row.period),
      "mean": .number(row.mean),
      "shareUp": .number(row.shareUp),
      "interval": row.interval.json,
      "respondents": .number(row.respondents.value),
      "responseRate": .number(row.responseRate),
      "wording": .text(row.wording),
      "scale": json(row.scale),
      "askedOf": .text(row.askedOf),
      "group": .number(row.group),
      "source": .text(row.source),
      "asOf": .text(row.asOf),
      "basis": row.basis.json,
      "suppressed": .flag(row.isSuppressed),
    ]
    return .object(object)
  }

  private static func json(_ scale: QuestionScale?) -> JSONValue {
    guard let scale else { return .null }
    let object: JSONObject = [
      "kind": .text(scale.kind), "min": .number(scale.lowest), "max": .number(scale.highest),
    ]
    return .object(object)
  }

  private static func json(_ group: MeasureGroup) -> JSONValue {
    let object: JSONObject = [
      "driver": .text(group.driver),
      "wording": .text(group.wording),
      "scale": json(group.scale),
      "edition": .text(group.edition),
      "measures": .texts(group.measures),
      "mixedAskedOf": .flag(group.isMixedAskedOf),
      "comparable": .flag(group.isComparable),
    ]
    return .object(object)
  }

  private static func json(_ spread: ChannelSpread) -> JSONValue {
    let object: JSONObject = [
      "group": .number(spread.group),
      "driver": .text(spread.driver),
      "stage": .text(spread.stage),
      "step": .text(spread.step),
      "agency": .text(spread.agency),
      "segment": .text(spread.segment),
      "period": .text(spread.period),
      "channels": .texts(spread.channels),
      "measures": .texts(spread.measures),
      "lowest": .number(spread.lowest),
      "highest": .number(spread.highest),
      "spread": .number(spread.spread),
      "relative": .number(spread.relative),
      "smallestN": .number(spread.smallestN),
      "basis": spread.basis.json,
    ]
    return .object(object)
  }
}
