/// The counts of one stage, as the file has them and as they follow from one another.
struct LossTally: Equatable {
  let reached: Int
  private(set) var attempted: Int?
  private(set) var succeeded: Int?
  private(set) var validEnd: ReasonTally?
  private(set) var adverse: ReasonTally?
  private(set) var inProgress: Int?
  private(set) var outcomeUnknown: Int?
  private(set) var continued: Int?

  /// Those for whom the stage mattered and who missed its outcome; nil where it is not defined.
  private(set) var missed: Int?
  /// Whose outcome counts: reached − Σ validEnd − inProgress − outcomeUnknown. Nil where `missed` is.
  private(set) var settled: Int?
  /// Σ adverse, given or following from the other parts.
  private(set) var failed: Int?
  /// False where the counts contradict one another.
  private(set) var addsUp = true
  /// Whether the outcome of some was found missing: attempted exceeds the parts that the file has.
  private(set) var isRemainderUnknown = false

  /// At a gate whoever succeeded goes on; elsewhere going on says nothing about the outcome (`isGate`).
  init(
    reached: Int, attempted: Int?, succeeded: Int?, validEnd: ReasonTally?, adverse: ReasonTally?, inProgress: Int?,
    outcomeUnknown: Int?, continued: Int?, isGate: Bool
  ) {
    self.reached = reached
    self.attempted = attempted
    self.succeeded = succeeded
    self.validEnd = validEnd
    self.adverse = adverse
    self.inProgress = inProgress
    self.outcomeUnknown = outcomeUnknown
    self.continued = continued
    solve(isGate: isGate)
  }

  /// The sum of both. What either does not know, the sum does not know; but valid ends, those in progress and unknown
  /// outcomes count as none where a row does not have them, here as in each row's own losses.
  static func + (left: LossTally, right: LossTally) -> LossTally {
    LossTally(sumOf: left, right)
  }

  private init(sumOf left: LossTally, _ right: LossTally) {
    func strict(_ part: KeyPath<LossTally, Int?>) -> Int? {
      guard let left = left[keyPath: part], let right = right[keyPath: part] else { return nil }
      return left + right
    }
    func lenient(_ part: KeyPath<LossTally, Int?>) -> Int? {
      guard let known = left[keyPath: part] else { return right[keyPath: part] }
      return known + (right[keyPath: part] ?? 0)
    }
    reached = left.reached + right.reached
    attempted = strict(\.attempted)
    succeeded = strict(\.succeeded)
    validEnd = left.validEnd.map { ends in right.validEnd.map { ends + $0 } ?? ends } ?? right.validEnd
    adverse = left.adverse.flatMap { losses in right.adverse.map { losses + $0 } }
    inProgress = lenient(\.inProgress)
    outcomeUnknown = lenient(\.outcomeUnknown)
    continued = strict(\.continued)
    missed = strict(\.missed)
    settled = strict(\.settled)
    failed = strict(\.failed)
    addsUp = left.addsUp && right.addsUp
    isRemainderUnknown = left.isRemainderUnknown || right.isRemainderUnknown
  }

  /// reached − attempted.
  var neverTried: Int? { attempted.map { reached - $0 } }
  /// reached − continued.
  var left: Int? { continued.map { reached - $0 } }
  /// Whether what was missed is known as never tried and failed.
  var isSplitKnown: Bool { missed != nil && attempted != nil && succeeded != nil }
  /// Settled, and not missed: they have the outcome.
  var connected: Int? { settled.flatMap { settled in missed.map { settled - $0 } } }

  private mutating func solve(isGate: Bool) {
    if attempted.map({ $0 > reached }) ?? false || continued.map({ $0 > reached }) ?? false { addsUp = false }
    if let attempted, let succeeded {
      solve(attempted: attempted, succeeded: succeeded)
    } else {
      solveWithoutSplit(isGate: isGate)
    }
    guard addsUp else {
      missed = nil
      settled = nil
      failed = nil
      return
    }
  }

  /// From attempted = succeeded + Σ validEnd + Σ adverse + inProgress + outcomeUnknown the part that is missing follows.
  /// Where several are missing, those whose outcome nobody wrote down are of unknown outcome if the losses are known,
  /// and lost if they are not; the rest count as none.
  private mutating func solve(attempted: Int, succeeded: Int) {
    let parts = succeeded + total(adverse) + total(validEnd) + (inProgress ?? 0) + (outcomeUnknown ?? 0)
    let remainder = attempted - parts
    var lost = total(adverse)
    if remainder < 0 {
      addsUp = false
    } else if adverse == nil {
      lost = remainder
    } else if remainder > 0 {
      account(for: remainder)
    }
    failed = lost
    let missed = reached - attempted + lost
    self.missed = missed
    settled = missed + succeeded
  }

  private mutating func account(for remainder: Int) {
    if outcomeUnknown == nil {
      outcomeUnknown = remainder
      isRemainderUnknown = true
    } else if inProgress == nil {
      inProgress = remainder
    } else if validEnd == nil {
      validEnd = ReasonTally(total: remainder)
    } else {
      addsUp = false
    }
  }

  /// Logs and public funnels: missed = reached − continued − inProgress, less those who ended well or whose outcome is
  /// unknown, where these are counted.
  private mutating func solveWithoutSplit(isGate: Bool) {
    if let adverse { failed = adverse.total }
    let settled = reached - total(validEnd) - (inProgress ?? 0) - (outcomeUnknown ?? 0)
    guard let gained = isGate ? continued ?? succeeded : succeeded else { return }
    guard settled - gained >= 0 else {
      addsUp = false
      return
    }
    missed = settled - gained
    self.settled = settled
  }

  private func total(_ part: ReasonTally?) -> Int { part?.total ?? 0 }
}
