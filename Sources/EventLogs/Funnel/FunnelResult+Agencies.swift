public import JSONText

extension FunnelResult {
  /// What cases did at one agency, stage by stage.
  public struct AgencyStages: Sendable {
    public struct Cell: Sendable {
      /// The id of the stage.
      public let stage: String
      /// Cases that entered the stage by an event of the agency.
      public let reached: Int
      /// Those of them that were lost there; nil where a log cannot tell.
      public let missed: Int?
      /// Whether the counts are not to be told.
      public let isHidden: Bool
    }

    /// Nil for events that name none.
    public let agency: String?
    /// The stages that cases entered by it, in order.
    public let stages: [Cell]
  }

  /// The stages of each agency, all channels, segments and periods together; agencies in the order in which the stages
  /// first meet them, those of one stage by their bytes. O(groups).
  public var stagesByAgency: [AgencyStages] {
    var agencies: [String?] = []
    var places: [[UInt8]: Int] = [:]
    var cells: [[AgencyStages.Cell]] = []
    for stage in stages {
      var sums: [Int: [Int]] = [:]
      for group in stage.groups {
        let key = FunnelKey(agency: group.key.agency, channel: nil, segment: nil, period: nil).bytes
        if places[key] == nil {
          places[key] = agencies.count
          agencies.append(group.key.agency)
          cells.append([])
        }
        let place = places[key] ?? 0
        let old = sums[place] ?? [0, 0, 0]
        sums[place] = [old[0] + group.reached, old[1] + (group.missed ?? 0), old[2] + group.inProgress]
      }
      let order = sums.keys.sorted()
      let rows = order.map { place in
        let counts = sums[place] ?? [0, 0, 0]
        return counts + [counts[0] - counts[1] - counts[2]]
      }
      let hidden = SmallGroups.hidden(rows)
      for (number, place) in order.enumerated() {
        cells[place].append(
          AgencyStages.Cell(
            stage: stage.id, reached: rows[number][0], missed: stage.missed == nil ? nil : rows[number][1],
            isHidden: hidden.contains(number)))
      }
    }
    return agencies.indices.map { AgencyStages(agency: agencies[$0], stages: cells[$0]) }
  }

  /// The same as `sojourn funnel --with agencies --format json` has it.
  public func agenciesJSON(suppression: Bool = true) -> JSONValue {
    .array(
      stagesByAgency.map { agency in
        .object([
          "agency": .text(agency.agency),
          "stages": .array(
            agency.stages.map { cell in
              let isHidden = suppression && cell.isHidden
              var entry: JSONObject = [
                "stage": .text(cell.stage), "reached": .number(isHidden ? nil : cell.reached),
                "missed": .number(isHidden ? nil : cell.missed),
              ]
              if isHidden { entry["suppressed"] = .flag(true) }
              return .object(entry)
            }),
        ])
      })
  }
}
