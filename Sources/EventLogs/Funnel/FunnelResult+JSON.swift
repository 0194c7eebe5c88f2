public import JSONText

extension FunnelResult {
  /// The object that `sojourn funnel --format json` prints; seconds for durations, null for what is not known or not told.
  /// - Parameter suppression: whether counts of 1 to 9 people in breakdowns, and what gives them away, are null.
  public func json(suppression: Bool = true) -> JSONValue {
    var object: JSONObject = [
      "journey": .text(journey), "cases": .number(cases), "events": .number(events), "leftOut": .number(leftOut),
      "unreadable": .number(unreadable), "semantics": .text("sequence"), "basis": .text("measured"),
      "window": .number(window.map { Double($0) / 1_000_000 }),
      "stages": .array(stages.map { Self.json($0, suppression) }),
      "times": .array(times.map { json($0, suppression) }),
    ]
    if let calendar { object["calendar"] = .text(calendar.rawValue) }
    if let handOffs {
      object["handoffs"] = .array(
        handOffs.map { handOff in
          let isHidden = suppression && SmallGroups.isSmall(handOff.count)
          var entry: JSONObject = [
            "from": .text(handOff.from), "to": .text(handOff.to), "count": .number(isHidden ? nil : handOff.count),
            "medianSeconds": .number(isHidden ? nil : handOff.medianSeconds),
          ]
          if calendar != nil {
            entry["medianBusinessSeconds"] = .number(isHidden ? nil : handOff.businessMedianSeconds)
          }
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
    if let planDeviations {
      object["conformingCases"] = .number(
        suppression
          && [planDeviations.conforming, cases - planDeviations.conforming].contains(where: SmallGroups.isSmall)
          ? nil : planDeviations.conforming)
      object["deviations"] = .array(
        planDeviations.json(suppression)
          + (deviations?.entries ?? []).map { kind, count, cases in
            Self.counted(["kind": .text(kind)], count, cases, suppression)
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

  private func json(_ times: Times, _ suppression: Bool) -> JSONValue {
    let isHidden = suppression && SmallGroups.isSmall(times.n)
    let shown = isHidden ? nil : times.percentiles
    var entry: JSONObject = [
      "from": .text(times.from), "to": .text(times.to), "n": .number(isHidden ? nil : times.n),
      "p25": .number(shown?[0]), "p50": .number(shown?[1]), "p75": .number(shown?[2]), "p90": .number(shown?[3]),
    ]
    if calendar != nil {
      let business = isHidden ? nil : times.business
      entry["business"] = .object([
        "p25": .number(business?[0]), "p50": .number(business?[1]), "p75": .number(business?[2]),
        "p90": .number(business?[3]),
      ])
    }
    if isHidden { entry["suppressed"] = .flag(true) }
    return .object(entry)
  }

  /// An entry with how often and in how many cases; neither where these are few.
  static func counted(
    _ entry: JSONObject, _ count: Int, _ cases: Int?, _ suppression: Bool, isHidden: Bool = false
  ) -> JSONValue {
    let isHidden = suppression && (isHidden || SmallGroups.isSmall(cases ?? count))
    var entry = entry
    entry["count"] = .number(isHidden ? nil : count)
    if let cases { entry["cases"] = .number(isHidden ? nil : cases) }
    if isHidden { entry["suppressed"] = .flag(true) }
    return .object(entry)
  }
}

extension PlanDeviations {
  /// At how many activities or stages a kind is told.
  static let mostFindings = 100

  /// One entry for each kind; never an id of a case.
  fileprivate func json(_ suppression: Bool) -> [JSONValue] {
    totals.map { total in
      let subject: JSONKey = total.kind == .unmapped || total.kind == .failed ? "activity" : "stage"
      let found = findings.filter { $0.kind == total.kind }.prefix(Self.mostFindings)
      return FunnelResult.counted(
        [
          "kind": .text(total.kind.rawValue),
          "at": .array(
            found.map {
              FunnelResult.counted(
                [subject: .text($0.subject)], $0.count, $0.cases, suppression, isHidden: $0.isHidden)
            }),
        ], total.count, total.cases, suppression)
    }
  }
}

extension FunnelDeviations {
  /// Each kind with its count, and in how many cases.
  public var entries: [(kind: String, count: Int, cases: Int)] {
    [
      ("repeats", repeats, casesWithRepeats), ("rework", rework, casesWithRework),
      ("no start", casesWithoutStart, casesWithoutStart),
    ]
  }
}
