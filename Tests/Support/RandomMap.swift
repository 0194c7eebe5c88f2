public import JSONText

/// Journeys of any size drawn at random, valid and with everything that analyses look at: several agencies, gaps,
/// silences, pain between steps, volumes by channel that add up to their totals.
public struct RandomMap {
  public var stages = 4
  public var stepsPerStage = 4
  public var painPoints = 30
  public var agencies = 5
  public var evidence = 10
  /// Stands before every id: journeys of two prefixes are the same but for their ids.
  public var prefix = ""

  public init() {}

  /// The journey; the same for the same seed, but for the prefix.
  public func make(using random: inout some RandomNumberGenerator) -> JSONObject {
    var object: JSONObject = [
      "format": .text("sojourn-journey"), "version": .number(1), "id": .text("\(prefix)journey"),
      "title": .text("Title"),
      "state": .text("current"),
    ]
    object["agencies"] = list(agencies, "agency") { place in
      ["name": .text("Agency \(place)"), "level": .text(place == 0 ? "customer" : "state")]
    }
    object["channels"] = list(3, "channel") { ["name": .text("Channel \($0)")] }
    object["segments"] = list(3, "segment") { ["name": .text("Segment \($0)")] }
    object["stages"] = list(stages, "stage") { stage in
      [
        "name": .text("Stage \(stage)"),
        "steps": list(stepsPerStage, "step\(stage)x") { step(stage, $0, &random) },
      ]
    }
    object["rootCauses"] = list(6, "cause") { place in
      ["problem": .text("Cause \(place)"), "category": .text(pick(["technology", "talent", "own"], &random))]
    }
    object["painPoints"] = list(painPoints, "pain") { painPoint($0, &random) }
    object["evidence"] = list(evidence, "evidence") { _ in
      [
        "kind": .text(pick(["interview", "assumption"], &random)), "stages": some("stage", stages, &random),
        "agencies": some("agency", agencies, &random),
      ]
    }
    object["volumes"] = volumes(&random)
    return object
  }

  private func list(_ count: Int, _ name: String, _ make: (Int) -> JSONObject) -> JSONValue {
    .array(
      (0..<count).map { place in
        var object = make(place)
        object[.idKey] = .text("\(prefix)\(name)\(place)")
        return .object(object)
      })
  }

  private func step(_ stage: Int, _ place: Int, _ random: inout some RandomNumberGenerator) -> JSONObject {
    var step: JSONObject = ["name": .text("Step \(stage).\(place)")]
    switch Int.random(in: 0..<10, using: &random) {
    case 0: break
    case 1: step["unowned"] = .flag(true)
    default: step["agency"] = one("agency", agencies, &random)
    }
    step["channels"] = some("channel", 3, &random)
    return step
  }

  private func painPoint(_ place: Int, _ random: inout some RandomNumberGenerator) -> JSONObject {
    var pain: JSONObject = ["title": .text("Pain \(place)")]
    let stage = Int.random(in: 0..<max(1, stages), using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: pain["stage"] = .text("\(prefix)stage\(stage)")
    case 1:
      let pair: JSONObject = [
        "from": one("step\(stage)x", stepsPerStage, &random), "to": one("step\(stage)x", stepsPerStage, &random),
      ]
      pain["between"] = .object(pair)
    default: pain["step"] = one("step\(stage)x", stepsPerStage, &random)
    }
    if Bool.random(using: &random) { pain["agencies"] = some("agency", agencies, &random) }
    if Bool.random(using: &random) { pain["segments"] = some("segment", 3, &random) }
    if Int.random(in: 0..<5, using: &random) > 0 { pain["severity"] = .number(Int.random(in: 1...5, using: &random)) }
    pain["frequency"] = .number(Int.random(in: 1...5, using: &random))
    pain["persistence"] = .number(Int.random(in: 1...3, using: &random))
    if Bool.random(using: &random) { pain["votes"] = .number(Int.random(in: 0...9, using: &random)) }
    pain["basis"] = .text(pick(["public", "measured", "illustrative"], &random))
    pain["burden"] = .array([.text(pick(["learning", "compliance", "psychological"], &random))])
    pain["rootCauses"] = some("cause", 6, &random)
    return pain
  }

  /// Three channels a stage, and their sum as the stage's total.
  private func volumes(_ random: inout some RandomNumberGenerator) -> JSONValue {
    var rows: [JSONValue] = []
    for stage in 0..<stages {
      var sum = [0, 0, 0, 0, 0, 0]
      for channel in 0..<3 {
        let parts = sum.map { _ in Int.random(in: 0...200, using: &random) }
        sum = zip(sum, parts).map(+)
        rows.append(.object(volume(stage, channel, parts)))
      }
      rows.append(.object(volume(stage, nil, sum)))
    }
    return .array(rows)
  }

  private func volume(_ stage: Int, _ channel: Int?, _ parts: [Int]) -> JSONObject {
    let reached = parts.reduce(0, +)
    let reasons: JSONObject = ["abandoned": .number(parts[3])]
    var row: JSONObject = [
      "id": .text("\(prefix)volume\(stage)x\(channel.map(String.init) ?? "")"), "series": .text("cohort"),
      "stage": .text("\(prefix)stage\(stage)"), "basis": .text("measured"), "reached": .number(reached),
      "attempted": .number(reached - parts[0]), "succeeded": .number(parts[1]), "validEnd": .number(parts[2]),
      "adverse": .object(reasons), "inProgress": .number(parts[4]), "outcomeUnknown": .number(parts[5]),
    ]
    if let channel { row["channel"] = .text("\(prefix)channel\(channel)") }
    return row
  }

  private func one(_ name: String, _ count: Int, _ random: inout some RandomNumberGenerator) -> JSONValue {
    .text("\(prefix)\(name)\(Int.random(in: 0..<max(1, count), using: &random))")
  }

  private func some(_ name: String, _ count: Int, _ random: inout some RandomNumberGenerator) -> JSONValue {
    .array((0..<Int.random(in: 0...2, using: &random)).map { _ in one(name, count, &random) })
  }

  private func pick(_ words: [String], _ random: inout some RandomNumberGenerator) -> String {
    words.randomElement(using: &random) ?? ""
  }
}

extension JSONKey {
  fileprivate static let idKey = JSONKey("id")
}
