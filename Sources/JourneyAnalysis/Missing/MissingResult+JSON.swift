public import JSONText

extension MissingResult {
  /// The object that `sojourn missing --format json` prints; null for what is not defined, not known or not told.
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey),
      "representations": .array(representations.map(Self.json)),
      "takeUp": .array(takeUp.map(\.json)),
      "use": .array(use.map(Self.json)),
      "basis": basis?.json ?? .null,
      "notes": .texts(notes),
    ]
    return .object(object)
  }

  /// The object that `sojourn takeup --format json` prints.
  public var takeUpJSON: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey), "takeUp": .array(takeUp.map(\.json)),
      "basis": Basis.weakest(takeUp.map(\.basis))?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ row: Representation) -> JSONValue {
    var object: JSONObject = [
      "stage": .text(row.stage),
      "segment": .text(row.segment),
      "series": .text(row.series),
      "period": .text(row.period),
      "segmentReached": .number(row.segmentReached.value),
      "reached": .number(row.reached.value),
      "share": .number(row.share),
      "benchmark": row.benchmark.map(json) ?? .null,
      "index": .number(row.index),
      "interval": row.interval.json,
      "flagged": .flag(row.isFlagged),
      "flaggedBy": .text(row.rule?.rawValue),
      "caveat": .text(row.caveat),
      "basis": row.basis.json,
      "suppressed": .flag(row.isSuppressed),
    ]
    switch row.origin {
    case .volumes(let segment, let stage):
      object["volumes"] = .texts(segment + stage)
      object["metric"] = .null
    case .metric(let id):
      object["volumes"] = .array([])
      object["metric"] = .text(id)
    }
    return .object(object)
  }

  private static func json(_ use: ResourceUse) -> JSONValue {
    let object: JSONObject = [
      "metric": .text(use.id), "name": .text(use.name), "segment": .text(use.segment), "stage": .text(use.stage),
      "agency": .text(use.agency), "channel": .text(use.channel), "period": .text(use.period),
      "used": .number(use.used.value), "n": .number(use.of.value), "share": .number(use.share),
      "interval": use.interval.json, "low": .flag(use.isLow), "basis": use.basis.json,
      "suppressed": .flag(use.used.isSuppressed || use.of.isSuppressed),
    ]
    return .object(object)
  }

  private static func json(_ benchmark: Benchmark) -> JSONValue {
    let object: JSONObject = [
      "share": .number(benchmark.share),
      "basis": benchmark.basis.json,
      "source": .text(benchmark.source),
      "definition": .text(benchmark.definition),
      "caveat": .text(benchmark.caveat),
    ]
    return .object(object)
  }
}

extension TakeUpRate {
  /// One entry of `sojourn takeup --format json`; null for what is not defined, not known or not told.
  public var json: JSONValue {
    let object: JSONObject = [
      "id": .text(id),
      "program": .text(program),
      "withProgram": .text(withProgram),
      "agency": .text(agency),
      "segment": .text(segment),
      "period": .text(period),
      "eligible": .number(eligible.value),
      "enrolled": .number(enrolled.value),
      "rate": .number(rate),
      "interval": interval.json,
      "low": .flag(isLow),
      "flagged": .flag(isFlagged),
      "satisfied": .array(satisfied.map(Self.json)),
      "source": .text(source),
      "asOf": .text(asOf),
      "basis": basis.json,
      "suppressed": .flag(isSuppressed),
    ]
    return .object(object)
  }

  private static func json(_ satisfaction: Satisfaction) -> JSONValue {
    let object: JSONObject = [
      "measure": .text(satisfaction.measure),
      "mean": .number(satisfaction.mean),
      "agency": .text(satisfaction.agency),
      "basis": satisfaction.basis.json,
    ]
    return .object(object)
  }
}

extension ClosedRange<Double>? {
  /// Two numbers, or null.
  var json: JSONValue { map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null }
}
