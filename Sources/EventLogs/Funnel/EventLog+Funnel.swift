public import JourneyModel
import Synchronization

extension EventLog {
  /// Follows every case of the log through the stages of a journey.
  ///
  /// All threads count partitions of cases, each in its own tally. Besides the log itself, memory is what one partition
  /// takes and 8 bytes for each time between two gates.
  /// - Parameter isLast: whether the log is asked nothing more; then the memory of events that were counted takes the times.
  /// - Throws: where no stage of the journey names events.
  public func funnel(
    _ journey: Journey, _ query: FunnelQuery = FunnelQuery(), isLast: Bool = false
  ) throws(EventLogError) -> FunnelResult {
    precondition(!isSpent, "the last question was asked")
    let plan = try FunnelPlan(journey)
    let labels = FunnelLabels(self, plan, journey)
    let lastMoment = moments?.upperBound ?? 0
    let tallies = Tallies((0..<threads).map { _ in FunnelTally(labels, plan, query, lastMoment: lastMoment) })
    let isReused = isLast && tallies.all[0].isPlain && query.calendar == nil
    let recorders = Recorders(recorders)
    let order = BlockOrder(self.recorders)
    let claims = Claims()
    let watch = watch
    let isCancelled: @Sendable () -> Bool = { watch?.isStopped == true }
    Threads.run(threads) { number in
      let sorter = CaseSorter(recorders.all, order)
      let tally = tallies.all[number]
      while true {
        let partition = claims.next()
        guard partition < EventRecorder.partitions, !isCancelled() else { return tally.finish() }
        let survey = sorter.survey(partition)
        if tally.takesOrdered, survey.isOrdered, survey.isDense {
          tally.addOrdered(numbers: survey.numbers) { sorter.forEachWord(survey, $0) }
        } else {
          sorter.forEachCase(survey, packed: { tally.add(packed: $0, $1) }, { tally.add($0, $1) })
        }
        if isReused { tally.memory.reuse(partition, of: recorders.all) }
      }
    }
    if isCancelled() { throw .stopped }
    defer { isSpent = isLast }
    let result = FunnelSummary(self, plan, query, labels, tallies.all).result
    return FunnelExtras(log: self, plan: plan, query: query, labels: labels, journey: journey).added(to: result)
  }

  private final class Tallies: @unchecked Sendable {
    let all: [FunnelTally]
    init(_ all: [FunnelTally]) { self.all = all }
  }

  /// Partitions that no thread has taken yet.
  private final class Claims: Sendable {
    private let count = Atomic(0)
    func next() -> Int { count.add(1, ordering: .relaxed).oldValue }
  }

  private final class Recorders: @unchecked Sendable {
    let all: [EventRecorder]
    init(_ all: [EventRecorder]) { self.all = all }
  }
}
