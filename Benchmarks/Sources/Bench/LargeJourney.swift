import JSONText
import JourneyModel

/// Made journeys of a wanted size: the same every time, for measuring only.
enum LargeJourney {
  /// A journey with so many steps in eight stages, and a pain point for every second step; lean with the least that a
  /// step says, so that files of a hundred thousand can be read.
  static func make(steps: Int, pains: Int? = nil, isLean: Bool = false) -> Journey {
    let agencies = (0..<12).map { id -> JSONValue in
      .object(["id": .text("agency-\(id)"), "name": .text("Agency number \(id)"), "abbreviation": .text("AG\(id)")])
    }
    let channels = ["phone", "office", "web", "mail"].map { id -> JSONValue in
      .object(["id": .text(id), "name": .text(id)])
    }
    var stages: [JSONValue] = []
    let perStage = max(1, steps / 8)
    for stage in 0..<8 {
      let list = (0..<perStage).map { place -> JSONValue in
        let number = stage * perStage + place
        let lean: JSONObject = [
          "id": .text("step-\(number)"), "name": .text("Step number \(number) of the journey"),
          "type": .text("apply"), "agency": .text("agency-\(number % 12)"),
          "channels": .texts([["phone", "office", "web", "mail"][number % 4]]),
        ]
        if isLean { return .object(lean) }
        let rest: JSONObject = [
          "action": .text("Fills in form \(number), looks for the papers and waits for somebody to answer"),
          "thought": .text("Did I not give them this \(number % 7) weeks ago?"),
          "frontStage": .text("A clerk, a form and a number on a wall"),
          "backstage": .text("Two systems, one queue and a fax machine"),
          "emotions": .array([.object(["value": .number(number % 5 - 2), "basis": .text("illustrative")])]),
          "minutes": .object(["value": .number(number % 90), "basis": .text("illustrative")]),
        ]
        return .object(JSONObject((lean.members + rest.members).map { ($0.key, $0.value) }))
      }
      stages.append(
        .object([
          "id": .text("stage-\(stage)"), "name": .text("Stage \(stage)"), "role": .text("parallel"),
          "steps": .array(list),
        ]))
    }
    let painPoints = (0..<(pains ?? steps / 2)).map { number in pain(number, ofSteps: perStage * 8) }
    return Journey([
      "format": .text("sojourn-journey"), "version": .number(1), "id": .text("large"), "title": .text("Large"),
      "state": .text("current"), "agencies": .array(agencies), "channels": .array(channels), "stages": .array(stages),
      "painPoints": .array(painPoints),
    ])
  }

  private static func pain(_ number: Int, ofSteps steps: Int) -> JSONValue {
    var object = JSONObject()
    object["id"] = .text("pain-\(number)")
    object["title"] = .text("Told to come back another day, time \(number)")
    object["why"] = .text("A day without pay")
    object["step"] = .text("step-\(number * 2 % max(1, steps))")
    object["severity"] = .number(number % 5 + 1)
    object["frequency"] = .number(number / 5 % 5 + 1)
    object["burden"] = .texts(["compliance"])
    object["basis"] = .text("illustrative")
    return .object(object)
  }

  /// The bytes of a journey of about so many bytes.
  static func bytes(about size: Int) -> [UInt8] {
    let sample = JourneyFormat.write(make(steps: 80)).count
    return JourneyFormat.write(make(steps: max(8, 80 * size / sample)))
  }
}
