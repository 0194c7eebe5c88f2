import EventLogs
import JourneyModel
import TestSupport
import Testing

@Suite struct WorkingTimeTests {
  private let header = "case,activity,timestamp,agency\n"

  /// The working hours from one moment to another.
  private func hours(
    _ from: String, _ to: String, _ calendar: WorkCalendar = .federal, working: String? = nil
  ) throws -> Double {
    let agencies = working.map {
      "\"agencies\": [{\"id\": \"tax\", \"name\": \"Tax\", \"workingTime\": {\($0)}}], "
    }
    let journey = try LogSupport.journey(LogSupport.abc, extra: agencies ?? "")
    let text = header + "1,A,\(from),tax\n1,B,\(to),tax\n"
    let result = try LogSupport.read(text).funnel(journey, FunnelQuery(countsHandOffs: true, calendar: calendar))
    #expect(result.handOffs?.first?.businessMedianSeconds == result.times[0].business?[1])
    return try #require(result.times[0].business?[1]) / 3600
  }

  @Test("Nights and weekends do not count; parts of a day do")
  func week() throws {
    #expect(try hours("2026-03-13T16:00:00Z", "2026-03-16T10:30:00Z") == 2.5)
    #expect(try hours("2026-03-14T10:00:00Z", "2026-03-15T12:00:00Z") == 0)
    #expect(try hours("2026-03-09T00:00:00Z", "2026-03-16T00:00:00Z") == 40)
    #expect(try hours("2026-03-10T12:00:00Z", "2026-03-10T12:00:00Z") == 0)
    #expect(try hours("2026-03-10T12:00:00Z", "2026-03-10T12:00:00.000001Z") == 1.0 / 3_600_000_000)
  }

  @Test("Federal holidays count only where the calendar leaves them out")
  func holidays() throws {
    // Thanksgiving 2026.
    #expect(try hours("2026-11-26T00:00:00Z", "2026-11-27T00:00:00Z") == 0)
    #expect(try hours("2026-11-26T00:00:00Z", "2026-11-27T00:00:00Z", .weekdays) == 8)
    #expect(try hours("2026-11-26T00:00:00Z", "2026-11-27T00:00:00Z", working: "\"holidays\": \"none\"") == 8)
  }

  @Test("An agency's own days, hours, closures and clock count")
  func agency() throws {
    let working = """
      "days": ["sat", "sun"], "opensAt": 8.5, "closesAt": 12, "closedOn": ["2026-03-15"]
      """
    #expect(try hours("2026-03-13T00:00:00Z", "2026-03-16T00:00:00Z", working: working) == 3.5)
    // 9 to 17 in New York is 14 to 22 UTC in winter and 13 to 21 in summer.
    let newYork = "\"utcOffset\": -5, \"daylightSaving\": \"us\""
    #expect(try hours("2026-01-13T13:00:00Z", "2026-01-13T15:00:00Z", working: newYork) == 1)
    #expect(try hours("2026-07-14T12:00:00Z", "2026-07-14T15:00:00Z", working: newYork) == 2)
    #expect(try hours("2026-03-06T21:00:00Z", "2026-03-09T14:00:00Z", working: newYork) == 2)
    #expect(try hours("2026-01-13T00:00:00Z", "2026-01-14T00:00:00Z", working: "\"closesAt\": 5") == 0)
  }

  @Test("The clock is that of the agency that was waited for")
  func whose() throws {
    let extra = """
      "agencies": [{"id": "tax", "name": "T", "workingTime": {"opensAt": 0, "closesAt": 24, "days": ["sat"]}},
                   {"id": "health", "name": "H"}],
      """
    let text = header + "1,A,2026-03-13T17:00:00Z,tax\n1,B,2026-03-15T00:00:00Z,health\n1,C,2026-03-16T10:00:00Z,tax\n"
    let result = try LogSupport.read(text).funnel(
      LogSupport.journey(LogSupport.abc, extra: extra), FunnelQuery(calendar: .federal))
    #expect(result.times.map { $0.business?[1] } == [86_400.0, 3600.0])
    #expect(result.calendar == .federal)
  }

  @Test("Percentiles of working time are exact, and elapsed time stands beside them")
  func percentiles() throws {
    var text = header
    for number in 0...2 { text += "\(number),A,2026-03-10T09:00:00Z,\n\(number),B,2026-03-1\(number)T11:00:00Z,\n" }
    let times = try LogSupport.read(text).funnel(
      LogSupport.journey(LogSupport.abc), FunnelQuery(calendar: .federal)
    ).times[0]
    // 2, 10 and 18 hours of work.
    #expect(times.n == 3)
    #expect(times.business?[1] == 36_000.0)
    #expect(times.business?[0] == 21_600.0)
    #expect(times.percentiles?[1] == 93_600.0)
    #expect(try LogSupport.read(text).funnel(LogSupport.journey(LogSupport.abc)).times[0].business == nil)
  }

  @Test(
    "Federal holidays are observed by rule",
    arguments: [
      (
        2026,
        [
          "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07",
          "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25",
        ]
      ),
      (
        2021,
        [
          "2021-01-01", "2021-01-18", "2021-02-15", "2021-05-31", "2021-06-18", "2021-07-05", "2021-09-06",
          "2021-10-11", "2021-11-11", "2021-11-25", "2021-12-24", "2021-12-31",
        ]
      ),
      (
        2022,
        [
          "2022-01-17", "2022-02-21", "2022-05-30", "2022-06-20", "2022-07-04", "2022-09-05", "2022-10-10",
          "2022-11-11", "2022-11-24", "2022-12-26",
        ]
      ),
      (
        1975,
        [
          "1975-01-01", "1975-02-17", "1975-05-26", "1975-07-04", "1975-09-01", "1975-10-13", "1975-10-27",
          "1975-11-27", "1975-12-25",
        ]
      ),
      (
        1948,
        [
          "1948-01-01", "1948-02-23", "1948-05-31", "1948-07-05", "1948-09-06", "1948-11-11", "1948-11-25",
          "1948-12-24", "1948-12-31",
        ]
      ),
    ])
  func rules(year: Int, days: [String]) {
    let observed = FederalHolidays.observed(in: year).map { day in
      LogTime.parse(Array("1970-01-01".utf8))! + Int64(day) * 86_400_000_000
    }
    #expect(observed == days.map { LogTime.parse(Array($0.utf8))! })
  }
}
