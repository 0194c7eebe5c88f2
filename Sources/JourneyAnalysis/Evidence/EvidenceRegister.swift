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

  /// coveredSteps ÷ all steps; nil where there are none.
  public var stepShare: Double? {
    let all = stepCount
    return all > 0 ? Double(coveredSteps.count) / Double(all) : nil
  }
  /// How many steps there are.
  public var stepCount: Int { coveredSteps.count + assumedSteps.count + bareSteps.count }

  /// The register of a map. O(evidence + pain points + steps).
  ///
  /// Coverage = pain points (or steps) with at least one evidence that is no assumption ÷ all of them (brief, R8).
  ///
  /// - Parameter today: the day from which ages run; without it none is known.
  public init(_ journey: Journey, today: JourneyDate? = nil) {
    let steps = journey.stages.flatMap(\.steps).map(\.id)
    let stepPlaces = IDTable(steps)
    var painsOf: [ByteText: [String]] = [:]
    var stepsOf: [ByteText: [Int32]] = [:]
    for pain in journey.painPoints {
      let places = [pain.step, pain.between?.from, pain.between?.to].compactMap { $0 }.compactMap { stepPlaces[$0] }
      for piece in pain.evidence {
        painsOf[ByteText(piece), default: []].append(pain.id)
        stepsOf[ByteText(piece), default: []] += places
      }
    }
    var real: Set<Int32> = []
    var assumed: Set<Int32> = []
    entries = journey.evidence.map { item in
      let own = item.steps.compactMap { stepPlaces[$0] } + (stepsOf[ByteText(item.id)] ?? [])
      let isAssumption = EvidenceTable.isAssumption(item.kind)
      if isAssumption { assumed.formUnion(own) } else { real.formUnion(own) }
      let age = today?.days(since: item.date)
      return EvidenceEntry(
        id: item.id, kind: item.kind, segment: item.segment, channel: item.channel, source: item.source,
        method: item.method, clearance: item.clearance, consent: item.consent, date: item.date, ageDays: age,
        age: EvidenceAge(days: age), people: item.n,
        painPoints: painsOf[ByteText(item.id)] ?? [], steps: Set(own).sorted().map { steps[Int($0)] },
        isAssumption: isAssumption, isSingleStory: item.n == 1)
    }
    self.journey = journey.id
    painPoints = EvidenceCoverage(journey)
    coveredSteps = steps.enumerated().filter { real.contains(Int32($0.offset)) }.map(\.element)
    assumedSteps = steps.enumerated().filter {
      assumed.contains(Int32($0.offset)) && !real.contains(Int32($0.offset))
    }.map(\.element)
    bareSteps = steps.enumerated().filter {
      !assumed.contains(Int32($0.offset)) && !real.contains(Int32($0.offset))
    }.map(\.element)
    let pains = painPoints.n
    byKind = Self.groups(entries, Choice.evidenceKind.words.map(\.value), pains, keepsEmpty: false) { $0.kind }
    bySegment = Self.groups(entries, journey.segments.map(\.id), pains, keepsEmpty: true) { $0.segment }
    byAge = Self.groups(entries, EvidenceAge.allCases.map(\.rawValue), pains, keepsEmpty: false) { $0.age.rawValue }
  }

  private static func groups(
    _ entries: [EvidenceEntry], _ known: [String], _ pains: Int, keepsEmpty: Bool, by id: (EvidenceEntry) -> String?
  ) -> [EvidenceGroup] {
    var order = known.map(ByteText.init)
    var groups: [ByteText: [EvidenceEntry]] = [:]
    for key in order { groups[key] = [] }
    var unsaid: [EvidenceEntry] = []
    for entry in entries {
      guard let key = id(entry).map(ByteText.init) else {
        unsaid.append(entry)
        continue
      }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(entry)
    }
    let all = order.map { (id: String?.some($0.text), entries: groups[$0] ?? []) } + [(id: nil, entries: unsaid)]
    return all.filter { !$0.entries.isEmpty || keepsEmpty && $0.id != nil }.map { group in
      let distinct = Set(group.entries.flatMap(\.painPoints).map(ByteText.init)).count
      return EvidenceGroup(
        id: group.id, pieces: group.entries.map(\.id), painPoints: distinct,
        share: pains > 0 ? Double(distinct) / Double(pains) : nil)
    }
  }
}
