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
  struct Numbers {
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
  init(_ painPoints: [JSONValue], _ numbers: Numbers, _ table: StepTable, _ causeTable: CauseTable) {
    let keys = Keys()
    ids.reserveCapacity(painPoints.count)
    for painPoint in painPoints {
      guard case .object(let object) = painPoint else { continue }
      read(object, keys, numbers, table, causeTable)
    }
  }

  private struct Keys {
    let step = PainPoint.step.info.key
    let stage = PainPoint.stage.info.key
    let between = PainPoint.between.info.key
    let agencies = PainPoint.agencies.info.key
    let channels = PainPoint.channels.info.key
    let segments = PainPoint.segments.info.key
    let severity = PainPoint.severity.info.key
    let frequency = PainPoint.frequency.info.key
    let persistence = PainPoint.persistence.info.key
    let basis = PainPoint.basis.info.key
    let burden = PainPoint.burden.info.key
    let barrier = PainPoint.barrier.info.key
    let votes = PainPoint.votes.info.key
    let rootCauses = PainPoint.rootCauses.info.key
    let evidence = PainPoint.evidence.info.key
    let control = PainPoint.control.info.key
    let who = PainPoint.who.info.key
    let validation = PainPoint.validation.info.key
    let partnerGoal = PainPoint.partnerGoal.info.key
  }

  private mutating func read(
    _ object: JSONObject, _ keys: Keys, _ numbers: Numbers, _ table: StepTable, _ causeTable: CauseTable
  ) {
    var id = ""
    var step: String?
    var stage: String?
    var between: Between?
    var namesAgencies = false
    var (severity, frequency, persistence, votes): (Int?, Int?, Int?, Int?)
    var basis: String?
    var (control, who, validation): (Int32, Int32, Int32) = (-1, -1, -1)
    var validators = -1
    let members = object.members
    for place in members.indices {
      switch members[place].key {
      case .id: id = members[place].value.text ?? ""
      case keys.step: step = members[place].value.text
      case keys.stage: stage = members[place].value.text
      case keys.between: between = Between.value(from: members[place].value)
      case keys.agencies:
        guard case .array(let items) = members[place].value else { continue }
        for case .text(let text) in items {
          namesAgencies = true
          if let number = numbers.agencies[text] { agencies.add(number) }
        }
      case keys.channels: channels.add(members[place].value, numbers.channels)
      case keys.segments: segments.add(members[place].value, numbers.segments)
      case keys.rootCauses: causes.add(members[place].value, causeTable.ids)
      case keys.evidence: evidence.add(members[place].value, numbers.evidence)
      case keys.control: control = members[place].value.text.map { controlWords.number(of: $0) } ?? -1
      case keys.who: who = members[place].value.text.map { whoWords.number(of: $0) } ?? -1
      case keys.validation:
        guard let own = Validation.value(from: members[place].value) else { continue }
        validation = own.status.map { validationWords.number(of: $0) } ?? -1
        validators = own.n.flatMap { (0...1 << 40).contains($0) ? $0 : nil } ?? -1
      case keys.partnerGoal: partnerGoals[ids.count] = members[place].value.text
      case keys.severity: severity = members[place].value.number?.int
      case keys.frequency: frequency = members[place].value.number?.int
      case keys.persistence: persistence = members[place].value.number?.int
      case keys.votes: votes = members[place].value.number?.int
      case keys.basis: basis = members[place].value.text
      case keys.barrier: if let text = members[place].value.text { barrierLists.add(barriers.number(of: text)) }
      case keys.burden:
        guard case .array(let items) = members[place].value else { continue }
        for case .text(let text) in items { burdenLists.add(burdens.number(of: text)) }
      default: break
      }
    }
    ids.append(id)
    self.control.append(control)
    self.who.append(who)
    self.validation.append(validation)
    self.validators.append(validators)
    let place = place(step, stage, between, namesAgencies: namesAgencies, numbers, table)
    entries.append(
      Entry(
        heat: UInt8(Heat(severity: severity, frequency: frequency)?.value ?? 0),
        persistence: UInt8(persistence.flatMap { (1...3).contains($0) ? $0 : nil } ?? 0), basis: Basis(basis),
        isBetweenAgencies: place.isBetweenAgencies, isUnowned: place.isUnowned,
        votes: votes.flatMap { (0...1 << 53).contains($0) ? $0 : nil } ?? -1))
    own(id, causeTable)
    endLists()
  }

  /// Where it lies: its step; else between two steps, touching both; else its stage.
  private mutating func place(
    _ step: String?, _ stage: String?, _ between: Between?, namesAgencies: Bool, _ numbers: Numbers, _ table: StepTable
  ) -> (isBetweenAgencies: Bool, isUnowned: Bool) {
    var touched: [Int] = []
    var liesBetweenAgencies = false
    if let step {
      if let number = numbers.steps[step] {
        touched = [Int(number)]
        liesBetweenAgencies = table.isReachedByHandoff[Int(number)] && namesSeveral(numbers.alone)
      }
    } else if let between {
      touched = [between.from, between.to].compactMap { $0.flatMap { numbers.steps[$0] }.map(Int.init) }
      liesBetweenAgencies = touched.count == 2 && leadsDiffer(touched[0], touched[1], numbers.alone, table)
    } else if let number = stage.flatMap({ numbers.stages[$0] }) {
      stages.add(number)
    }
    var touchesUnowned = false
    for step in touched {
      steps.add(Int32(step))
      stages.add(table.stages[step])
      guard !namesAgencies else { continue }
      if table.leads[step] >= 0 { agencies.add(table.leads[step]) }
      if table.leads[step] == StepTable.Lead.nobody { touchesUnowned = true }
    }
    return (liesBetweenAgencies, touchesUnowned)
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
