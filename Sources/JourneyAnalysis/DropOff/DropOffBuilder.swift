import Statistics

/// A drop-off analysis in the making.
struct DropOffBuilder {
  private let index: MapIndex
  private let query: DropOffQuery
  private let choice: SeriesChoice
  private let reader: SeriesReader
  private var notes: DropOffNotes
  private var comparisons = GroupComparisons()

  /// A stage before its groups are compared.
  private struct Draft {
    var total: CountedTally?
    var detail = SmallCounts.Detail.everything
    var groups: [SeriesReader.Group] = []
    var groupDetails: [SmallCounts.Detail] = []
  }

  init(_ index: MapIndex, _ query: DropOffQuery) {
    self.index = index
    self.query = query
    choice = SeriesChoice(index, query.series)
    reader = SeriesReader(
      index.volumes, stageCount: index.stages.count, series: choice.number, period: query.period)
    notes = DropOffNotes(index, query, choice, reader)
  }

  mutating func result() -> DropOffResult {
    let drafts = index.stages.indices.map { draft($0) }
    let compared = comparisons.results()
    let last = drafts.count - 1
    let stages = drafts.enumerated().map { place, draft in
      DropOffStage(
        stage: index.stages[place].id, label: index.stages[place].label, role: index.roles[place] ?? "gate",
        figures: DropOffFigures(draft.total, draft.detail, isLast: place == last),
        groups: groups(draft, stage: place, isLast: place == last, compared[place] ?? [:]))
    }
    return DropOffResult(
      journey: index.journey, query: query, series: choice.name,
      onlyAgency: index.volumes.agencies.name(reader.onlyAgency), period: index.volumes.periods.name(reader.period),
      stages: stages, largestLeak: Self.largestLeak(stages), worstRate: Self.worstRate(stages),
      notes: notes.sentences(stages))
  }

  private mutating func draft(_ stage: Int) -> Draft {
    var draft = Draft()
    guard let period = reader.period(ofStage: stage, isFixed: query.period != nil) else { return draft }
    let total = reader.total(ofStage: stage, period: period)
    notes.add(stage, total, period: period)
    draft.total = total?.counted
    draft.detail = total.map { detail($0) } ?? .everything
    guard let by = query.by else { return draft }
    if by == .device {
      let devices = reader.devices(ofStage: stage, period: period, ChannelTree(index), within: query.channel)
      draft.groups = devices.groups
      draft.groupDetails = details(devices, of: total)
    } else {
      draft.groups = reader.groups(ofStage: stage, period: period, by: by)
      draft.groupDetails = details(draft.groups, of: total)
    }
    if by == .period, let own = draft.groups.firstIndex(where: { $0.id == draft.total?.period }) {
      // What stands as the stage's figures is one of the groups.
      draft.detail = max(draft.detail, draft.groupDetails[own])
    }
    // Devices of one channel are held against the others of that channel.
    let isOfTotal = by != .period && !(by == .device && query.channel != nil)
    let whole = isOfTotal ? total.flatMap { $0.origin == .row ? $0.counted : nil } : nil
    comparisons.add(
      stage: stage, draft.groups, shown: draft.groupDetails.map { $0 < .nothing }, total: whole)
    return draft
  }

  private func isOpen(_ basis: Basis) -> Bool { query.suppression == .off || basis == .illustrative }

  /// Totals tell all but small counts of single reasons. What is itself one group of a breakdown is told as such.
  private func detail(_ total: SeriesReader.Total) -> SmallCounts.Detail {
    if isOpen(total.counted.basis) { return .everything }
    let isGroup: Bool =
      switch total.origin {
      case .row: total.isOneOfSeveralPeriods
      case .sum(_, let groups): groups == 1 || total.isOneOfSeveralPeriods
      }
    let own = isGroup ? SmallCounts.detail(of: total.counted.tally) : .everything
    return max(own, .largeReasons)
  }

  private func details(_ groups: [SeriesReader.Group], of total: SeriesReader.Total?) -> [SmallCounts.Detail] {
    guard groups.contains(where: { !isOpen($0.counted.basis) }) else { return groups.map { _ in .everything } }
    let told = total.map { detail($0) } ?? .everything
    // The one agency's group is the total itself.
    if query.by == .agency, reader.onlyAgency >= 0 { return groups.map { _ in told } }
    var shallowest = told
    if told == .largeReasons, let tally = total?.counted.tally {
      let reasons = SmallCounts.Reasons(told)
      shallowest = reasons.hides(tally.validEnd) || reasons.hides(tally.adverse) ? .withoutReasons : .everything
    }
    let plan = SmallCounts.plan(groups.map(\.counted.tally), from: shallowest)
    return groups.indices.map { plan.hidden.contains($0) ? .nothing : plan.detail }
  }

