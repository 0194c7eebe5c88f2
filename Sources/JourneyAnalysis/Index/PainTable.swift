import JSONText
import JourneyModel

/// What analyses ask of the pain points, in file order, one array a question.
struct PainTable: Sendable {
  /// What a tally adds up.
  struct Entry: Sendable {
    /// Severity × frequency; 0 where it is unknown.
    let heat: UInt8
    /// 1…3; 0 where it is unknown.
    let persistence: UInt8
    let basis: Basis
    /// Whether it lies between agencies.
    let isBetweenAgencies: Bool
    /// Whether nobody owns the step where it lies, and it names no agency itself.
    let isUnowned: Bool
    /// −1 where nobody voted.
    let votes: Int
  }

  private(set) var ids: [String] = []
  private(set) var entries: [Entry] = []
  /// Whether it names a step that the file does not have.
  private(set) var namesMissingStep: [Bool] = []
  /// Numbers of the places that a pain point touches.
  private(set) var stages = NumberLists()
  private(set) var steps = NumberLists()
  /// Its own agencies, else the lead of its step, else the leads of the two steps that it lies between.
  private(set) var agencies = NumberLists()
  private(set) var channels = NumberLists()
  private(set) var segments = NumberLists()
  private(set) var burdenLists = NumberLists()
  private(set) var barrierLists = NumberLists()
  private(set) var causes = NumberLists()
  /// Numbers of the pieces of evidence that it names, assumptions too.
  private(set) var evidence = NumberLists()
  /// Owner functions: of its root causes, else of the actions that address it or them.
  private(set) var functionLists = NumberLists()
  private(set) var burdens = WordTable(.burdenKind)
  private(set) var barriers = WordTable(.barrier)
  /// Numbers in the tables below; −1 where it does not say.
  private(set) var control: [Int32] = []
  private(set) var who: [Int32] = []
  private(set) var validation: [Int32] = []
  /// How many people its validation rests on; −1 where that is not known.
  private(set) var validators: [Int] = []
  /// What the one who can fix it wants, by pain point; few say so.
  private(set) var partnerGoals: [Int: String] = [:]
  private(set) var controlWords = WordTable(.control)
  private(set) var whoWords = WordTable(.who)
  private(set) var validationWords = WordTable(.validationStatus)

  var count: Int { ids.count }

  /// What the references of a pain point are looked up in.
  struct Numbers: Sendable {
    let stages: IDTable
    let steps: IDTable
    let agencies: IDTable
    let channels: IDTable
    let segments: IDTable
    let evidence: IDTable
    /// Whether an agency stands for the customer alone.
    let alone: [Bool]
  }

  /// One pass over each pain point's members.
  init(_ painPoints: some Collection<JSONValue>, _ numbers: Numbers, _ table: StepTable, _ causeTable: CauseTable) {
    let parts = Part.table
    ids.reserveCapacity(painPoints.count)
    entries.reserveCapacity(painPoints.count)
    namesMissingStep.reserveCapacity(painPoints.count)
    control.reserveCapacity(painPoints.count)
    who.reserveCapacity(painPoints.count)
    validation.reserveCapacity(painPoints.count)
    validators.reserveCapacity(painPoints.count)
    for painPoint in painPoints {
      guard case .object(let object) = painPoint else { continue }
      read(object.members, parts, numbers, table, causeTable)
    }
  }

  /// Adds the pain points of another table of the same journey after the last one.
  mutating func append(_ other: PainTable) {
    for (place, goal) in other.partnerGoals { partnerGoals[ids.count + place] = goal }
    ids += other.ids
    entries += other.entries
    namesMissingStep += other.namesMissingStep
    stages.append(other.stages)
    steps.append(other.steps)
    agencies.append(other.agencies)
    channels.append(other.channels)
    segments.append(other.segments)
    burdenLists.append(other.burdenLists, renumbered: burdens.take(other.burdens))
    barrierLists.append(other.barrierLists, renumbered: barriers.take(other.barriers))
    causes.append(other.causes)
    evidence.append(other.evidence)
    functionLists.append(other.functionLists)
    control += Self.renumbered(other.control, controlWords.take(other.controlWords))
    who += Self.renumbered(other.who, whoWords.take(other.whoWords))
    validation += Self.renumbered(other.validation, validationWords.take(other.validationWords))
    validators += other.validators
  }

