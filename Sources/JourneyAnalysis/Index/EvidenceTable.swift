import JourneyModel

/// Where somebody looked: what the pieces of evidence name, assumptions left out.
struct EvidenceTable: Sendable {
  private(set) var count = 0
  /// The stages that it names, and those of the steps that it names.
  private(set) var stages = NumberLists()
  private(set) var steps = NumberLists()
  private(set) var agencies = NumberLists()
  private(set) var channels = NumberLists()
  private(set) var segments = NumberLists()

  init(_ evidence: [Evidence], _ numbers: PainTable.Numbers, _ table: StepTable) {
    for item in evidence where !Self.isAssumption(item.kind) {
      for stage in item.stages { numbers.stages[stage].map { stages.add($0) } }
      for step in item.steps {
        guard let number = numbers.steps[step] else { continue }
        steps.add(number)
        stages.add(table.stages[Int(number)])
      }
      for agency in item.agencies { numbers.agencies[agency].map { agencies.add($0) } }
      if let channel = item.channel.flatMap({ numbers.channels[$0] }) { channels.add(channel) }
      if let segment = item.segment.flatMap({ numbers.segments[$0] }) { segments.add(segment) }
      stages.endList()
      steps.endList()
      agencies.endList()
      channels.endList()
      segments.endList()
      count += 1
    }
  }

  /// An assumption is honest, but nobody looked.
  static func isAssumption(_ kind: String?) -> Bool { kind?.isSame(as: "assumption") ?? false }
}
