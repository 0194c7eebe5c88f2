import JSONText
import JourneyModel

/// What the steps say about their burden, in the order of the journey.
struct BurdenTable: Sendable {
  /// What a failure may follow from.
  struct Limits: Sendable {
    var sessionMinutes: Double?
    var isSaved = false
    var noticeDays: Double?
    var deadlineDays: Double?
    /// Places of the steps that must have succeeded.
    var requires: [Int32] = []
    /// Whether it requires something else, that is no step of the file.
    var requiresMissing = false

    /// Whether there is a limit at all: most steps have none.
    var canFail: Bool { sessionMinutes != nil || deadlineDays != nil || noticeDays != nil }
  }

  private(set) var steps: [StepBurden] = []
  /// What kind of step it is, and who makes the first move; nil where the file does not say.
  private(set) var types: [String?] = []
  private(set) var initiators: [String?] = []
  private(set) var limits: [Limits] = []
  /// How many steps concern some segments only.
  private(set) var segmentSteps = 0

  init(_ journey: Journey, _ index: MapIndex) {
    let (parts, keys) = (Part.table, Keys())
    steps.reserveCapacity(index.steps.count)
    limits.reserveCapacity(index.steps.count)
    types.reserveCapacity(index.steps.count)
    initiators.reserveCapacity(index.steps.count)
    for stage in journey.stages {
      for step in stage.object[keys.steps]?.array ?? [] {
        guard case .object(let object) = step else { continue }
        append(Self.read(object.members, at: steps.count, parts, keys, index))
      }
    }
  }

  /// What is said about one step.
  private struct Row {
    let step: StepBurden
    let limits: Limits
    let type: String?
    let initiator: String?
  }

  private mutating func append(_ row: Row) {
    if !row.step.segments.isEmpty { segmentSteps += 1 }
    steps.append(row.step)
    limits.append(row.limits)
    types.append(row.type)
    initiators.append(row.initiator)
  }

  /// Gives steps their new numbers, where some came or went and all others are in the order in which they were.
  ///
  /// - Parameters:
  ///   - new: by old number the new one; `gone` for steps that went.
  ///   - count: how many there are now.
  /// - Returns: the steps that must be read anew, by their new numbers; nil where that cannot be done, or would take as long as
  ///   reading all, and the table is then of no use.
  mutating func renumber(_ new: [Int32], gone: Int32, count: Int) -> Set<Int32>? {
    let kept = new.filter { $0 != gone }
    guard new.count == steps.count, zip(kept, kept.dropFirst()).allSatisfy({ $0 < $1 }),
      new.count - kept.count + count - kept.count <= 20
    else { return nil }
    for place in new.indices.reversed() where new[place] == gone { remove(place) }
    var isKept = Array(repeating: false, count: count)
    for number in kept { isKept[Int(number)] = true }
    var again: Set<Int32> = []
    for place in 0..<count where !isKept[place] {
      insertBlank(at: place)
      again.insert(Int32(place))
    }
    for place in limits.indices {
      if limits[place].requiresMissing { again.insert(Int32(place)) }
      for required in limits[place].requires.indices {
        limits[place].requires[required] = new[Int(limits[place].requires[required])]
      }
      if limits[place].requires.contains(gone) { again.insert(Int32(place)) }
    }
    return again.count <= 50 ? again : nil
  }

  private mutating func remove(_ place: Int) {
    if !steps[place].segments.isEmpty { segmentSteps -= 1 }
    steps.remove(at: place)
    limits.remove(at: place)
    types.remove(at: place)
    initiators.remove(at: place)
  }

  /// A step that is yet to be read.
  private mutating func insertBlank(at place: Int) {
    steps.insert(
      StepBurden(
        id: "", name: "", stage: "", agency: nil, learning: nil, compliance: nil, minutes: nil, isMinutesWhole: false,
        waitDays: nil, cost: nil, times: 1, timesBasis: nil, psychological: nil, psychologicalSegment: nil,
        segments: [], basis: nil), at: place)
    limits.insert(Limits(), at: place)
    types.insert(nil, at: place)
    initiators.insert(nil, at: place)
  }

  /// Reads a few steps anew, by their numbers; all others must be what and where they were, and all of them objects.
  mutating func reread(_ numbers: Set<Int32>, _ journey: Journey, _ index: MapIndex) {
    let (parts, keys) = (Part.table, Keys())
    var first = 0
    for stage in journey.stages {
      let list = stage.object[keys.steps]?.array ?? []
      for number in numbers.lazy.map(Int.init) where (first..<first + list.count).contains(number) {
        guard case .object(let object) = list[number - first] else { continue }
        let row = Self.read(object.members, at: number, parts, keys, index)
        segmentSteps += (row.step.segments.isEmpty ? 0 : 1) - (steps[number].segments.isEmpty ? 0 : 1)
        (steps[number], limits[number]) = (row.step, row.limits)
        (types[number], initiators[number]) = (row.type, row.initiator)
      }
      first += list.count
    }
  }

  /// What a member of a step is.
  private enum Part {
    case type, initiator, segments, minutes, waitDays, cost, times, burden, requires, notice, deadline, save, session
    case other

    static var table: JSONKeyTable<Part> {
      JSONKeyTable(
        [
          Step.type.info.key: .type, Step.initiator.info.key: .initiator, Step.segments.info.key: .segments,
          Step.minutes.info.key: .minutes, Step.waitDays.info.key: .waitDays, Step.cost.info.key: .cost,
          Step.timesPerPerson.info.key: .times, Step.burden.info.key: .burden, Step.requires.info.key: .requires,
          Step.noticeDays.info.key: .notice, Step.deadlineDays.info.key: .deadline,
          Step.saveAndResume.info.key: .save, Step.sessionLimitMinutes.info.key: .session,
        ], other: .other)
    }
  }

