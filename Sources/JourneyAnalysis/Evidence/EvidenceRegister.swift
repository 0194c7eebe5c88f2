public import JourneyModel

/// What a map rests on, piece by piece, and how much of it rests on anything.
public struct EvidenceRegister: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  /// In file order.
  public let entries: [EvidenceEntry]
  public let painPoints: EvidenceCoverage
  /// Ids of the steps that some evidence names, itself or by a pain point, assumptions left out.
  public let coveredSteps: [String]
  /// Ids of the steps of which only assumptions tell.
  public let assumedSteps: [String]
  /// Ids of the steps of which nothing tells.
  public let bareSteps: [String]
  /// By kind in the order of the format, then others as they come.
  public let byKind: [EvidenceGroup]
  /// By segment in file order, those without any evidence too; what names none last.
  public let bySegment: [EvidenceGroup]
  /// By age, youngest first; bands with evidence only.
  public let byAge: [EvidenceGroup]
  /// Pain points by whether customers have confirmed them, in the order of the format; those that do not say last.
  public let validations: [ValidationGroup]
  /// What was done so that customers could take part in making the map; nil where the file tells of no workshop.
  public let workshop: CodesignCheck?

  /// coveredSteps ÷ all steps; nil where there are none.
  public var stepShare: Double? {
    let all = stepCount
    return all > 0 ? Double(coveredSteps.count) / Double(all) : nil
  }
  /// How many steps there are.
  public var stepCount: Int { coveredSteps.count + assumedSteps.count + bareSteps.count }

  /// O(size of the journey).
  ///
  /// - Parameter today: the day from which ages run; without it none is known.
  public init(_ journey: Journey, today: JourneyDate? = nil) { self.init(journey, MapIndex(journey), today: today) }

  /// The register of a map; `index` must be that of `journey`. O(evidence + pain points + steps).
  ///
  /// Coverage = pain points (or steps) with at least one evidence that is no assumption ÷ all of them (brief, R8).
  ///
  /// - Parameter today: the day from which ages run; without it none is known.
  public init(_ journey: Journey, _ index: MapIndex, today: JourneyDate? = nil) {
    let steps = index.steps.names
    let items = journey.evidence
    var painsOf = Array(repeating: [Int32](), count: items.count)
    for pain in 0..<index.pains.count {
      for place in index.pains.evidence.places(of: pain) {
        painsOf[Int(index.pains.evidence.value(at: place))].append(Int32(pain))
      }
    }
    var isReal = Array(repeating: false, count: steps.count)
    var isAssumed = isReal
    // Of two pieces with one id the first counts for both.
    let pains = items.map { item in index.evidenceNumbers[item.id].map { painsOf[Int($0)] } ?? [] }
    entries = zip(items, pains).map { item, pains in
      var own = Set(item.steps.compactMap { index.stepNumbers[$0] })
      for pain in pains {
        for place in index.pains.steps.places(of: Int(pain)) {
          own.insert(index.pains.steps.value(at: place))
        }
      }
      let isAssumption = EvidenceTable.isAssumption(item.kind)
      for step in own { if isAssumption { isAssumed[Int(step)] = true } else { isReal[Int(step)] = true } }
      let age = today?.days(since: item.date)
      return EvidenceEntry(
        id: item.id, kind: item.kind, segment: item.segment, channel: item.channel, source: item.source,
        method: item.method, clearance: item.clearance, consent: item.consent, date: item.date, ageDays: age,
        age: EvidenceAge(days: age), people: item.n, painPoints: pains.map { index.pains.ids[Int($0)] },
        steps: own.sorted().map { steps[Int($0)].id }, isAssumption: isAssumption, isSingleStory: item.n == 1)
    }
    self.journey = journey.id
    painPoints = EvidenceCoverage(journey, index)
    coveredSteps = steps.indices.filter { isReal[$0] }.map { steps[$0].id }
    assumedSteps = steps.indices.filter { isAssumed[$0] && !isReal[$0] }.map { steps[$0].id }
    bareSteps = steps.indices.filter { !isAssumed[$0] && !isReal[$0] }.map { steps[$0].id }
    let groups = Groups(entries, pains, index.pains.count)
    byKind = groups.by(Choice.evidenceKind.words.map(\.value), keepsEmpty: false) { $0.kind }
    bySegment = groups.by(index.segments.map(\.id), keepsEmpty: true) { $0.segment }
    byAge = groups.by(EvidenceAge.allCases.map(\.rawValue), keepsEmpty: false) { $0.age.rawValue }
    validations = Self.validations(index.pains)
    workshop = CodesignCheck(journey.workshop)
  }

  /// Pain points by whether customers have confirmed them, in the order of the format; those that do not say last.
  private static func validations(_ pains: PainTable) -> [ValidationGroup] {
    let words = pains.validationWords.words
    var groups = Array(repeating: (pains: [String](), people: 0, stated: 0), count: words.count + 1)
    for pain in 0..<pains.count {
      let group = pains.validation[pain] < 0 ? words.count : Int(pains.validation[pain])
      groups[group].pains.append(pains.ids[pain])
      guard pains.validators[pain] >= 0 else { continue }
      groups[group].people += pains.validators[pain]
      groups[group].stated += 1
    }
    return groups.enumerated().filter { !$0.element.pains.isEmpty }.map { place, group in
      ValidationGroup(
        status: place < words.count ? words[place] : nil, painPoints: group.pains,
        share: Double(group.pains.count) / Double(pains.count), people: group.stated > 0 ? group.people : nil,
        stated: group.stated)
    }
  }

  /// Pieces of evidence sorted into groups, with the distinct pain points that name them.
  private struct Groups {
    let entries: [EvidenceEntry]
    let pains: [[Int32]]
    let painCount: Int

    init(_ entries: [EvidenceEntry], _ pains: [[Int32]], _ painCount: Int) {
      self.entries = entries
      self.pains = pains
      self.painCount = painCount
    }

    func by(_ known: [String], keepsEmpty: Bool, _ id: (EvidenceEntry) -> String?) -> [EvidenceGroup] {
      var names = NameTable()
      for name in known { _ = names.number(of: name) }
      var groups = names.names.map { _ in [Int]() }
      var unsaid: [Int] = []
      for (place, entry) in entries.enumerated() {
        let number = Int(names.number(of: id(entry)))
        if number == groups.count { groups.append([]) }
        if number < 0 { unsaid.append(place) } else { groups[number].append(place) }
      }
      // Which group a pain point was last counted in.
      var counted = Array(repeating: -1, count: painCount)
      var result: [EvidenceGroup] = []
      for (number, places) in (groups + [unsaid]).enumerated() {
        let name = number < groups.count ? names.names[number] : nil
        guard !places.isEmpty || keepsEmpty && name != nil else { continue }
        var distinct = 0
        for place in places {
          for pain in pains[place] where counted[Int(pain)] != number {
            counted[Int(pain)] = number
            distinct += 1
          }
        }
        result.append(
          EvidenceGroup(
            id: name, pieces: places.map { entries[$0].id }, painPoints: distinct,
            share: painCount > 0 ? Double(distinct) / Double(painCount) : nil))
      }
      return result
    }
  }
}
