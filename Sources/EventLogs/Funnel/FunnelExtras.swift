import JourneyModel

/// What is asked of a funnel beside its counts, each by a pass of its own over the cases.
struct FunnelExtras {
  let log: EventLog
  let plan: FunnelPlan
  let query: FunnelQuery
  let labels: FunnelLabels
  let journey: Journey

  /// The result with all of it.
  func added(to result: FunnelResult) -> FunnelResult {
    var result = result
    if query.countsDeviations {
      let passes = (0..<log.threads).map { _ in
        DeviationPass(log, labels, plan, keepsExamples: query.keepsExamples)
      }
      log.run(passes)
      result.planDeviations = DeviationSummary(log, plan, passes).result
    }
    if let calendar = query.calendar, let range = log.moments { addBusinessTime(calendar, range, &result) }
    return result
  }

  private func addBusinessTime(_ calendar: WorkCalendar, _ range: ClosedRange<Int64>, _ result: inout FunnelResult) {
    let agencies = journey.agencies
    let clocks = labels.agencies.map { id in
      let agency = agencies.first { $0.id.utf8.elementsEqual((id ?? "").utf8) }
      return WorkingClock(agency?.workingTime, calendar, range)
    }
    let passes = (0..<log.threads).map { _ in BusinessPass(labels, plan, query, clocks) }
    log.run(passes)
    result.calendar = calendar
    for number in result.times.indices {
      result.times[number].business = Durations.percentiles(passes.map { $0.times[number] }, [0.25, 0.5, 0.75, 0.9])
    }
    guard let handOffs = result.handOffs else { return }
    var places: [[UInt8]: Int] = [:]
    for (place, handOff) in handOffs.enumerated() { places[Self.key(handOff.from, handOff.to)] = place }
    var waits: [Int: [Durations]] = [:]
    for pass in passes {
      for (pair, durations) in pass.handOffs {
        let key = Self.key(labels.agencies[Int(pair[0])], labels.agencies[Int(pair[1])])
        if let place = places[key] { waits[place, default: []].append(durations) }
      }
    }
    for (place, durations) in waits {
      result.handOffs?[place].businessMedianSeconds = Durations.percentiles(durations, [0.5])?[0]
    }
  }

  private static func key(_ from: String?, _ to: String?) -> [UInt8] {
    FunnelKey(agency: from, channel: to, segment: nil, period: nil).bytes
  }
}
