public import JSONText

extension BurdenResult {
  /// The object that `sojourn burden --format json` prints; durations in seconds, money in dollars, null for what is not
  /// known.
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey),
      "whole": whole.json,
      "stages": .array(byStage.map(\.json)),
      "agencies": .array(byAgency.map(\.json)),
      "segments": .array(bySegment.map(\.json)),
      "years": .array(years.map(Self.json)),
      "hourValue": .number(hourValue?.amount),
      "hourSource": .text(hourValue?.source),
      "secondsPerYear": .number(hoursPerYear.map { $0 * 3600 }),
      "costPerYear": .number(costPerYear),
      "timeValuePerYear": .number(timeValuePerYear),
      "failures": .array(failures.map(Self.json)),
      "criticalPath": criticalPath.map(Self.json) ?? .null,
      "notes": .texts(notes),
      "firstMoves": .object([
        "stages": .array(firstMovesByStage.map(Self.json)), "agencies": .array(firstMovesByAgency.map(Self.json)),
      ]),
      "recertifications": .array(recertifications.map(Self.json)),
      "basis": basis?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ moves: FirstMoves) -> JSONValue {
    let object: JSONObject = [
      "id": .text(moves.id), "customer": .texts(moves.customer), "agency": .texts(moves.agency),
      "other": .texts(moves.other), "unknown": .texts(moves.unknown), "agencyShare": .number(moves.agencyShare),
      "n": .number(moves.known),
    ]
    return .object(object)
  }

  private static func json(_ again: Recertification) -> JSONValue {
    let object: JSONObject = [
      "step": .text(again.step), "agency": .text(again.agency),
      "effortSeconds": .number(again.minutes.map { $0.value * 60 }), "times": .number(again.times),
      "waitSeconds": .number(again.waitDays.map { $0.value * day }), "painPoints": .texts(again.painPoints),
      "heat": again.heat.json, "actions": .texts(again.actions), "basis": again.basis?.json ?? .null,
    ]
    return .object(object)
  }

  private static let day = 86_400.0

  private static func json(_ year: BurdenYear) -> JSONValue {
    let object: JSONObject = [
      "stage": .text(year.stage),
      "persons": .number(year.persons),
      "seconds": .number(year.hours.map { $0 * 3600 }),
      "cost": .number(year.cost),
      "timeValue": .number(year.timeValue),
      "volumes": .texts(year.volumes),
      "basis": year.basis?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ failure: StructuralFailure) -> JSONValue {
    let unit = failure.kind == .session ? 60 : day
    let object: JSONObject = [
      "kind": .text(failure.kind.rawValue),
      "step": .text(failure.step),
      "availableSeconds": .number(failure.available * unit),
      "neededSeconds": .number(failure.needed * unit),
      "chain": .texts(failure.chain),
      "basis": failure.basis?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ path: CriticalPath) -> JSONValue {
    let changes: [JSONValue] = path.agencyChanges.map { change in
      let object: JSONObject = [
        "from": .text(change.from), "to": .text(change.to), "fromAgency": .text(change.fromAgency),
        "toAgency": .text(change.toAgency),
      ]
      return .object(object)
    }
    let object: JSONObject = [
      "steps": .texts(path.steps),
      "seconds": .number(path.days * day),
      "atLeast": .flag(path.isAtLeast),
      "unknownWaits": .texts(path.unknownWaits),
      "agencyChanges": .array(changes),
      "basis": path.basis.json,
    ]
    return .object(object)
  }
}

extension BurdenGroup {
  /// Durations in seconds, money in dollars; null for what is not known.
  public var json: JSONValue {
    let mind: JSONObject = [
      "highest": .number(psychological.highest),
      "highestSteps": .texts(psychological.highestSteps),
      "severeSteps": .texts(psychological.severeSteps),
      "rated": .number(psychological.rated),
    ]
    let object: JSONObject = [
      "id": .text(id),
      "steps": .texts(steps),
      "effortSeconds": minutes.json(unit: 60),
      "learningSeconds": learning.json(unit: 60),
      "complianceSeconds": compliance.json(unit: 60),
      "waitSeconds": waitDays.json(unit: 86_400),
      "cost": cost.json(unit: 1),
      "psychological": .object(mind),
      "basis": basis?.json ?? .null,
    ]
    return .object(object)
  }
}

extension PartialSum {
  /// The sum in another unit, k and m.
  func json(unit: Double) -> JSONValue {
    let object: JSONObject = [
      "value": .number(total.map { $0 * unit }),
      "known": .number(known),
      "of": .number(count),
      "atLeast": .flag(isAtLeast),
      "basis": basis?.json ?? .null,
    ]
    return .object(object)
  }
}