  private struct Keys {
    let steps = Stage.steps.info.key
    let value = Figure.value.info.key
    let basis = Figure.basis.info.key
    let learning = Burden.learningMinutes.info.key
    let compliance = Burden.complianceMinutes.info.key
    let psychological = Burden.psychological.info.key
    let level = PsychologicalBurden.value.info.key
    let levelSegment = PsychologicalBurden.segment.info.key
  }

  private static func read(
    _ members: [JSONObject.Member], at place: Int, _ parts: JSONKeyTable<Part>, _ keys: Keys, _ index: MapIndex
  ) -> Row {
    var (total, learning, compliance, waitDays, cost, times): (Amount?, Amount?, Amount?, Amount?, Amount?, Amount?)
    var psychological: Int?
    var psychologicalSegment: String?
    var segments: [String] = []
    var (type, initiator): (String?, String?)
    var limits = Limits()
    for member in members.indices {
      let part = parts[members[member].key]
      if part == .other { continue }
      let value = members[member].value
      switch part {
      case .other: break
      case .type: type = value.text
      case .initiator: initiator = value.text
      case .segments: forEachText(in: value) { segments.append($0) }
      case .minutes: total = Self.amount(value, keys)
      case .waitDays: waitDays = Self.amount(value, keys)
      case .cost: cost = Self.amount(value, keys)
      case .times: times = Self.amount(value, keys)
      case .burden:
        guard case .object(let burden) = value else { continue }
        learning = burden[keys.learning].flatMap { Self.amount($0, keys) }
        compliance = burden[keys.compliance].flatMap { Self.amount($0, keys) }
        if let rank = burden[keys.psychological]?.object {
          psychological = rank[keys.level]?.number?.int.flatMap { (0...4).contains($0) ? $0 : nil }
          psychologicalSegment = rank[keys.levelSegment]?.text
        }
      case .requires:
        forEachText(in: value) { id in
          if let number = index.stepNumbers[id] {
            limits.requires.append(number)
          } else {
            limits.requiresMissing = true
          }
        }
      case .notice: limits.noticeDays = value.number?.double
      case .deadline: limits.deadlineDays = value.number?.double.flatMap { $0 >= 0 ? $0 : nil }
      case .save: limits.isSaved = value.flag ?? false
      case .session: limits.sessionMinutes = value.number?.double.flatMap { $0 >= 0 ? $0 : nil }
      }
    }
    let (minutes, isWhole) = Self.minutes(total, learning, compliance)
    let lead = index.steps.leads[place]
    let step = StepBurden(
      id: index.steps.names[place].id, name: index.steps.names[place].label,
      stage: index.stages[Int(index.steps.stages[place])].id,
      agency: lead >= 0 ? index.agencies[Int(lead)].id : nil, learning: learning, compliance: compliance,
      minutes: minutes, isMinutesWhole: isWhole, waitDays: waitDays, cost: cost, times: times?.value ?? 1,
      timesBasis: times?.basis, psychological: psychological, psychologicalSegment: psychologicalSegment,
      segments: segments, basis: Self.weakest(minutes, waitDays, cost, times))
    return Row(step: step, limits: limits, type: type, initiator: initiator)
  }

  private typealias Amount = StepBurden.Amount

  private static func weakest(_ amounts: Amount?...) -> Basis? {
    var weakest: Basis?
    for case .some(let amount) in amounts {
      weakest = weakest?.weakened(by: amount.basis) ?? amount.basis
    }
    return weakest
  }

  /// Nil where there is no number, or one below 0 or beyond any time and money.
  private static func amount(_ value: JSONValue, _ keys: Keys) -> Amount? {
    guard case .object(let figure) = value, let number = figure[keys.value]?.number?.double,
      (0...1e12).contains(number)
    else { return nil }
    return Amount(value: number, basis: Basis(figure[keys.basis]?.text))
  }

  private static func minutes(
    _ total: Amount?, _ learning: Amount?, _ compliance: Amount?
  ) -> (minutes: Amount?, isWhole: Bool) {
    if let learning, let compliance {
      let basis = learning.basis.weakened(by: compliance.basis)
      return (Amount(value: learning.value + compliance.value, basis: basis), true)
    }
    return total.map { ($0, true) } ?? (learning ?? compliance, false)
  }

  /// Steps that cannot be done as they are laid out, in the order of the journey.
  func failures(_ waits: WaitGraph) -> [StructuralFailure] {
    var failures: [StructuralFailure] = []
    for place in steps.indices where limits[place].canFail {
      let (step, limits) = (steps[place], self.limits[place])
      if let session = limits.sessionMinutes, !limits.isSaved, let minutes = step.minutes, minutes.value > session {
        failures.append(
          StructuralFailure(
            kind: .session, step: step.id, stepName: step.name, available: session, needed: minutes.value, chain: [],
            basis: minutes.basis))
      }
      if let deadline = limits.deadlineDays, let before = waits.longestBefore(place) {
        let available = deadline + (limits.noticeDays ?? 0)
        if before.days > available {
          failures.append(
            StructuralFailure(
              kind: .wait, step: step.id, stepName: step.name, available: available, needed: before.days,
              chain: before.chain.map { steps[$0].id }, basis: waits.basis(of: before.chain, self)))
        }
      }
      if let notice = limits.noticeDays, notice < 0 {
        failures.append(
          StructuralFailure(
            kind: .notice, step: step.id, stepName: step.name, available: 0, needed: -notice, chain: [], basis: nil))
      }
    }
    return failures
  }
}