  /// What the breakdown by channel does not tell, no sum of channels gives away: a device is told where all its channels
  /// are, and in no greater depth.
  private func details(_ devices: SeriesReader.Devices, of total: SeriesReader.Total?) -> [SmallCounts.Detail] {
    let channels = details(devices.channels, of: total)
    let deepest = channels.filter { $0 < .nothing }.max() ?? .everything
    let own = details(devices.groups, of: total)
    return devices.members.indices.map { group in
      devices.members[group].contains { channels[$0] == .nothing } ? .nothing : max(own[group], deepest)
    }
  }

  private func groups(
    _ draft: Draft, stage: Int, isLast: Bool, _ compared: [Int: GroupComparison]
  ) -> [DropOffGroup] {
    guard let by = query.by else { return [] }
    let groups = draft.groups.enumerated().map { place, group in
      DropOffGroup(
        id: group.id, label: index.label(of: group.id, by),
        figures: DropOffFigures(group.counted, draft.groupDetails[place], isLast: isLast), comparison: compared[place],
        voices: by == .channel
          ? index.voices(
            channel: group.id, stage: index.stages[stage].id, isOpen: query.suppression == .off) : [],
        device: by == .channel
          ? index.channelNumbers[group.id].flatMap { index.devices[Int($0)] }
          : by == .device && !group.id.isSame(as: ChannelTree.notSaid) ? group.id : nil)
    }
    guard by != .period else { return groups }
    return groups.enumerated().sorted { left, right in
      (index.place(of: left.element.id, by), left.offset) < (index.place(of: right.element.id, by), right.offset)
    }.map(\.element)
  }

  private static func largestLeak(_ stages: [DropOffStage]) -> DropOffResult.Leak? {
    guard let most = stages.compactMap(\.figures.missed.value).max(), most > 0 else { return nil }
    return DropOffResult.Leak(
      stages: stages.filter { $0.figures.missed.value == most }.map(\.stage), missed: most)
  }

  private static func worstRate(_ stages: [DropOffStage]) -> DropOffResult.Rate? {
    let ranked = stages.filter { $0.figures.n.value ?? 0 >= 30 && $0.figures.interval != nil }
    guard let worst = ranked.max(by: { low($0) < low($1) }), let rate = worst.figures.dropOffRate, low(worst) > 0
    else { return nil }
    return DropOffResult.Rate(
      stages: ranked.filter { low($0) == low(worst) }.map(\.stage), rate: rate, low: low(worst))
  }

  private static func low(_ stage: DropOffStage) -> Double { stage.figures.interval?.lower ?? 0 }
}

extension MapIndex {
  /// Where a record stands in the file; after all others where it is not there.
  func place(of id: String, _ by: DropOffQuery.Breakdown) -> Int {
    let place: Int32? =
      switch by {
      case .agency: agencyNumbers[id]
      case .channel: channelNumbers[id]
      case .segment: segmentNumbers[id]
      case .device: Int32(clamping: ChannelTree.place(id))
      case .period: nil
      }
    return place.map(Int.init) ?? Int.max
  }

  /// What people call it; the id itself where it is no record of the file.
  func label(of id: String, _ by: DropOffQuery.Breakdown) -> String {
    let place = place(of: id, by)
    if by == .device { return ChannelTree.label(id) }
    guard place < Int.max else { return id }
    return switch by {
    case .agency: agencies[place].label
    case .channel: channels[place].label
    case .segment: segments[place].label
    case .device, .period: id
    }
  }

  /// Satisfaction and trust of a channel at a stage, or over all stages; not of one agency or segment alone.
  /// Those of fewer than 10 people, and what gives them away, only where the view is open.
  func voices(channel: String, stage: String, isOpen: Bool) -> [ChannelVoice] {
    voices.filter { entry in
      (isOpen || entry.isTold) && entry.channel.isSame(as: channel) && entry.stage.map { $0.isSame(as: stage) } ?? true
    }.map(\.voice)
  }
}
