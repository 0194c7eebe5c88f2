/// A date as journey files write it: a year, a month of a year, or a day.
public struct JourneyDate: Sendable, Equatable, CustomStringConvertible {
  /// From 1 to 9999.
  public let year: Int
  /// From 1 to 12; nil for a whole year.
  public let month: Int?
  /// From 1 to the last of the month; nil for a whole month or year.
  public let day: Int?

  /// Nil where there is no such day in the Gregorian calendar, or a day without a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard (1...Self.days(in: month, of: year)).contains(day) else { return nil } }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024`, `2024-12` or `2024-12-31`; nil for anything else.
  public init?(_ text: String) {
    var numbers: [Int] = []
    var value = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 4 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "-"):
        guard digits == (numbers.isEmpty ? 4 : 2), numbers.count < 2 else { return nil }
        numbers.append(value)
        (value, digits) = (0, 0)
      default: return nil
      }
    }
    guard digits == (numbers.isEmpty ? 4 : 2) else { return nil }
    numbers.append(value)
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The first day that it can mean, as a number that orders days: year × 10,000 + month × 100 + day.
  public var first: Int { year * 10_000 + (month ?? 1) * 100 + (day ?? 1) }

  /// The last day that it can mean, numbered as `first` is.
  public var last: Int {
    year * 10_000 + (month ?? 12) * 100 + (day ?? Self.days(in: month ?? 12, of: year))
  }

  /// As the file writes it.
  public var description: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
