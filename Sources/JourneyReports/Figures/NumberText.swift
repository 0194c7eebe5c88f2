/// Numbers as people read them.
public enum NumberText {
  /// A decimal number with its thousands in groups: `1234567.5` becomes "1,234,567.5". What has an exponent stays as it is.
  public static func grouped(_ text: String) -> String {
    let digits = text.utf8
    guard digits.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E }) else { return text }
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.count > 3 else { return text }
    var grouped = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return (isNegative ? "-" : "") + grouped + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// A whole number with its thousands in groups.
  public static func grouped(_ number: Int) -> String { grouped(String(number)) }

  /// A number rounded half away from zero to `places` digits after the point (0–9), without zeros at its end, in groups.
  public static func short(_ number: Double, places: Int = 1) -> String {
    guard number.isFinite else { return "not defined" }
    var scale = 1.0
    for _ in 0..<min(max(places, 0), 9) { scale *= 10 }
    let rounded = (abs(number) * scale).rounded()
    guard rounded < 9e15 else { return "\(number)" }
    let whole = Int(rounded) / Int(scale)
    var fraction = String(Int(rounded) % Int(scale) + Int(scale)).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = number < 0 && rounded > 0 ? "-" : ""
    return sign + grouped(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A share from 0 to 1 in percent, always with one digit after the point: "12.5 %", "50.0 %".
  public static func percent(_ share: Double) -> String { tenths(share * 100) + " %" }

  /// A number rounded half away from zero to one digit after the point, which stands also where it is 0.
  public static func tenths(_ number: Double) -> String {
    let text = short(number)
    return !number.isFinite || text.contains(".") || text.contains("e") ? text : text + ".0"
  }
}

extension String {
  /// With a small first letter, for the middle of a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
