public import JSONText

extension SeamsResult {
  /// The object that `sojourn seams --format json` prints: every two consecutive steps, continuity, and the share of the
  /// losses at stages entered by a seam; null for what is not known.
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey),
      "transitions": .array(transitions.map { json($0) }),
      "handoffContinuity": Self.json(handoffContinuity),
      "switchContinuity": Self.json(switchContinuity),
      "atHandoffs": Self.json(atHandoffs),
      "atSwitches": Self.json(atSwitches),
      "atSeams": Self.json(atSeams),
      "unknownLeads": .number(unknownLeads),
    ]
    return .object(object)
  }

  private func json(_ transition: SeamTransition) -> JSONValue {
    let missed = missedAtStages[transition.toStage] ?? .unknown
    let object: JSONObject = [
      "from": .text(transition.from),
      "to": .text(transition.to),
      "stage": .text(transition.toStage),
      "fromAgency": .text(transition.fromLead.agency),
      "toAgency": .text(transition.toLead.agency),
      "fromChannel": .text(transition.fromChannel),
      "toChannel": .text(transition.toChannel),
      "handoff": Self.json(transition.isHandoff),
      "channelSwitch": Self.json(transition.isChannelSwitch),
      "kind": .text(transition.kind),
      "contextCarried": .text(transition.contextCarried),
      "forced": Self.json(transition.isForced),
      "max": .number(transition.heat.max),
      "sum": .number(transition.heat.sum),
      "unknown": .number(transition.heat.unknown),
      "basis": transition.heat.basis?.json ?? .null,
      "painPoints": .texts(transition.painPoints),
      "missedAtStage": .number(missed.value),
      "suppressed": .flag(missed.isSuppressed),
    ]
    return .object(object)
  }

  private static func json(_ flag: Bool?) -> JSONValue { flag.map { .flag($0) } ?? .null }

  private static func json(_ continuity: Continuity) -> JSONValue {
    let object: JSONObject = [
      "yes": .number(continuity.yes), "partly": .number(continuity.partly), "no": .number(continuity.no),
      "unknown": .number(continuity.unknown), "rate": .number(continuity.rate),
    ]
    return .object(object)
  }

  private static func json(_ share: SeamShare) -> JSONValue {
    let object: JSONObject = [
      "stages": .texts(share.stages), "missedShare": .number(share.missedShare),
      "reachedShare": .number(share.reachedShare), "missed": .number(share.missed), "reached": .number(share.reached),
      "basis": share.basis?.json ?? .null,
    ]
    return .object(object)
  }
}
