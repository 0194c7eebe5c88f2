import CByteScan

/// Moments as logs write them, in whole microseconds since 1970-01-01 00:00 UTC.
///
/// Read are ISO 8601 dates and times with any offset and up to nine digits of a second (further than the sixth are cut
/// off), `T` or a space between date and time, `2011-10-11`, `2011/10/11 13:45:40`, and whole seconds or milliseconds
/// since 1970 (ten digits or fewer are seconds; more are milliseconds), with a fraction or without.
/// A time without an offset is taken as UTC. Years from 1700 to 2199.
public enum LogTime {
  /// The moment that the text says; nil where it says none. O(length).
  public static func parse(_ text: some Collection<UInt8>) -> Int64? {
    var bytes = Array(text)
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: 32)
    return bytes.withUnsafeBufferPointer { parse($0.baseAddress!, count) }
  }

  /// Days from 1970-01-01 to a day of the Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms").
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Year, month and day of a number of days since 1970-01-01.
  static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part + (part < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  static let microsecondsADay: Int64 = 86_400_000_000

  /// Reads `count` bytes; at least 16 further ones can be read behind them.
  static func parse(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
    var scanner = Scanner(bytes, count)
    scanner.skipSpaces()
    guard count - scanner.place >= 5 else { return epoch(&scanner) }
    let mark = bytes[scanner.place + 4]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") else { return epoch(&scanner) }
    guard let year = scanner.digits(4), scanner.take(mark), let month = scanner.upToTwo(), scanner.take(mark),
      let day = scanner.upToTwo(), (1700...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= monthLength(year, month)
    else { return nil }
    var moment = Int64(days(year, month, day)) * microsecondsADay
    if scanner.isAtEnd { return moment }
    guard scanner.take(UInt8(ascii: "T")) || scanner.take(UInt8(ascii: "t")) || scanner.take(UInt8(ascii: " ")) else {
      return nil
    }
    guard let clock = clock(&scanner) else { return nil }
    moment += clock
    scanner.skipSpaces()
    guard let offset = offset(&scanner) else { return nil }
    scanner.skipSpaces()
    return scanner.isAtEnd ? moment - offset : nil
  }

  static func monthLength(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func clock(_ scanner: inout Scanner) -> Int64? {
    guard let hour = scanner.upToTwo(), scanner.take(UInt8(ascii: ":")), let minute = scanner.digits(2), hour <= 24,
      minute <= 59
    else { return nil }
    var second = 0
    var fraction: Int64 = 0
    if scanner.take(UInt8(ascii: ":")) {
      guard let whole = scanner.digits(2), whole <= 60 else { return nil }
      second = whole
      if scanner.take(UInt8(ascii: ".")) || scanner.take(UInt8(ascii: ",")) {
        guard let read = scanner.fraction() else { return nil }
        fraction = read
      }
    }
    if hour == 24, minute != 0 || second != 0 || fraction != 0 { return nil }
    return Int64(hour * 3600 + minute * 60 + second) * 1_000_000 + fraction
  }

  private static func offset(_ scanner: inout Scanner) -> Int64? {
    if scanner.isAtEnd { return 0 }
    if scanner.take(UInt8(ascii: "Z")) || scanner.take(UInt8(ascii: "z")) { return 0 }
    if scanner.takeUTC() { return 0 }
    let isWest = scanner.take(UInt8(ascii: "-"))
    guard isWest || scanner.take(UInt8(ascii: "+")), let hours = scanner.digits(2) else { return nil }
    _ = scanner.take(UInt8(ascii: ":"))
    var minutes = 0
    if scanner.isAtDigit {
      guard let read = scanner.digits(2) else { return nil }
      minutes = read
    }
    guard hours <= 18, minutes <= 59 else { return nil }
    let offset = Int64(hours * 3600 + minutes * 60) * 1_000_000
    return isWest ? -offset : offset
  }

  private static func epoch(_ scanner: inout Scanner) -> Int64? {
    let isNegative = scanner.take(UInt8(ascii: "-"))
    let start = scanner.place
    var value: Int64 = 0
    while let digit = scanner.digit() {
      if scanner.place - start > 15 { return nil }
      value = value * 10 + Int64(digit)
    }
    let length = scanner.place - start
    guard length > 0 else { return nil }
    var fraction: Int64 = 0
    if scanner.take(UInt8(ascii: ".")) {
      guard let read = scanner.fraction() else { return nil }
      fraction = read
    }
    scanner.skipSpaces()
    guard scanner.isAtEnd, length <= 14 else { return nil }
    let moment = length <= 10 ? value * 1_000_000 + fraction : value * 1000 + fraction / 1000
    let signed = isNegative ? -moment : moment
    return range.contains(signed) ? signed : nil
  }

  /// 1700-01-01 … 2199-12-31, with a day to spare for offsets.
  static let range: ClosedRange<Int64> = -8_520_422_400_000_000...7_258_204_800_000_000

  /// Reads on from byte to byte.
  private struct Scanner {
    let bytes: UnsafePointer<UInt8>
    let count: Int
    var place = 0

    init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
      self.bytes = bytes
      self.count = count
    }

    var isAtEnd: Bool { place >= count }
    var isAtDigit: Bool { place < count && bytes[place] &- 48 <= 9 }

    mutating func skipSpaces() {
      while place < count, bytes[place] == UInt8(ascii: " ") { place += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
      guard place < count, bytes[place] == byte else { return false }
      place += 1
      return true
    }

    mutating func takeUTC() -> Bool {
      guard count - place >= 3, bytes[place] == UInt8(ascii: "U"), bytes[place + 1] == UInt8(ascii: "T"),
        bytes[place + 2] == UInt8(ascii: "C")
      else { return false }
      place += 3
      return true
    }

    mutating func digit() -> Int? {
      guard isAtDigit else { return nil }
      place += 1
      return Int(bytes[place - 1] &- 48)
    }

    mutating func digits(_ wanted: Int) -> Int? {
      var value = 0
      for _ in 0..<wanted {
        guard let digit = digit() else { return nil }
        value = value * 10 + digit
      }
      return value
    }

    mutating func upToTwo() -> Int? {
      guard let first = digit() else { return nil }
      return digit().map { first * 10 + $0 } ?? first
    }

    /// The digits after the point in microseconds.
    mutating func fraction() -> Int64? {
      var value: Int64 = 0
      var read = 0
      while let digit = digit() {
        if read < 6 { value = value * 10 + Int64(digit) }
        read += 1
      }
      guard read > 0 else { return nil }
      while read < 6 {
        value *= 10
        read += 1
      }
      return value
    }
  }
}
