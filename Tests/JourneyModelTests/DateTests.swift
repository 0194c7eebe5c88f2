import JourneyModel
import Testing

@Suite("Dates of a year, a month or a day")
struct DateTests {
  @Test(
    "Years, months and days are read and written alike",
    arguments: [
      ("2024", 20_240_101, 20_241_231), ("2024-02", 20_240_201, 20_240_229), ("2023-02", 20_230_201, 20_230_228),
      ("2024-12-31", 20_241_231, 20_241_231), ("2000-02-29", 20_000_229, 20_000_229), ("0999", 9_990_101, 9_991_231),
    ])
  func read(text: String, first: Int, last: Int) throws {
    let date = try #require(JourneyDate(text))
    #expect((date.first, date.last) == (first, last))
    #expect(date.description == text)
  }

  @Test(
    "What is no date is none",
    arguments: [
      "", "24", "20240", "2024-", "2024-1", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "1900-02-29",
      "2024-04-31",
      "2024-12-1", "2024-12-011", "2024-12-31-", "2024/12/31", " 2024", "2024 ", "-2024", "2024-12-31T00:00",
      "yesterday",
      "0000", "２０２４", "2024--1", "2024-1-01", "99999999999999999999",
    ])
  func refuse(text: String) {
    #expect(JourneyDate(text) == nil)
  }
}
