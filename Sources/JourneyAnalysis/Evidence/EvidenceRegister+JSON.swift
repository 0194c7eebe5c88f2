public import JSONText

extension EvidenceRegister {
  /// The object that `sojourn evidence --format json` prints; null for what is not known, not defined or not told.
  public var json: JSONValue {
    let pains: JSONObject = [
      "n": .number(painPoints.n), "share": .number(painPoints.share), "covered": .texts(painPoints.covered),
      "assumed": .texts(painPoints.assumed), "bare": .texts(painPoints.bare),
    ]
    let steps: JSONObject = [
      "n": .number(stepCount), "share": .number(stepShare), "covered": .texts(coveredSteps),
      "assumed": .texts(assumedSteps), "bare": .texts(bareSteps),
    ]
    let object: JSONObject = [
      "journey": .text(journey), "painPoints": .object(pains), "steps": .object(steps),
      "kinds": .array(byKind.map(Self.json)), "segments": .array(bySegment.map(Self.json)),
      "ages": .array(byAge.map(Self.json)), "evidence": .array(entries.map(Self.json)),
      "validation": .array(validations.map(Self.json)), "workshop": workshop.map(Self.json) ?? .null,
    ]
    return .object(object)
  }

  private static func json(_ group: ValidationGroup) -> JSONValue {
    let object: JSONObject = [
      "status": .text(group.status), "painPoints": .texts(group.painPoints), "share": .number(group.share),
      "n": .number(group.people), "stated": .number(group.stated),
    ]
    return .object(object)
  }

  private static func json(_ check: CodesignCheck) -> JSONValue {
    let barriers: [JSONValue] = check.barriers.map { barrier in
      let object: JSONObject = ["kind": .text(barrier.kind), "done": .text(barrier.done)]
      return .object(object)
    }
    let object: JSONObject = [
      "barriers": .array(barriers), "roles": .texts(check.roles), "agencies": .texts(check.agencies),
    ]
    return .object(object)
  }

  private static func json(_ group: EvidenceGroup) -> JSONValue {
    let object: JSONObject = [
      "id": .text(group.id), "pieces": .texts(group.pieces), "painPoints": .number(group.painPoints),
      "share": .number(group.share),
    ]
    return .object(object)
  }

  private static func json(_ entry: EvidenceEntry) -> JSONValue {
    let object: JSONObject = [
      "id": .text(entry.id), "kind": .text(entry.kind), "segment": .text(entry.segment),
      "channel": .text(entry.channel), "source": .text(entry.source), "method": .text(entry.method),
      "clearance": .text(entry.clearance), "consent": .text(entry.consent), "date": .text(entry.date),
      "ageDays": .number(entry.ageDays), "age": .text(entry.age.rawValue), "n": .number(entry.people),
      "painPoints": .texts(entry.painPoints), "steps": .texts(entry.steps), "assumption": .flag(entry.isAssumption),
      "singleStory": .flag(entry.isSingleStory),
    ]
    return .object(object)
  }
}
