import Glibc

/// What the clock on the wall shows where the person is.
public nonisolated struct LocalTime: Sendable, Equatable {
  /// Such as `2027-03-01`.
  public let date: String
  /// Such as `14:02`.
  public let time: String

  public init(date: String, time: String) {
    self.date = date
    self.time = time
  }
}

/// Tells the time; comes in from outside, so that tests need no clock.
public nonisolated protocol WallClock: Sendable {
  func now() -> LocalTime
  /// Since 1970-01-01 00:00 UTC.
  var seconds: Int64 { get }
  /// Of a clock that only goes forward, also while the machine sleeps, whatever becomes of the time of day.
  var monotonicMilliseconds: Int64 { get }
}

extension WallClock {
  /// The machine's clock.
  public nonisolated var seconds: Int64 { SystemClock.seconds }
  /// The machine's.
  public nonisolated var monotonicMilliseconds: Int64 { SystemClock.monotonicMilliseconds }
}

/// The machine's clock, in the time zone of `TZ` or of the machine.
public nonisolated struct SystemClock: WallClock {
  public init() {}

  public func now() -> LocalTime { LocalTime(seconds: Self.seconds) }

  /// Since 1970-01-01 00:00 UTC.
  static var seconds: Int64 { Int64(Glibc.time(nil)) }

  /// Since the machine was started.
  static var monotonicMilliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

extension LocalTime {
  /// The moment so many seconds after 1970-01-01 00:00 UTC, in the time zone of `TZ` or of the machine.
  nonisolated init(seconds: Int64) {
    var seconds = time_t(seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    self.init(
      date: "\(Self.digits(Int(parts.tm_year) + 1900, 4))-\(Self.digits(Int(parts.tm_mon) + 1, 2))"
        + "-\(Self.digits(Int(parts.tm_mday), 2))",
      time: "\(Self.digits(Int(parts.tm_hour), 2)):\(Self.digits(Int(parts.tm_min), 2))")
  }

  /// As `2027-03-01 14:02`.
  nonisolated var words: String { "\(date) \(time)" }

  private nonisolated static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
