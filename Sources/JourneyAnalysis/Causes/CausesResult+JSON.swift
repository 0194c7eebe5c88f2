public import JSONText

extension CausesResult {
  /// The object that `sojourn causes --format json` prints; null for what is not known.
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey),
      "causes": .array(causes.map(Self.json)),
      "withoutCause": .texts(withoutCause),
      "functions": .array(byFunction.map(\.json)),
      "agencies": .array(byAgency.map(\.json)),
      "who": .array(byWho.map(Self.json)),
      "levels": .array(byLevel.map(Self.json)),
      "partnerGoals": .array(partnerGoals.map(Self.json)),
      "basis": basis?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ cause: CauseReach) -> JSONValue {
    let object: JSONObject = [
      "id": .text(cause.id),
      "problem": .text(cause.problem),
      "category": .text(cause.category),
      "ingredient": .text(cause.ingredient),
      "ownerFunction": .text(cause.ownerFunction),
      "ownerAgency": .text(cause.ownerAgency),
      "authority": .text(cause.authority),
      "roots": .array(cause.roots.map(json)),
      "whys": .array(cause.whys.map(json)),
      "painPoints": .texts(cause.painPoints),
      "heat": cause.heat.json,
      "stages": .texts(cause.stages),
      "agencies": .texts(cause.agencies),
      "control": .texts(cause.control.control),
      "influence": .texts(cause.control.influence),
      "outside": .texts(cause.control.outside),
      "outsideControl": .flag(cause.isOutsideControl),
      "actions": .texts(cause.actions),
      "basis": cause.basis?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ group: PainGroup) -> JSONValue {
    let object: JSONObject = [
      "id": .text(group.id), "agencies": .texts(group.agencies), "steps": .number(group.steps),
      "painPoints": .texts(group.painPoints), "heat": group.heat.json, "basis": group.basis?.json ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ goal: PartnerGoal) -> JSONValue {
    let object: JSONObject = [
      "painPoint": .text(goal.painPoint), "control": .text(goal.control), "agencies": .texts(goal.agencies),
      "goal": .text(goal.goal), "heat": .number(goal.heat?.value), "basis": goal.basis.json,
    ]
    return .object(object)
  }

  private static func json(_ why: CauseReach.Why) -> JSONValue {
    let object: JSONObject = [
      "id": .text(why.id), "text": .text(why.text), "depth": .number(why.depth), "status": .text(why.status),
      "root": .flag(why.isRoot), "evidence": .texts(why.evidence),
      "wouldPrevent": why.wouldPrevent.map { .flag($0) } ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ root: CauseReach.Root) -> JSONValue {
    let object: JSONObject = [
      "id": .text(root.id),
      "text": .text(root.text),
      "category": .text(root.category),
      "status": .text(root.status),
      "wouldPrevent": root.wouldPrevent.map { .flag($0) } ?? .null,
    ]
    return .object(object)
  }
}

extension OwnerSheet {
  /// One sheet of `sojourn causes --format json`.
  public var json: JSONValue {
    let shared: [JSONValue] = shared.map { pain in
      let object: JSONObject = ["painPoint": .text(pain.painPoint), "with": .texts(pain.with)]
      return .object(object)
    }
    let object: JSONObject = [
      "id": .text(id),
      "alone": .texts(alone),
      "aloneHeat": aloneHeat.json,
      "shared": .array(shared),
      "sharedHeat": sharedHeat.json,
      "causes": .texts(causes),
      "openPromises": .array(openPromises.map(\.json)),
      "basis": basis?.json ?? .null,
    ]
    return .object(object)
  }
}

extension OpenPromise {
  /// Null for what is not known.
  public var json: JSONValue {
    let object: JSONObject = [
      "action": .text(action),
      "title": .text(title),
      "state": .text(state),
      "ownerFunction": .text(ownerFunction),
      "ownerAgency": .text(ownerAgency),
      "since": .text(since),
      "ageDays": .number(ageDays),
      "due": .text(due),
      "overdue": isOverdue.map { .flag($0) } ?? .null,
    ]
    return .object(object)
  }
}

extension HeatTally {
  /// Without persistence and basis; null for what is not known.
  var json: JSONValue {
    let object: JSONObject = [
      "max": .number(max), "sum": .number(sum), "mean": .number(mean), "count": .number(count),
      "unknown": .number(unknown),
    ]
    return .object(object)
  }
}
