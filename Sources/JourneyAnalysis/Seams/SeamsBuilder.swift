import JourneyModel

/// The seams of a journey in the making: one pass over the transitions.
struct SeamsBuilder {
  private let index: MapIndex
  private let pains: SeamPains
  // A copy of the whole index, or of its table of steps, costs as much as a transition: the arrays are taken out once.
  private let names: [Named]
  private let stages: [Int32]
  private let leads: [Int32]
  private let channels: [Int32]
  private let arrivals: [Arrival?]
  private let entries: [PainTable.Entry]
  private let ids: [String]
  private(set) var transitions: [SeamTransition] = []
  /// The hand-offs from each agency to each other, in the order of the first of each.
  private(set) var handoffs: [SeamsResult.Handoffs] = []
  /// Where those of two agencies stand among them.
  private var handoffPlaces: [Int64: Int] = [:]
  private(set) var carriedAtHandoffs = Continuity.Counts()
  private(set) var carriedAtSwitches = Continuity.Counts()
  private(set) var unknownLeads = 0
  /// By number, the stages that are entered by a hand-off, by a channel switch, and by either.
  private(set) var enteredByHandoff: [Bool]
  private(set) var enteredBySwitch: [Bool]
  private(set) var enteredBySeam: [Bool]

  /// O(steps + pain points).
  init(_ index: MapIndex) {
    self.index = index
    pains = SeamPains(index)
    names = index.steps.names
    stages = index.steps.stages
    leads = index.steps.leads
    channels = index.steps.channels
    arrivals = index.steps.arrivals
    entries = index.pains.entries
    ids = index.pains.ids
    enteredByHandoff = Array(repeating: false, count: index.stages.count)
    enteredBySwitch = enteredByHandoff
    enteredBySeam = enteredByHandoff
    let order = index.steps.order
    transitions.reserveCapacity(order.count)
    for place in order.indices.dropFirst() { add(from: Int(order[place - 1]), to: Int(order[place])) }
  }

  private mutating func add(from: Int, to: Int) {
    let isUnknown = leads[from] == StepTable.Lead.unknown || leads[to] == StepTable.Lead.unknown
    let changesLead = leads[from] >= 0 && leads[to] >= 0 && leads[from] != leads[to]
    let hasChannels = channels[from] >= 0 && channels[to] >= 0
    let changesChannel = hasChannels && channels[from] != channels[to]
    let arrival = arrivals[to]
    let carried = arrival?.contextCarried
    if changesChannel { carriedAtSwitches.add(carried) }
    if isUnknown { unknownLeads += 1 }
    if stages[from] != stages[to] {
      let stage = Int(stages[to])
      if changesLead { enteredByHandoff[stage] = true }
      if changesChannel { enteredBySwitch[stage] = true }
      if changesLead || changesChannel { enteredBySeam[stage] = true }
    }
    var heat = HeatAccumulator()
    let own = pains.at(from: Int32(from), to: Int32(to))
    for pain in own { heat.add(entries[Int(pain)], share: 1) }
    let tally = heat.tally
    if changesLead {
      carriedAtHandoffs.add(carried)
      addHandoff(from: leads[from], to: leads[to], tally.max)
    }
    transitions.append(
      SeamTransition(
        from: names[from].id, to: names[to].id, fromStage: index.stages[Int(stages[from])].id,
        toStage: index.stages[Int(stages[to])].id, fromLead: lead(leads[from]), toLead: lead(leads[to]),
        fromChannel: channel(channels[from]), toChannel: channel(channels[to]),
        isHandoff: isUnknown ? nil : changesLead, isChannelSwitch: hasChannels ? changesChannel : nil,
        kind: arrival?.handoff, contextCarried: carried, isForced: arrival?.forced, heat: tally,
        painPoints: own.map { ids[Int($0)] }))
  }

  private mutating func addHandoff(from: Int32, to: Int32, _ heat: Int?) {
    let key = Int64(from) << 32 | Int64(to)
    let place = handoffPlaces[key] ?? handoffs.count
    if place == handoffs.count {
      handoffPlaces[key] = place
      handoffs.append(
        SeamsResult.Handoffs(from: index.agencies[Int(from)].id, to: index.agencies[Int(to)].id))
    }
    handoffs[place].transitions.append(transitions.count)
    if let heat { handoffs[place].maxHeat = max(handoffs[place].maxHeat ?? 0, heat) }
  }

  private func lead(_ lead: Int32) -> SeamTransition.Lead {
    switch lead {
    case StepTable.Lead.nobody: .nobody
    case 0...: .agency(index.agencies[Int(lead)].id)
    default: .unknown
    }
  }

  private func channel(_ channel: Int32) -> String? { channel >= 0 ? index.channels[Int(channel)].id : nil }
}
