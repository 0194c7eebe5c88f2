public import JourneyModel
import Statistics

/// What was promised, state by state: how old, how fast from insight to test, and which loops are closed.
public struct LoopBoard: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  /// In file order.
  public let entries: [LoopEntry]
  public let states: LoopStates
  /// The median of the known `insightDays`; nil where none is known.
  public let medianInsightDays: Double?

  /// How many promises the median rests on.
  public var insightCount: Int { entries.count { $0.insightDays != nil } }
  /// Those whose day is past.
  public var overdue: [LoopEntry] { entries.filter { $0.isOverdue ?? false } }

  /// O(size of the journey).
  ///
  /// - Parameter today: for ages and what is overdue, which are not known without.
  public init(_ journey: Journey, today: JourneyDate? = nil) { self.init(journey, MapIndex(journey), today: today) }

  /// The board of a map; `index` must be that of `journey`. O(actions × pain points addressed + pain points + evidence).
  ///
  /// Closed = customerInformed and result both present; closure rate = closed ÷ all not declined; age = today − entry into
  /// the present state; insight to test = first `in-test` − earliest evidence of the pains addressed (brief, 4.9).
  ///
  /// - Parameter today: for ages and what is overdue, which are not known without.
  public init(_ journey: Journey, _ index: MapIndex, today: JourneyDate? = nil) {
    self.journey = journey.id
    let dates = journey.evidence.map { item -> Dated? in
      guard !EvidenceTable.isAssumption(item.kind), let text = item.date, let date = JourneyDate(text) else {
        return nil
      }
      return Dated(text: text, last: date.last)
    }
    let actions = journey.actions
    let addressed = Self.addressed(by: actions, index)
    states = LoopStates(journey)
    entries = zip(actions, addressed).map { action, pains in
      var evidence: Dated?
      for pain in pains {
        for place in index.pains.evidence.places(of: Int(pain)) {
          guard let date = dates[Int(index.pains.evidence.value(at: place))] else { continue }
          if evidence.map({ date.last < $0.last }) ?? true { evidence = date }
        }
      }
      return Self.entry(action, pains.map { index.pains.ids[Int($0)] }, evidence?.text, today)
    }
    medianInsightDays = Sample(entries.compactMap(\.insightDays).map(Double.init))?.median
  }

  /// A date as the file writes it, and the last day that it can mean.
  private struct Dated {
    let text: String
    let last: Int
  }

  /// By action: the pain points that it addresses, itself or by their root causes, in file order.
  private static func addressed(by actions: [Action], _ index: MapIndex) -> [[Int32]] {
    var byID: [ByteText: [Int]] = [:]
    var byCause = Array(repeating: [Int](), count: index.causes.names.count)
    for (place, action) in actions.enumerated() {
      for id in action.addresses {
        byID[ByteText(id), default: []].append(place)
        if let cause = index.causes.ids[id] { byCause[Int(cause)].append(place) }
      }
    }
    var addressed = Array(repeating: [Int32](), count: actions.count)
    guard !byID.isEmpty else { return addressed }
    let wanted = IDTable(byID.keys.map(\.text))
    for pain in 0..<index.pains.count {
      func add(_ action: Int) {
        if addressed[action].last != Int32(pain) { addressed[action].append(Int32(pain)) }
      }
      let id = index.pains.ids[pain]
      if wanted[id] != nil { byID[ByteText(id)]?.forEach(add) }
      for place in index.pains.causes.places(of: pain) {
        byCause[Int(index.pains.causes.value(at: place))].forEach(add)
      }
    }
    return addressed
  }

  private static func entry(
    _ action: Action, _ pains: [String], _ evidence: String?, _ today: JourneyDate?
  ) -> LoopEntry {
    let tests = action.history.filter { $0.state?.isSame(as: "in-test") ?? false }.compactMap(\.at)
    let test = tests.compactMap { text in JourneyDate(text).map { (text, $0.last) } }.min { $0.1 < $1.1 }?.0
    let since = action.stateSince
    return LoopEntry(
      action: action.id, title: action.title ?? action.id, state: action.state, loop: action.loop, owner: action.owner,
      ownerAgency: action.ownerAgency, ownerFunction: action.ownerFunction, authority: action.authority,
      due: action.due, isOverdue: today.flatMap { action.isOverdue(on: $0) }, since: since,
      ageDays: today?.days(since: since), customerInformed: action.customerInformed,
      hasResult: action.result != nil, firstInTest: test, earliestEvidence: evidence,
      insightDays: test.flatMap { JourneyDate($0) }.flatMap { $0.days(since: evidence) }, painPoints: pains,
      kind: action.kind,
      told: action.told.map { LoopEntry.Told(whom: $0.whom, how: $0.how, at: $0.at) })
  }
}
