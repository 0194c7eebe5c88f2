import JSONText

/// Sums over steps in the making.
struct BurdenGroups {
  private let table: BurdenTable
  private let index: MapIndex
  private let parts: [Part]

  init(_ table: BurdenTable, _ index: MapIndex) {
    self.table = table
    self.index = index
    parts = table.steps.map { Part($0) }
  }

  /// What a step adds to any sum: numbers alone, so that adding copies no text.
  private struct Part {
    let minutes: Amount
    let learning: Amount
    let compliance: Amount
    let waitDays: Amount
    let cost: Amount
    let isMinutesWhole: Bool
    /// −1 where it is not rated.
    let rank: Int

    /// A number and its basis; the basis is nil where the step does not say.
    struct Amount {
      let value: Double
      let basis: Basis?

      init(_ amount: StepBurden.Amount?, _ step: StepBurden) {
        value = (amount?.value ?? 0) * step.times
        basis = amount?.basis.weakened(by: step.timesBasis ?? .public)
      }
    }

    init(_ step: StepBurden) {
      minutes = Amount(step.minutes, step)
      learning = Amount(step.learning, step)
      compliance = Amount(step.compliance, step)
      waitDays = Amount(step.waitDays, step)
      cost = Amount(step.cost, step)
      isMinutesWhole = step.isMinutesWhole
      rank = step.psychological ?? -1
    }
  }

  private struct Sum {
    var steps: [Int] = []
    var minutes = PartialSum()
    var learning = PartialSum()
    var compliance = PartialSum()
    var waitDays = PartialSum()
    var cost = PartialSum()
    var highest: Int?
    var highestSteps: [Int] = []
    var severeSteps: [Int] = []
    var rated = 0

    /// Adds a step; `hasRank` says whether its psychological rank holds for those whom the sum is about.
    mutating func add(_ part: Part, _ place: Int, hasRank: Bool = true) {
      steps.append(place)
      minutes.add(part.minutes.value, part.minutes.basis, isWhole: part.isMinutesWhole)
      learning.add(part.learning.value, part.learning.basis)
      compliance.add(part.compliance.value, part.compliance.basis)
      waitDays.add(part.waitDays.value, part.waitDays.basis)
      cost.add(part.cost.value, part.cost.basis)
      guard hasRank, part.rank >= 0 else { return }
      rated += 1
      if part.rank >= 3 { severeSteps.append(place) }
      if part.rank > highest ?? -1 {
        highest = part.rank
        highestSteps = []
      }
      if part.rank == highest { highestSteps.append(place) }
    }

    func group(_ id: String, _ label: String, _ table: BurdenTable) -> BurdenGroup {
      func ids(_ places: [Int]) -> [String] { places.map { table.steps[$0].id } }
      return BurdenGroup(
        id: id, label: label, steps: ids(steps), minutes: minutes, learning: learning, compliance: compliance,
        waitDays: waitDays, cost: cost,
        psychological: BurdenGroup.Psychological(
          highest: highest, highestSteps: ids(highestSteps), severeSteps: ids(severeSteps), rated: rated))
    }
  }

  func whole() -> BurdenGroup {
    var sum = Sum()
    for place in parts.indices { sum.add(parts[place], place) }
    return sum.group(index.journey, index.journey, table)
  }

  func byStage() -> [BurdenGroup] {
    var sums = Array(repeating: Sum(), count: index.stages.count)
    for place in parts.indices { sums[Int(index.steps.stages[place])].add(parts[place], place) }
    return zip(index.stages, sums).map { $1.group($0.id, $0.label, table) }
  }

  func byAgency() -> [BurdenGroup] {
    let count = index.agencies.count
    var sums = Array(repeating: Sum(), count: count + 2)
    for place in parts.indices {
      let lead = index.steps.leads[place]
      sums[lead >= 0 ? Int(lead) : lead == StepTable.Lead.nobody ? count : count + 1].add(parts[place], place)
    }
    var groups = [sums[count].group(HeatLine.noOwner.id, HeatLine.noOwner.label, table)]
    groups += zip(index.agencies, sums).map { $1.group($0.id, $0.label, table) }
    if !sums[count + 1].steps.isEmpty {
      groups.append(sums[count + 1].group(HeatLine.notSaid.id, HeatLine.notSaid.label, table))
    }
    return groups
  }

  func bySegment() -> [BurdenGroup] {
    // Most steps concern everyone: for each segment all steps are looked at once.
    let concerned = table.steps.map { step in step.segments.map { index.segmentNumbers[$0] ?? -1 } }
    let ranks = table.steps.map { step in step.psychologicalSegment.map { index.segmentNumbers[$0] ?? -1 } }
    return index.segments.indices.map { segment in
      var sum = Sum()
      for place in parts.indices {
        guard concerned[place].isEmpty || concerned[place].contains(Int32(segment)) else { continue }
        sum.add(parts[place], place, hasRank: ranks[place].map { $0 == Int32(segment) } ?? true)
      }
      return sum.group(index.segments[segment].id, index.segments[segment].label, table)
    }
  }
}
