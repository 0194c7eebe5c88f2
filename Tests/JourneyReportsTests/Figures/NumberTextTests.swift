import JourneyReports
import Testing

@Suite struct NumberTextTests {
  @Test(
    "Thousands stand in groups",
    arguments: [
      ("0", "0"), ("999", "999"), ("1000", "1,000"), ("-1234567.50", "-1,234,567.50"), ("1e21", "1e21"), ("-12", "-12"),
      ("100000", "100,000"), ("0.0001234", "0.0001234"),
    ])
  func grouped(text: String, expected: String) { #expect(NumberText.grouped(text) == expected) }

  @Test(
    "Short numbers are rounded half away from zero and end in no zeros",
    arguments: [
      (0.05, "0.1"), (-0.05, "-0.1"), (-0.04, "0"), (12.0, "12"), (1234.56, "1,234.6"), (1e300, "1e+300"),
      (.nan, "not defined"), (.infinity, "not defined"),
    ])
  func short(number: Double, expected: String) { #expect(NumberText.short(number) == expected) }

  @Test(
    "A share in percent always has one digit after the point",
    arguments: [
      (0.5, "50.0 %"), (0.123456, "12.3 %"), (0, "0.0 %"), (1, "100.0 %"), (.nan, "not defined %"),
    ])
  func percent(share: Double, expected: String) { #expect(NumberText.percent(share) == expected) }
}
