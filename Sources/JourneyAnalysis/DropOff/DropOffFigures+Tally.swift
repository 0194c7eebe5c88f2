import Statistics

extension DropOffFigures {
  /// No counts at all.
  static let none = DropOffFigures(nil, .everything, isLast: false)

  /// The figures of `counted`, told in as much detail as `detail` allows.
  init(_ counted: CountedTally?, _ detail: SmallCounts.Detail, isLast: Bool) {
    let tally = counted?.tally
    let whole = detail <= .withoutReasons
    func part(_ value: Int?, isTold: Bool) -> Count { isTold ? Count(value) : Count.suppressed(value) }
    reached = part(tally?.reached, isTold: detail <= .outcomes)
    attempted = part(tally?.attempted, isTold: whole)
    succeeded = part(tally?.succeeded, isTold: whole)
    let reasons = SmallCounts.Reasons(detail)
    validEnd = reasons.told(tally?.validEnd)
    adverse = reasons.told(tally?.adverse)
    inProgress = part(tally?.inProgress, isTold: whole)
    outcomeUnknown = part(tally?.outcomeUnknown, isTold: whole)
    continued = part(tally?.continued, isTold: whole)
    neverTried = part(tally?.neverTried, isTold: whole)
    failed = part(tally?.failed, isTold: whole)
    missed = part(tally?.missed, isTold: detail <= .missedOnly)
    left = isLast ? .unknown : part(tally?.left, isTold: whole)
    n = part(tally?.settled, isTold: detail <= .missedOnly)
    let rates = detail <= .missedOnly ? tally : nil
    let rate = Self.share(rates?.missed, of: rates?.settled)
    dropOffRate = rate
    connectionRate = rate.map { 1 - $0 }
    let splits = whole ? tally : nil
    neverTriedRate = Self.share(splits?.neverTried, of: splits?.reached)
    failedRate = splits.flatMap { Self.share($0.failed, of: $0.settledAttempts) }
    interval =
      counted?.basis.bearsInference ?? false
      ? rates.flatMap { tally in tally.missed.flatMap { ConfidenceInterval.wilson($0, of: tally.settled ?? 0) } } : nil
    range = splits.flatMap(Self.range)
    basis = counted?.basis
    isSuppressed =
      tally != nil && (detail >= .outcomes || reasons.hides(tally?.validEnd) || reasons.hides(tally?.adverse))
    isSplitKnown = tally?.isSplitKnown ?? false
    period = counted?.period
    source = counted?.source
    volumes = counted?.volumes ?? []
  }

  private static func share(_ part: Int?, of whole: Int?) -> Double? {
    guard let part, let whole, whole > 0 else { return nil }
    return Double(part) / Double(whole)
  }

  private static func range(_ tally: LossTally) -> ClosedRange<Double>? {
    guard let missed = tally.missed, let settled = tally.settled, let unknown = tally.outcomeUnknown, unknown > 0
    else { return nil }
    let all = Double(settled + unknown)
    return Double(missed) / all...Double(missed + unknown) / all
  }
}

extension LossTally {
  /// attempted − Σ validEnd − inProgress − outcomeUnknown: whose attempt has an outcome that counts.
  var settledAttempts: Int? {
    guard addsUp, let attempted else { return nil }
    return attempted - (validEnd?.total ?? 0) - (inProgress ?? 0) - (outcomeUnknown ?? 0)
  }
}
