import JSONText
import JourneyModel

/// What analyses ask of the steps, in the order of the journey, one array a question.
struct StepTable: Sendable {
  /// Who leads a step, where that is no agency of the file.
  enum Lead {
    /// The file does not say, or names no agency of its own.
    static let unknown: Int32 = -1
    /// Nobody owns the step.
    static let nobody: Int32 = -2
  }

  private(set) var names: [Named] = []
  /// The stage of each step.
  private(set) var stages: [Int32] = []
  /// An agency's number, or one of `Lead`.
  private(set) var leads: [Int32] = []
  /// The number of the usual channel; −1 where it is not known.
  private(set) var channels: [Int32] = []
  /// How the customer comes to it, where the file says anything.
  private(set) var arrivals: [Arrival?] = []
  /// The steps in which the customer has to do with somebody, in order: consecutive ones are the journey's seams.
  private(set) var order: [Int32] = []
  /// Whether the step before in `order` has another agency in the lead, both being known.
  private(set) var isReachedByHandoff: [Bool] = []

  /// One pass over the steps' members. `alone[agency]` says that the agency stands for the customer alone.
  init(_ stages: [Stage], agencies: IDTable, alone: [Bool], channels: IDTable) {
    let keys = Keys()
    for (number, stage) in stages.enumerated() {
      guard let steps = stage.object[keys.steps]?.array else { continue }
      for step in steps {
        guard case .object(let object) = step else { continue }
        read(object, stage: Int32(number), keys, agencies, channels)
      }
    }
    findSeams(alone)
  }

  /// How many steps there are.
  var count: Int { names.count }

  private struct Keys {
    let steps = Stage.steps.info.key
    let name = Step.name.info.key
    let agency = Step.agency.info.key
    let unowned = Step.unowned.info.key
    let channels = Step.channels.info.key
    let arrival = Step.arrival.info.key
  }

  /// Reads a step anew; `findSeamsAgain` must follow.
  mutating func reread(_ step: Int, _ object: JSONObject, agencies: IDTable, channels: IDTable) {
    read(object, stage: stages[step], Keys(), agencies, channels)
    names.swapAt(step, count - 1)
    names.removeLast()
    stages.removeLast()
    leads[step] = leads.removeLast()
    self.channels[step] = self.channels.removeLast()
    arrivals[step] = arrivals.removeLast()
  }

  /// Finds the seams anew; the steps that are now reached by a hand-off, or no longer.
  mutating func findSeamsAgain(_ alone: [Bool]) -> [Int32] {
    let before = isReachedByHandoff
    order.removeAll(keepingCapacity: true)
    findSeams(alone)
    return before.indices.filter { before[$0] != isReachedByHandoff[$0] }.map { Int32($0) }
  }

  private mutating func read(
    _ object: JSONObject, stage: Int32, _ keys: Keys, _ agencyNumbers: IDTable, _ channelNumbers: IDTable
  ) {
    var id = ""
    var name: String?
    var lead = Lead.unknown
    var isUnowned = false
    var channel: Int32 = -1
    var arrival: Arrival?
    for place in object.members.indices {
      switch object.members[place].key {
      case .id: id = object.members[place].value.text ?? ""
      case keys.name: name = object.members[place].value.text
      case keys.agency: lead = object.members[place].value.text.flatMap { agencyNumbers[$0] } ?? Lead.unknown
      case keys.unowned: isUnowned = object.members[place].value.flag ?? false
      case keys.channels:
        channel = object.members[place].value.array?.first?.text.flatMap { channelNumbers[$0] } ?? -1
      case keys.arrival: arrival = object.members[place].value.object.map(Arrival.init)
      default: break
      }
    }
    names.append(Named(id, name))
    stages.append(stage)
    leads.append(isUnowned ? Lead.nobody : lead)
    channels.append(channel)
    arrivals.append(arrival)
  }

  private mutating func findSeams(_ alone: [Bool]) {
    isReachedByHandoff = Array(repeating: false, count: count)
    for step in 0..<count {
      if leads[step] >= 0, alone[Int(leads[step])] { continue }
      if let before = order.last, changesLead(from: Int(before), to: step) { isReachedByHandoff[step] = true }
      order.append(Int32(step))
    }
  }

  /// Whether two known agencies lead the two steps, and not the same.
  func changesLead(from: Int, to: Int) -> Bool {
    leads[from] >= 0 && leads[to] >= 0 && leads[from] != leads[to]
  }

  /// Whether both usual channels are known, and not the same.
  func changesChannel(from: Int, to: Int) -> Bool {
    channels[from] >= 0 && channels[to] >= 0 && channels[from] != channels[to]
  }
}
