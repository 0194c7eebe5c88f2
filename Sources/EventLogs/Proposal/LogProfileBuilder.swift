/// Puts together what the passes counted.
struct LogProfileBuilder {
  typealias Entry = (number: Int, activity: LogProfile.Activity)

  private(set) var activities: [Entry] = []

  init(_ log: EventLog, cases: [Int], events: [Int]) {
    struct Sums {
      var events = 0
      var agencies: [UInt32: Int] = [:]
      var channels: [UInt32: Int] = [:]
    }
    var sums: [UInt32: Sums] = [:]
    for (number, kind) in log.kinds.enumerated() where events[number] > 0 {
      sums[kind.activity, default: Sums()].events += events[number]
      sums[kind.activity]!.agencies[kind.agency, default: 0] += events[number]
      sums[kind.activity]!.channels[kind.channel, default: 0] += events[number]
    }
    activities = sums.map { text, sums in
      (
        Int(text),
        LogProfile.Activity(
          name: String(decoding: log.texts[Int(text)], as: UTF8.self), cases: cases[Int(text)], events: sums.events,
          agencies: Self.ranked(sums.agencies, log.texts), channels: Self.ranked(sums.channels, log.texts))
      )
    }.sorted { left, right in
      left.activity.cases != right.activity.cases
        ? left.activity.cases > right.activity.cases
        : log.texts[left.number].lexicographicallyPrecedes(log.texts[right.number])
    }
  }

  static func ranked(_ sums: [UInt32: Int], _ texts: [[UInt8]]) -> [(name: String?, events: Int)] {
    sums.sorted { left, right in
      left.value != right.value
        ? left.value > right.value : texts[Int(left.key)].lexicographicallyPrecedes(texts[Int(right.key)])
    }.map { text, events in (text == 0 ? nil : String(decoding: texts[Int(text)], as: UTF8.self), events) }
  }
}

extension LogTime {
  /// The day of a moment in UTC, `2026-01-31`.
  static func dayText(_ moment: Int64) -> String {
    let day = moment >= 0 ? moment / microsecondsADay : (moment + 1) / microsecondsADay - 1
    return FunnelPeriod.text(Int(day), .day)
  }
}
