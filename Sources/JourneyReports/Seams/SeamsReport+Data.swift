public import JSONText
import JourneyAnalysis
public import Tables

extension SeamsReport {
  /// The object that `sojourn seams --format json` prints: every two consecutive steps, seams or not; null for what is
  /// not known.
  public var json: JSONValue {
    let continuity: JSONObject = [
      "handoffs": Self.json(result.handoffContinuity), "channelSwitches": Self.json(result.switchContinuity),
    ]
    let object: JSONObject = [
      "journey": .text(result.journey), "transitions": .array(result.transitions.map(json)),
      "continuity": .object(continuity), "atHandoffs": Self.json(result.atHandoffs),
      "atChannelSwitches": Self.json(result.atSwitches), "atSeams": Self.json(result.atSeams),
      "unknownLeads": .number(result.unknownLeads),
      "pairs": .array(result.pairs.map(Self.json)),
      "basis": .text(
        Basis.weakest(result.transitions.compactMap(\.heat.basis) + [result.atSeams.basis].compactMap(\.self))?.word),
    ]
    return .object(object)
  }

  private func json(_ seam: SeamTransition) -> JSONValue {
    let object: JSONObject = [
      "from": .text(seam.from), "to": .text(seam.to), "fromStage": .text(seam.fromStage),
      "toStage": .text(seam.toStage), "fromAgency": .text(seam.fromLead.agency), "toAgency": .text(seam.toLead.agency),
      "fromChannel": .text(seam.fromChannel), "toChannel": .text(seam.toChannel),
      "handoff": seam.isHandoff.map { .flag($0) } ?? .null,
      "channelSwitch": seam.isChannelSwitch.map { .flag($0) } ?? .null, "kind": .text(seam.kind),
      "contextCarried": .text(seam.contextCarried), "forced": seam.isForced.map { .flag($0) } ?? .null,
      "max": .number(seam.heat.max), "count": .number(seam.heat.count), "basis": .text(seam.heat.basis?.word),
      "painPoints": .texts(seam.painPoints),
      "missed": .number(seam.entersStage ? result.missedAtStages[seam.toStage]?.value : nil),
    ]
    return .object(object)
  }

  private static func json(_ continuity: Continuity) -> JSONValue {
    let object: JSONObject = [
      "yes": .number(continuity.yes), "partly": .number(continuity.partly), "no": .number(continuity.no),
      "unknown": .number(continuity.unknown), "rate": .number(continuity.rate),
    ]
    return .object(object)
  }

  private static func json(_ pair: SeamPair) -> JSONValue {
    let kinds: [JSONValue] = pair.kinds.map { kind in
      let object: JSONObject = ["kind": .text(kind.kind), "count": .number(kind.count)]
      return .object(object)
    }
    let object: JSONObject = [
      "from": .text(pair.from), "to": .text(pair.to), "n": .number(pair.steps.count), "steps": .texts(pair.steps),
      "kinds": .array(kinds), "continuity": json(pair.continuity), "max": .number(pair.maxHeat),
      "painPoints": .texts(pair.painPoints), "stages": .texts(pair.stages), "basis": .text(pair.basis?.word),
    ]
    return .object(object)
  }

  private static func json(_ share: SeamShare) -> JSONValue {
    let object: JSONObject = [
      "stages": .texts(share.stages), "missedShare": .number(share.missedShare),
      "reachedShare": .number(share.reachedShare), "missedAt": .number(share.missedAt),
      "reachedAt": .number(share.reachedAt), "missed": .number(share.missed), "n": .number(share.reached),
      "rateAt": .number(share.rateAt), "rateWithin": .number(share.rateWithin), "basis": .text(share.basis?.word),
    ]
    return .object(object)
  }

  /// The header of `spreadsheetRows`.
  public static let spreadsheetHeader = [
    "journey", "from_step", "to_step", "from_stage", "to_stage", "from_agency", "to_agency", "from_channel",
    "to_channel",
    "handoff", "channel_switch", "kind", "context_carried", "forced", "heat_max", "pain_points", "basis",
    "missed_at_stage",
  ]

  /// A row a transition; what is not known is empty.
  public var spreadsheetRows: [[TableCell]] {
    result.transitions.map { seam in
      [
        .text(result.journey), .text(seam.from), .text(seam.to), .text(seam.fromStage), .text(seam.toStage),
        TableCell(text: seam.fromLead.agency), TableCell(text: seam.toLead.agency), TableCell(text: seam.fromChannel),
        TableCell(text: seam.toChannel), Self.cell(seam.isHandoff), Self.cell(seam.isChannelSwitch),
        TableCell(text: seam.kind), TableCell(text: seam.contextCarried), Self.cell(seam.isForced),
        TableCell(seam.heat.max), .text(seam.painPoints.joined(separator: "; ")),
        TableCell(text: seam.heat.basis?.label),
        seam.entersStage ? result.missedAtStages[seam.toStage].map(DropOffReport.cell) ?? .empty : .empty,
      ]
    }
  }

  private static func cell(_ flag: Bool?) -> TableCell { flag.map { .text($0 ? "true" : "false") } ?? .empty }
}
