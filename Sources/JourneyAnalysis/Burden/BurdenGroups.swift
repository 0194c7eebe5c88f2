import JSONText

/// Sums over steps in the making.
struct BurdenGroups {
  private let table: BurdenTable
  private let index: MapIndex

  init(_ table: BurdenTable, _ index: MapIndex) {
    self.table = table
    self.index = index
  }

  private struct Sum {
    var steps: [String] = []
    var minutes = PartialSum()
    var learning = PartialSum()
    var compliance = PartialSum()
    var waitDays = PartialSum()
    var cost = PartialSum()
    var highest: Int?
    var highestSteps: [String] = []
    var severeSteps: [String] = []
    var rated = 0

    /// Adds a step; `hasRank` says whether its psychological rank holds for those whom the sum is about.
    mutating func add(_ step: StepBurden, hasRank: Bool = true) {
      steps.append(step.id)
      func add(_ amount: StepBurden.Amount?, to sum: inout PartialSum, isWhole: Bool = true) {
        let basis = amount?.basis.weakened(by: step.timesBasis ?? .public) ?? .public
        sum.add(amount.map { $0.value * step.times }, basis, isWhole: isWhole)
      }
      add(step.minutes, to: &minutes, isWhole: step.isMinutesWhole)
      add(step.learning, to: &learning)
      add(step.compliance, to: &compliance)
      add(step.waitDays, to: &waitDays)
      add(step.cost, to: &cost)
      guard hasRank, let rank = step.psychological else { return }
      rated += 1
      if rank >= 3 { severeSteps.append(step.id) }
      if rank > highest ?? -1 {
        highest = rank
        highestSteps = []
      }
      if rank == highest { highestSteps.append(step.id) }
    }

    func group(_ id: String, _ label: String) -> BurdenGroup {
      BurdenGroup(
        id: id, label: label, steps: steps, minutes: minutes, learning: learning, compliance: compliance,
        waitDays: waitDays, cost: cost,
        psychological: BurdenGroup.Psychological(
          highest: highest, highestSteps: highestSteps, severeSteps: severeSteps, rated: rated))
    }
  }

  func whole() -> BurdenGroup {
    var sum = Sum()
    for step in table.steps { sum.add(step) }
    return sum.group(index.journey, index.journey)
  }

  func byStage() -> [BurdenGroup] {
    var sums = Array(repeating: Sum(), count: index.stages.count)
    for (place, step) in table.steps.enumerated() { sums[Int(index.steps.stages[place])].add(step) }
    return zip(index.stages, sums).map { $1.group($0.id, $0.label) }
  }

  func byAgency() -> [BurdenGroup] {
    let count = index.agencies.count
    var sums = Array(repeating: Sum(), count: count + 2)
    for (place, step) in table.steps.enumerated() {
      let lead = index.steps.leads[place]
      sums[lead >= 0 ? Int(lead) : lead == StepTable.Lead.nobody ? count : count + 1].add(step)
    }
    var groups = [sums[count].group(HeatLine.noOwner.id, HeatLine.noOwner.label)]
    groups += zip(index.agencies, sums).map { $1.group($0.id, $0.label) }
    if !sums[count + 1].steps.isEmpty {
      groups.append(sums[count + 1].group(HeatLine.notSaid.id, HeatLine.notSaid.label))
    }
    return groups
  }

  func bySegment() -> [BurdenGroup] {
    // Most steps concern everyone: for each segment all steps are looked at once.
    let concerned = table.steps.map { step in step.segments.map { index.segmentNumbers[$0] ?? -1 } }
    let ranks = table.steps.map { step in step.psychologicalSegment.map { index.segmentNumbers[$0] ?? -1 } }
    return index.segments.indices.map { segment in
      var sum = Sum()
      for (place, step) in table.steps.enumerated() {
        guard concerned[place].isEmpty || concerned[place].contains(Int32(segment)) else { continue }
        sum.add(step, hasRank: ranks[place].map { $0 == Int32(segment) } ?? true)
      }
      return sum.group(index.segments[segment].id, index.segments[segment].label)
    }
  }
}
