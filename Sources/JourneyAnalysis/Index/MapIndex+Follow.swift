import JSONText
public import JourneyModel

extension MapIndex {
  /// From so many pain points on that would be read one by one, reading all is as fast.
  private static let most = 500

  /// Follows edits: what they touched is read anew, and the index is then equal to one made of the journey as it is.
  ///
  /// False where it cannot: where stages, agencies, causes, evidence and the like came or went or changed their numbers,
  /// where words of the agencies' own come or go, and where too much was touched. The index is then of no use
  /// and must be made anew. O(pain points), mostly moves of memory, and of the lists that were touched; where steps came,
  /// went or moved, of all steps.
  ///
  /// - Parameters:
  ///   - touches: what all edits since the index was made touched.
  ///   - document: the journey after them.
  public mutating func follow(_ touches: IndexTouches, to document: JourneyDocument) -> Bool {
    guard !touches.isNothing else { return true }
    guard !touches.isEverything, touches.pains.count <= 20, touches.steps.count <= 20, document.isRegular else {
      return false
    }
    let journey = document.journey
    if touches.areCausesTouched {
      let fresh = CauseTable(journey.rootCauses, journey.actions)
      guard fresh.hasSameFunctions(as: causes) else { return false }
      causes = fresh
    }
    if touches.areNamesTouched { guard takeNames(journey) else { return false } }
    var again: Set<Int32> = []
    let areRenumbered = touches.areStepsListed
    var renumbering: SharedParts.Renumbering?
    if areRenumbered { (again, renumbering) = renumberSteps(journey) }
    for id in areRenumbered ? [] : touches.steps {
      guard let number = stepNumbers[id.text], let object = document.object(id.text) else { return false }
      steps.reread(Int(number), object, agencies: agencyNumbers, channels: channelNumbers)
      again.insert(number)
    }
    if !again.isEmpty, !areRenumbered { again.formUnion(steps.findSeamsAgain(alone)) }
    if areRenumbered { again.formUnion(touches.steps.compactMap { stepNumbers[$0.text] }) }
    let numbers = PainTable.Numbers(
      stages: stageNumbers, steps: stepNumbers, agencies: agencyNumbers, channels: channelNumbers,
      segments: segmentNumbers, evidence: evidenceNumbers, alone: alone)
    let list = journey.object[Journey.painPoints.info.key]?.array ?? []
    let (steps, causes) = (steps, causes)
    func read(_ place: Int) -> PainTable { PainTable(list[place...place], numbers, steps, causes) }
    guard followPains(touches.pains.map(\.text), document, read), pains.count == list.count else { return false }
    if !again.isEmpty || areRenumbered {
      // Asked of every pain point.
      var isAgain = Array(repeating: false, count: steps.count)
      for step in again { isAgain[Int(step)] = true }
      var places = pains.steps.lists { $0 == Self.gone || isAgain[Int($0)] }
      if areRenumbered {
        places = Set(places).union(pains.namesMissingStep.indices.filter { pains.namesMissingStep[$0] }).sorted()
      }
      guard places.count <= Self.most else { return false }
      for place in places { guard pains.replace(place, by: read(place)) else { return false } }
    }
    if touches.isEvidenceTouched || areRenumbered { evidence = EvidenceTable(journey.evidence, numbers, steps) }
    if touches.areVolumesTouched {
      volumes = VolumeTable(journey.object[Journey.volumes.info.key]?.array ?? [], stages: stageNumbers, roles)
    }
    if touches.areMeasuresTouched { voices = Self.voices(journey.measures) }
    // A step that moved may lie in another stage under the same number.
    let moved = areRenumbered ? again : []
    shared = SharedParts(
      shared, touchedSteps: moved.union(touches.burdens.compactMap { stepNumbers[$0.text] }), renumbering)
    return true
  }

  /// Stands in place of a step that is gone until what names it is read anew.
  private static let gone = Int32.max

  /// Reads all steps anew and gives them their numbers as they are now. The steps, by their new numbers, at which other parts
  /// must be read anew.
  private mutating func renumberSteps(_ journey: Journey) -> (again: Set<Int32>, SharedParts.Renumbering) {
    let old = steps
    steps = StepTable(journey.stages, agencies: agencyNumbers, alone: alone, channels: channelNumbers)
    stepNumbers = IDTable(steps.names.map(\.id))
    let new = old.names.map { stepNumbers[$0.id] ?? Self.gone }
    pains.renumberSteps(new)
    var changed: Set<Int32> = []
    for (before, now) in new.enumerated() where now != Self.gone {
      if old.stages[before] != steps.stages[Int(now)]
        || old.isReachedByHandoff[before] != steps.isReachedByHandoff[Int(now)]
      {
        changed.insert(now)
      }
    }
    return (changed, SharedParts.Renumbering(new: new, gone: Self.gone, count: steps.count))
  }

  /// What stages, agencies, channels and segments are called now, and what stages are for; false where they are others.
  private mutating func takeNames(_ journey: Journey) -> Bool {
    let names = Names(journey)
    func areSame(_ old: [Named], _ new: [Named]) -> Bool { old.elementsEqual(new) { $0.id.isSame(as: $1.id) } }
    guard areSame(stages, names.stages), areSame(agencies, names.agencies), areSame(channels, names.channels),
      areSame(segments, names.segments)
    else { return false }
    (stages, roles, agencies) = (names.stages, names.roles, names.agencies)
    (channels, segments) = (names.channels, names.segments)
    return true
  }

  /// The index of the same journey with other counts, as `HiddenCounts` gives it. O(volumes + measures).
  public func counting(_ journey: Journey) -> MapIndex {
    var index = self
    index.volumes = VolumeTable(journey.object[Journey.volumes.info.key]?.array ?? [], stages: stageNumbers, roles)
    index.voices = Self.voices(journey.measures)
    return index
  }

  private mutating func followPains(
    _ ids: [String], _ document: JourneyDocument, _ read: (Int) -> PainTable
  ) -> Bool {
    var (old, new): ([Int], [Int]) = ([], [])
    for id in ids {
      let before = pains.ids.firstIndex { $0.isSame(as: id) }
      let after = document.place(of: id)?.type === PainPoint.record ? document.position(of: id) : nil
      if let before, before == after, ids.count == 1 { return pains.replace(before, by: read(before)) }
      if let before { old.append(before) }
      if let after { new.append(after) }
    }
    for place in old.sorted(by: >) { guard pains.remove(place) else { return false } }
    for place in new.sorted() {
      guard place <= pains.count, pains.insert(read(place), at: place) else { return false }
    }
    return true
  }
}
