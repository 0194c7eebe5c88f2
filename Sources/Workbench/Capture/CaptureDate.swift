/// The dates that a capture line takes: a year, a month or a day that exists.
enum CaptureDate {
  /// Whether `text` is `2024`, `2024-12` or `2024-12-31`, in the Gregorian calendar, from the year 1.
  static func isDate(_ text: String) -> Bool {
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].count == 4, fields.dropFirst().allSatisfy({ $0.count == 2 }),
      fields.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
    else { return false }
    let numbers = fields.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    guard numbers[0] > 0 else { return false }
    guard numbers.count > 1 else { return true }
    guard (1...12).contains(numbers[1]) else { return false }
    return numbers.count == 2 || (1...days(in: numbers[1], of: numbers[0])).contains(numbers[2])
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