  /// Puts the rows of another table, or nothing, into the place of some; all words must be known to the format.
  mutating func changeRows(_ places: Range<Int>, to row: PainTable?) {
    if places.count != row?.count, !partnerGoals.isEmpty {
      let shift = (row?.count ?? 0) - places.count
      partnerGoals = Dictionary(
        uniqueKeysWithValues: partnerGoals.compactMap { place, goal in
          places.contains(place) ? nil : (place < places.lowerBound ? place : place + shift, goal)
        })
    }
    if !partnerGoals.isEmpty, places.count == row?.count { for place in places { partnerGoals[place] = nil } }
    for (place, goal) in row?.partnerGoals ?? [:] { partnerGoals[places.lowerBound + place] = goal }
    ids.replaceSubrange(places, with: row?.ids ?? [])
    entries.replaceSubrange(places, with: row?.entries ?? [])
    namesMissingStep.replaceSubrange(places, with: row?.namesMissingStep ?? [])
    stages.change(places, to: row?.stages)
    steps.change(places, to: row?.steps)
    agencies.change(places, to: row?.agencies)
    channels.change(places, to: row?.channels)
    segments.change(places, to: row?.segments)
    burdenLists.change(places, to: row?.burdenLists)
    barrierLists.change(places, to: row?.barrierLists)
    causes.change(places, to: row?.causes)
    evidence.change(places, to: row?.evidence)
    functionLists.change(places, to: row?.functionLists)
    control.replaceSubrange(places, with: row?.control ?? [])
    who.replaceSubrange(places, with: row?.who ?? [])
    validation.replaceSubrange(places, with: row?.validation ?? [])
    validators.replaceSubrange(places, with: row?.validators ?? [])
  }

  /// Gives each step its new number.
  mutating func renumberSteps(_ new: [Int32]) { steps.renumber(new) }

  private static func renumbered(_ numbers: [Int32], _ places: [Int32]?) -> [Int32] {
    places.map { places in numbers.map { $0 < 0 ? $0 : places[Int($0)] } } ?? numbers
  }

  /// What a member of a pain point is.
  private enum Part {
    case id, step, stage, between, agencies, channels, segments, severity, frequency, persistence, basis, burden,
      barrier
    case votes, rootCauses, evidence, control, who, validation, partnerGoal, other

    static var table: JSONKeyTable<Part> {
      JSONKeyTable(
        [
          .id: .id, PainPoint.step.info.key: .step, PainPoint.stage.info.key: .stage,
          PainPoint.between.info.key: .between, PainPoint.agencies.info.key: .agencies,
          PainPoint.channels.info.key: .channels, PainPoint.segments.info.key: .segments,
          PainPoint.severity.info.key: .severity, PainPoint.frequency.info.key: .frequency,
          PainPoint.persistence.info.key: .persistence, PainPoint.basis.info.key: .basis,
          PainPoint.burden.info.key: .burden, PainPoint.barrier.info.key: .barrier, PainPoint.votes.info.key: .votes,
          PainPoint.rootCauses.info.key: .rootCauses, PainPoint.evidence.info.key: .evidence,
          PainPoint.control.info.key: .control, PainPoint.who.info.key: .who,
          PainPoint.validation.info.key: .validation, PainPoint.partnerGoal.info.key: .partnerGoal,
        ], other: .other)
    }
  }

  private mutating func read(
    _ members: [JSONObject.Member], _ parts: JSONKeyTable<Part>, _ numbers: Numbers, _ table: StepTable,
    _ causeTable: CauseTable
  ) {
    var id = ""
    // The first two steps and the stage, by number; −1 where it names none of the file.
    var (step, from, to, stage): (Int32, Int32, Int32, Int32) = (-1, -1, -1, -1)
    var (namesStep, liesBetween, namesAgencies) = (false, false, false)
    var (severity, frequency, persistence, votes): (Int?, Int?, Int?, Int?)
    var basis = Basis.notStated
    var (control, who, validation): (Int32, Int32, Int32) = (-1, -1, -1)
    var validators = -1
    for place in members.indices {
      switch parts[members[place].key] {
      case .other: break
      case .id: if case .text(let text) = members[place].value { id = text }
      case .step:
        guard case .text(let text) = members[place].value else { continue }
        namesStep = true
        step = numbers.steps[text] ?? -1
      case .stage: if case .text(let text) = members[place].value { stage = numbers.stages[text] ?? -1 }
      case .between:
        guard let between = Between.value(from: members[place].value) else { continue }
        liesBetween = true
        from = between.from.flatMap { numbers.steps[$0] } ?? -1
        to = between.to.flatMap { numbers.steps[$0] } ?? -1
      case .agencies:
        guard case .array(let items) = members[place].value else { continue }
        for case .text(let text) in items {
          namesAgencies = true
          if let number = numbers.agencies[text] { agencies.add(number) }
        }
      case .channels: channels.add(members[place].value, numbers.channels)
      case .segments: segments.add(members[place].value, numbers.segments)
      case .rootCauses: causes.add(members[place].value, causeTable.ids)
      case .evidence: evidence.add(members[place].value, numbers.evidence)
      case .control: if case .text(let text) = members[place].value { control = controlWords.number(of: text) }
      case .who: if case .text(let text) = members[place].value { who = whoWords.number(of: text) }
      case .validation:
        guard let own = Validation.value(from: members[place].value) else { continue }
        validation = own.status.map { validationWords.number(of: $0) } ?? -1
        validators = own.n.flatMap { (0...1 << 40).contains($0) ? $0 : nil } ?? -1
      case .partnerGoal: partnerGoals[ids.count] = members[place].value.text
      case .severity: severity = members[place].value.number?.int
      case .frequency: frequency = members[place].value.number?.int
      case .persistence: persistence = members[place].value.number?.int
      case .votes: votes = members[place].value.number?.int
      case .basis: if case .text(let text) = members[place].value { basis = Basis(text) }
      case .barrier: if case .text(let text) = members[place].value { barrierLists.add(barriers.number(of: text)) }
      case .burden:
        guard case .array(let items) = members[place].value else { continue }
        for case .text(let text) in items { burdenLists.add(burdens.number(of: text)) }
      }
    }
    ids.append(id)
    namesMissingStep.append(namesStep && step < 0 || liesBetween && (from < 0 || to < 0))
    self.control.append(control)
    self.who.append(who)
    self.validation.append(validation)
    self.validators.append(validators)
    let lies: Place
    if namesStep {
      lies = place(onStep: step, namesAgencies: namesAgencies, numbers, table)
    } else if liesBetween {
      lies = place(from: from, to: to, namesAgencies: namesAgencies, numbers, table)
    } else {
      if stage >= 0 { stages.add(stage) }
      lies = Place()
    }
    entries.append(
      Entry(
        heat: UInt8(Heat(severity: severity, frequency: frequency)?.value ?? 0),
        persistence: UInt8(persistence.flatMap { (1...3).contains($0) ? $0 : nil } ?? 0), basis: basis,
        isBetweenAgencies: lies.isBetweenAgencies, isUnowned: lies.isUnowned,
        votes: votes.flatMap { (0...1 << 53).contains($0) ? $0 : nil } ?? -1))
    own(id, causeTable)
    endLists()
  }

