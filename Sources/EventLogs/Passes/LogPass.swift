import Synchronization

/// A way of looking at every case of a log, beside the funnel; one for each thread.
protocol LogPass: AnyObject, SendableMetatype {
  func add(_ events: CaseEvents)
}

extension EventLog {
  /// Shows every case to one of the passes, in no order; all threads work, each for a pass of its own.
  func run<Pass: LogPass>(_ passes: [Pass]) {
    precondition(!isSpent, "the last question was asked")
    let shared = Passes(passes)
    let recorders = Recorders(recorders)
    let order = BlockOrder(self.recorders)
    let next = Claimed()
    Threads.run(passes.count) { number in
      let sorter = CaseSorter(recorders.all, order)
      let pass = shared.all[number]
      while true {
        let partition = next.take()
        guard partition < EventRecorder.partitions else { return }
        sorter.forEachCase(partition) { pass.add(CaseEvents($0, $1, partition: partition)) }
      }
    }
  }

  private final class Passes<Pass>: @unchecked Sendable {
    let all: [Pass]
    init(_ all: [Pass]) { self.all = all }
  }

  private final class Claimed: Sendable {
    private let count = Atomic(0)
    func take() -> Int { count.add(1, ordering: .relaxed).oldValue }
  }

  private final class Recorders: @unchecked Sendable {
    let all: [EventRecorder]
    init(_ all: [EventRecorder]) { self.all = all }
  }
}
