import JourneyModel

/// What the texts of a log are in a journey: the ids of its agencies, channels and segments where id or name is equal.
struct FunnelLabels {
  /// For each kind of event: the stages that it is of.
  let masks: [UInt64]
  /// For each kind: its group of agency, channel and segment.
  let groupOf: [Int]
  let groups: [FunnelKey]
  /// For each kind: the number of its agency among `agencies`.
  let agencyOf: [Int]
  let agencies: [String?]

  init(_ log: EventLog, _ plan: FunnelPlan, _ journey: Journey) {
    var stages: [[UInt8]: UInt64] = [:]
    for (number, stage) in plan.stages.enumerated() {
      for event in stage.events { stages[Array(event.utf8), default: 0] |= 1 << UInt64(number) }
    }
    let agencyNames = Self.names(journey.agencies.map { ($0.id, $0.name) })
    let channelNames = Self.names(journey.channels.map { ($0.id, $0.name) })
    let segmentNames = Self.names(journey.segments.map { ($0.id, $0.name) })
    func label(_ text: UInt32, _ names: [[UInt8]: String]) -> String? {
      if text == 0 { return nil }
      let bytes = log.texts[Int(text)]
      return names[bytes] ?? String(decoding: bytes, as: UTF8.self)
    }
    var masks: [UInt64] = []
    var groupOf: [Int] = []
    var groups: [FunnelKey] = []
    var agencyOf: [Int] = []
    var agencies: [String?] = []
    var groupNumbers: [[UInt8]: Int] = [:]
    var agencyNumbers: [[UInt8]: Int] = [:]
    for kind in log.kinds {
      masks.append(stages[log.texts[Int(kind.activity)]] ?? 0)
      let key = FunnelKey(
        agency: label(kind.agency, agencyNames), channel: label(kind.channel, channelNames),
        segment: label(kind.segment, segmentNames), period: nil)
      let bytes = key.bytes
      if groupNumbers[bytes] == nil {
        groupNumbers[bytes] = groups.count
        groups.append(key)
      }
      groupOf.append(groupNumbers[bytes]!)
      let agency = FunnelKey(agency: key.agency, channel: nil, segment: nil, period: nil).bytes
      if agencyNumbers[agency] == nil {
        agencyNumbers[agency] = agencies.count
        agencies.append(key.agency)
      }
      agencyOf.append(agencyNumbers[agency]!)
    }
    self.masks = masks
    self.groupOf = groupOf
    self.groups = groups
    self.agencyOf = agencyOf
    self.agencies = agencies
  }

  /// Ids win over names.
  private static func names(_ records: [(id: String, name: String?)]) -> [[UInt8]: String] {
    var names: [[UInt8]: String] = [:]
    for record in records { if let name = record.name { names[Array(name.utf8)] = record.id } }
    for record in records { names[Array(record.id.utf8)] = record.id }
    return names
  }
}
