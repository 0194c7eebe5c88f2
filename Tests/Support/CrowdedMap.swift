#if canImport(Testing)

  import JSONText
  public import JourneyModel

  extension Maps {
    /// The small map with eleven hundred more pain points: large enough that figures that take long are worked out beside the keys.
    public static let crowded: Journey = {
      var object = small.object
      object.update("painPoints") { pains in
        pains = .array(
          (pains?.array ?? [])
            + (0..<1100).map { number in
              let pain: JSONObject = [
                "id": .text("pain-\(number)"), "title": .text("Sent away, time \(number)"),
                "step": .text(["call", "visit", "wait"][number % 3]), "severity": .number(number % 5 + 1),
                "frequency": .number(number / 5 % 5 + 1), "rootCauses": .texts(["lines"]),
              ]
              return .object(pain)
            })
      }
      return Journey(object)
    }()
  }

#endif