  /// Where a pain point lies: on its step; else between two steps, touching both; else on its stage.
  private struct Place {
    var isBetweenAgencies = false
    var isUnowned = false
  }

  private mutating func place(
    onStep step: Int32, namesAgencies: Bool, _ numbers: Numbers, _ table: StepTable
  ) -> Place {
    guard step >= 0 else { return Place() }
    let liesBetween = table.isReachedByHandoff[Int(step)] && namesSeveral(numbers.alone)
    return Place(isBetweenAgencies: liesBetween, isUnowned: touch(step, namesAgencies: namesAgencies, table))
  }

  private mutating func place(
    from: Int32, to: Int32, namesAgencies: Bool, _ numbers: Numbers, _ table: StepTable
  ) -> Place {
    var place = Place()
    if from >= 0, to >= 0 { place.isBetweenAgencies = leadsDiffer(Int(from), Int(to), numbers.alone, table) }
    for step in [from, to] where step >= 0 {
      if touch(step, namesAgencies: namesAgencies, table) { place.isUnowned = true }
    }
    return place
  }

  /// The step, its stage and, where the pain point names no agency itself, the lead of the step are its own too. Whether
  /// nobody owns the step then.
  private mutating func touch(_ step: Int32, namesAgencies: Bool, _ table: StepTable) -> Bool {
    steps.add(step)
    stages.add(table.stages[Int(step)])
    let lead = table.leads[Int(step)]
    guard !namesAgencies else { return false }
    if lead >= 0 { agencies.add(lead) }
    return lead == StepTable.Lead.nobody
  }

  private func leadsDiffer(_ from: Int, _ to: Int, _ alone: [Bool], _ table: StepTable) -> Bool {
    table.changesLead(from: from, to: to) && !alone[Int(table.leads[from])] && !alone[Int(table.leads[to])]
  }

  /// Whether it names two or more agencies itself; the customer alone is none.
  private func namesSeveral(_ alone: [Bool]) -> Bool {
    agencies.current.reduce(0) { $0 + (alone[Int($1)] ? 0 : 1) } >= 2
  }

  private mutating func own(_ id: String, _ table: CauseTable) {
    for cause in causes.current {
      for function in table.functionLists[Int(cause)] { functionLists.add(function) }
    }
    guard functionLists.current.isEmpty, !table.functionsOfActions.isEmpty else { return }
    for function in table.functionsOfActions[ByteText(id)] ?? [] { functionLists.add(function) }
    for cause in causes.current {
      for function in table.functionsOfActions[ByteText(table.names[Int(cause)].id)] ?? [] {
        functionLists.add(function)
      }
    }
  }

  private mutating func endLists() {
    stages.endList()
    steps.endList()
    agencies.endList()
    channels.endList()
    segments.endList()
    burdenLists.endList()
    barrierLists.endList()
    causes.endList()
    evidence.endList()
    functionLists.endList()
  }

  /// Pain points worst first: by heat, then persistence, then file order; unknown heat last. O(n): there are few ranks.
  func ranked() -> [Int32] {
    var ranks = Array(repeating: [Int32](), count: 26 * 4)
    for pain in 0..<count {
      ranks[(25 - Int(entries[pain].heat)) * 4 + 3 - Int(entries[pain].persistence)].append(Int32(pain))
    }
    return ranks.flatMap { $0 }
  }
}

extension NumberLists {
  /// Adds the numbers of the ids in a list to the list that is being written; what is no id of the table is passed over.
  fileprivate mutating func add(_ value: JSONValue, _ numbers: IDTable) {
    guard case .array(let items) = value else { return }
    for case .text(let text) in items { if let number = numbers[text] { add(number) } }
  }
}
