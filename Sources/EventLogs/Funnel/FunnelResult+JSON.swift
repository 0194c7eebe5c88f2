public import JSONText

extension FunnelResult {
  /// The object that `sojourn funnel --format json` prints; seconds for durations, null for what is not known or not told.
  /// - Parameter suppression: whether counts of 1 to 9 people in breakdowns, and what gives them away, are null.
  public func json(suppression: Bool = true) -> JSONValue {
    var object: JSONObject = [
      "journey": .text(journey), "cases": .number(cases), "events": .number(events), "leftOut": .number(leftOut),
      "unreadable": .number(unreadable), "semantics": .text("sequence"),
      "window": .number(window.map { Double($0) / 1_000_000 }),
      "stages": .array(stages.map { Self.json($0, suppression) }),
      "times": .array(times.map { Self.json($0, suppression) }),
    ]
    if let handOffs {
      object["handoffs"] = .array(
        handOffs.map { handOff in
          let isHidden = suppression && SmallGroups.isSmall(handOff.count)
          var entry: JSONObject = [
            "from": .text(handOff.from), "to": .text(handOff.to), "count": .number(isHidden ? nil : handOff.count),
            "medianSeconds": .number(isHidden ? nil : handOff.medianSeconds),
          ]
          if isHidden { entry["suppressed"] = .flag(true) }
          return .object(entry)
        })
    }
    if let variants {
      object["variants"] = .array(
        variants.map { variant in
          let isHidden = suppression && SmallGroups.isSmall(variant.cases)
          var entry: JSONObject = [
            "stages": variant.stages.map { .texts($0) } ?? .text("other"),
            "cases": .number(isHidden ? nil : variant.cases),
          ]
          if isHidden { entry["suppressed"] = .flag(true) }
          return .object(entry)
        })
    }
    if let deviations {
      object["deviations"] = .array(
        deviations.entries.map { kind, count in
          let isHidden = suppression && SmallGroups.isSmall(count)
          var entry: JSONObject = ["kind": .text(kind), "count": .number(isHidden ? nil : count)]
          if isHidden { entry["suppressed"] = .flag(true) }
          return .object(entry)
        })
    }
    return .object(object)
  }

  private static func json(_ stage: Stage, _ suppression: Bool) -> JSONValue {
    let object: JSONObject = [
      "stage": .text(stage.id), "role": .text(stage.role.rawValue), "reached": .number(stage.reached),
      "attempted": .number(stage.attempted), "continued": .number(stage.continued), "missed": .number(stage.missed),
      "inProgress": .number(stage.inProgress),
      "groups": .array(
        stage.groups.map { group in
          let isHidden = suppression && group.isHidden
          var entry: JSONObject = [
            "agency": .text(group.key.agency), "channel": .text(group.key.channel),
            "segment": .text(group.key.segment), "period": .text(group.key.period),
            "reached": .number(isHidden ? nil : group.reached), "missed": .number(isHidden ? nil : group.missed),
          ]
          if isHidden { entry["suppressed"] = .flag(true) }
          return .object(entry)
        }),
    ]
    return .object(object)
  }

  private static func json(_ times: Times, _ suppression: Bool) -> JSONValue {
    let isHidden = suppression && SmallGroups.isSmall(times.n)
    let shown = isHidden ? nil : times.percentiles
    var entry: JSONObject = [
      "from": .text(times.from), "to": .text(times.to), "n": .number(isHidden ? nil : times.n),
      "p25": .number(shown?[0]), "p50": .number(shown?[1]), "p75": .number(shown?[2]), "p90": .number(shown?[3]),
    ]
    if isHidden { entry["suppressed"] = .flag(true) }
    return .object(entry)
  }
}

extension FunnelDeviations {
  /// Each kind with its count.
  public var entries: [(kind: String, count: Int)] {
    [
      ("repeats", repeats), ("cases with repeats", casesWithRepeats), ("rework", rework),
      ("cases with rework", casesWithRework), ("cases without a start", casesWithoutStart),
    ]
  }
}
