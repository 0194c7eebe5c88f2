import JSONText
import JourneyModel

/// What analyses ask of the pain points, in file order, one array a question.
struct PainTable: Sendable {
  private(set) var ids: [String] = []
  /// Severity × frequency; 0 where it is unknown.
  private(set) var heats: [UInt8] = []
  /// 1…3; 0 where it is unknown.
  private(set) var persistences: [UInt8] = []
  /// −1 where nobody voted.
  private(set) var votes: [Int] = []
  private(set) var bases: [Basis] = []
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
  /// Owner functions: of its root causes, else of the actions that address it or them.
  private(set) var functionLists = NumberLists()
  /// Whether it lies between agencies.
  private(set) var isBetweenAgencies: [Bool] = []
  /// Whether nobody owns the step where it lies, and it names no agency itself.
  private(set) var isUnowned: [Bool] = []
  private(set) var burdens = WordTable(.burdenKind)
  private(set) var barriers = WordTable(.barrier)

  var count: Int { ids.count }

  /// What the references of a pain point are looked up in.
  struct Numbers {
    let stages: IDTable
    let steps: IDTable
    let agencies: IDTable
    let channels: IDTable
    let segments: IDTable
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
    for place in object.members.indices {
      let value = object.members[place].value
      switch object.members[place].key {
      case .id: id = value.text ?? ""
      case keys.step: step = value.text
      case keys.stage: stage = value.text
      case keys.between: between = Between.value(from: value)
      case keys.agencies:
        forEachText(in: value) { text in
          namesAgencies = true
          if let number = numbers.agencies[text] { agencies.add(number) }
        }
      case keys.channels: forEachText(in: value) { text in numbers.channels[text].map { channels.add($0) } }
      case keys.segments: forEachText(in: value) { text in numbers.segments[text].map { segments.add($0) } }
      case keys.severity: severity = value.number?.int
      case keys.frequency: frequency = value.number?.int
      case keys.persistence: persistence = value.number?.int
      case keys.votes: votes = value.number?.int
      case keys.basis: basis = value.text
      case keys.burden: forEachText(in: value) { text in burdenLists.add(burdens.number(of: text)) }
      case keys.barrier: if let text = value.text { barrierLists.add(barriers.number(of: text)) }
      case keys.rootCauses: forEachText(in: value) { text in causeTable.ids[text].map { causes.add($0) } }
      default: break
      }
    }
    ids.append(id)
    heats.append(UInt8(Heat(severity: severity, frequency: frequency)?.value ?? 0))
    persistences.append(UInt8(persistence.flatMap { (1...3).contains($0) ? $0 : nil } ?? 0))
    self.votes.append(votes.flatMap { (0...1 << 53).contains($0) ? $0 : nil } ?? -1)
    bases.append(Basis(basis))
    place(step, stage, between, namesAgencies: namesAgencies, numbers, table)
    own(id, causeTable)
    endLists()
  }

  /// Where it lies: its step; else between two steps, touching both; else its stage.
  private mutating func place(
    _ step: String?, _ stage: String?, _ between: Between?, namesAgencies: Bool, _ numbers: Numbers, _ table: StepTable
  ) {
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
    isBetweenAgencies.append(liesBetweenAgencies)
    isUnowned.append(touchesUnowned)
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
    functionLists.endList()
  }

  /// Pain points worst first: by heat, then persistence, then file order; unknown heat last. O(n): there are few ranks.
  func ranked() -> [Int32] {
    var ranks = Array(repeating: [Int32](), count: 26 * 4)
    for pain in 0..<count {
      ranks[(25 - Int(heats[pain])) * 4 + 3 - Int(persistences[pain])].append(Int32(pain))
    }
    return ranks.flatMap { $0 }
  }
}

/// Runs `body` for each text of a list; other elements are passed over.
func forEachText(in value: JSONValue, _ body: (String) -> Void) {
  guard case .array(let items) = value else { return }
  for item in items { if case .text(let text) = item { body(text) } }
}
