import JSONText
import JourneyModel

/// A made journey with everything that analyses look at: counts by channel, causes, promises with effects, evidence, asks,
/// waits, answers of customers. The same every time, for measuring only.
enum RichJourney {
  static func make(steps: Int, pains: Int) -> Journey {
    var object = LargeJourney.make(steps: steps, pains: pains).object
    object.update("stages") { stages in
      stages = .array((stages?.array ?? []).enumerated().map { stage($0.offset, $0.element) })
    }
    object.update("painPoints") { pains in
      pains = .array((pains?.array ?? []).enumerated().map { pain($0.offset, $0.element) })
    }
    object["segments"] = list(6, "segment") { number in
      ["name": .text("Segment \(number)"), "populationShare": figure(number + 1, 25)]
    }
    object["informationItems"] = list(20, "item") { ["name": .text("Item \($0)")] }
    object["rootCauses"] = list(60, "cause") { number in
      [
        "problem": .text("Cause \(number)"), "category": .text("technology"), "ownerFunction": .text("cio"),
        "whys": list(3, "why-\(number)") { ["text": .text("Why \($0)"), "root": .flag($0 == 2)] },
      ]
    }
    object["evidence"] = list(1000, "evidence") { number in
      [
        "kind": .text(["interview", "survey", "assumption"][number % 3]), "n": .number(number % 40 + 1),
        "date": .text("2025-0\(number % 9 + 1)-10"), "steps": .texts(["step-\(number)"]),
        "segment": .text("segment-\(number % 6)"), "text": .text("They sent me away again"),
      ]
    }
    object["actions"] = list(40, "action") { number in action(number) }
    object["volumes"] = .array((0..<8).flatMap(volumes))
    object["measures"] = list(64, "measure") { number in
      [
        "driver": .text(["trust", "satisfaction"][number % 2]), "stage": .text("stage-\(number / 8)"),
        "channel": .text(["phone", "office", "web", "mail"][number / 2 % 4]), "wording": .text("W"),
        "scale": .object(["kind": .text("likert"), "min": .number(1), "max": .number(5)]),
        "counts": .object(["1": .number(20), "5": .number(30 + number)]), "basis": .text("measured"),
      ]
    }
    return Journey(object)
  }

  /// Another version: every hundredth pain point hurts otherwise.
  static func later(_ journey: Journey) -> Journey {
    var object = journey.object
    object.update("painPoints") { pains in
      pains = .array(
        (pains?.array ?? []).enumerated().map { place, pain in
          guard place % 100 == 0, var record = pain.object else { return pain }
          record["severity"] = .number(1)
          return .object(record)
        })
    }
    return Journey(object)
  }

  private static func list(_ count: Int, _ name: String, _ make: (Int) -> JSONObject) -> JSONValue {
    .array(
      (0..<count).map { number in
        var record = make(number)
        record["id"] = .text("\(name)-\(number)")
        return .object(record)
      })
  }

  private static func figure(_ value: Int, _ per: Int = 1) -> JSONValue {
    .object(["value": .number(Double(value) / Double(per)), "basis": .text("measured")])
  }

  private static func stage(_ number: Int, _ value: JSONValue) -> JSONValue {
    guard var stage = value.object else { return value }
    if number != 5 { stage["role"] = .text("gate") }
    let steps = stage["steps"]?.array ?? []
    let perStage = steps.count
    stage["steps"] = .array(
      steps.enumerated().map { place, value in
        guard var step = value.object else { return value }
        let whole = number * perStage + place
        if whole % 3 == 0 {
          step["asks"] = .array([.object(["item": .text("item-\(whole % 20)"), "minutes": figure(2)])])
          step["waitDays"] = figure(whole % 9)
        }
        if whole > 0, whole % 2 == 0 { step["requires"] = .texts(["step-\(whole - 1)"]) }
        if whole % 5 == 0 {
          step["arrival"] = .object(["handoff": .text("cold"), "contextCarried": .text("no")])
        }
        return .object(step)
      })
    return .object(stage)
  }

  private static func pain(_ number: Int, _ value: JSONValue) -> JSONValue {
    guard var pain = value.object else { return value }
    pain["evidence"] = .texts(["evidence-\(number % 1000)"])
    pain["rootCauses"] = .texts(["cause-\(number % 60)"])
    pain["segments"] = .texts(["segment-\(number % 6)"])
    pain["control"] = .text(["control", "influence", "outside"][number % 3])
    return .object(pain)
  }

  private static func action(_ number: Int) -> JSONObject {
    let reduction: JSONObject = ["low": .number(0.1), "likely": .number(0.2), "high": .number(0.4)]
    let effect: JSONObject = ["stage": .text("stage-\(number % 8)"), "lossReduction": .object(reduction)]
    let entry: JSONObject = ["state": .text("in-test"), "at": .text("2026-02-01")]
    return [
      "title": .text("Promise \(number)"), "state": .text("in-test"), "effort": .number(number % 5 + 1),
      "ownerFunction": .text("cio"), "ownerAgency": .text("agency-\(number % 12)"), "due": .text("2026-09-01"),
      "addresses": .texts(["cause-\(number)"]), "effects": .array([.object(effect)]),
      "history": .array([.object(entry)]),
    ]
  }

  private static func volumes(_ stage: Int) -> [JSONValue] {
    func row(_ id: String, _ share: Int, _ more: JSONObject) -> JSONValue {
      let reached = (10_000 - stage * 900) / share
      let adverse: JSONObject = ["abandoned": .number(reached / 10)]
      var row: JSONObject = [
        "id": .text("volume-\(stage)-\(id)"), "series": .text("2025"), "stage": .text("stage-\(stage)"),
        "basis": .text("measured"), "reached": .number(reached), "attempted": .number(reached - reached / 20),
        "succeeded": .number(reached - reached / 20 - reached / 10), "adverse": .object(adverse),
      ]
      for member in more.members { row[member.key] = member.value }
      return .object(row)
    }
    return [row("all", 1, [:])]
      + ["phone", "office", "web", "mail"].map { row($0, 4, ["channel": .text($0)]) }
      + (0..<6).map { row("s\($0)", 6, ["segment": .text("segment-\($0)")]) }
  }
}
