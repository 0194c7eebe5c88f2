import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Measures")
struct MeasuresTests {
  static let places = #"""
    "agencies": [{"id": "a", "name": "A"}],
    "channels": [{"id": "web", "name": "Web"}, {"id": "phone", "name": "Phone"}],
    "stages": [{"id": "one", "name": "One", "steps": [{"id": "s", "name": "S"}]}, {"id": "two", "name": "Two"}]
    """#
  static let likert =
    #""scale": {"kind": "likert", "min": 1, "max": 5}, "edition": "gen1", "wording": "W", "basis": "measured""#
  static let thumbs =
    #""scale": {"kind": "thumbs", "min": 0, "max": 1}, "edition": "gen2", "wording": "T", "basis": "measured""#

  private func measures(
    _ list: [String], _ suppression: DropOffQuery.Suppression = .on
  ) throws -> MeasuresResult {
    let measures = list.map { "{\($0)}" }.joined(separator: ", ")
    return Measures.analyse(
      try JourneyBuilder.journey("\(Self.places), \"measures\": [\(measures)]"), suppression: suppression)
  }

  @Test("trust stands first, then the other drivers, by stage, channel and agency in the order of the file")
  func order() throws {
    let result = try measures([
      #""id": "m1", "driver": "own""#, #""id": "m2", "driver": "ease""#,
      #""id": "m3", "driver": "trust", "stage": "two""#,
      #""id": "m4", "driver": "trust", "step": "s", "channel": "phone""#,
      #""id": "m5", "driver": "trust", "stage": "one", "channel": "web""#, #""id": "m6", "driver": "trust""#,
    ])
    #expect(result.rows.map(\.id) == ["m6", "m5", "m4", "m3", "m2", "m1"])
  }

  @Test("thumbs are the share up, with n, interval and response rate")
  func thumbsUp() throws {
    let row = try #require(
      try measures([
        #""id": "m", "driver": "trust", "counts": {"0": 60, "1": 40}, "offered": 400, "askedOf": "finishers", \#(Self.thumbs)"#
      ]).rows.first)
    #expect(row.shareUp == 0.4 && row.mean == nil && row.figure == 0.4 && row.respondents == .known(100))
    #expect(row.responseRate == 0.25 && row.isFinishersOnly && row.basis == .measured)
    // Wilson, 40 of 100.
    #expect(
      near(row.interval?.lowerBound, 0.309_401_28, digits: 1e-7)
        && near(row.interval?.upperBound, 0.49799741, digits: 1e-7))
    let words = try measures([
      #""id": "m", "driver": "trust", "counts": {"down": 1, "up": 3}, "scale": {"kind": "thumbs"}, "basis": "illustrative""#
    ])
    #expect(words.rows[0].shareUp == 0.75 && words.rows[0].interval == nil)
    let mean = try measures([#""id": "m", "driver": "trust", "mean": 0.7, "respondents": 50, \#(Self.thumbs)"#])
    #expect(mean.rows[0].shareUp == 0.7 && mean.rows[0].interval == nil)
  }

  @Test("a mean that the file does not state is worked out from the counts, and is computed")
  func mean() throws {
    let row = try measures([#""id": "m", "driver": "ease", "counts": {"1": 10, "5": 30, "x": 9}, \#(Self.likert)"#])
      .rows[0]
    #expect(row.mean == 4 && row.respondents == .known(49) && row.basis == .computed)
    let stated = try measures([
      #""id": "m", "driver": "ease", "mean": 3.5, "counts": {"1": 10, "5": 30}, \#(Self.likert)"#
    ]).rows[0]
    #expect(stated.mean == 3.5 && stated.basis == .measured)
  }

  @Test(
    "only the same driver, wording, scale and edition are compared",
    arguments: [
      #""wording": "X""#, #""edition": "gen2""#, #""scale": {"kind": "likert", "min": 1, "max": 7}"#,
      #""driver": "satisfaction""#,
    ])
  func groups(change: String) throws {
    func measure(_ id: String, _ channel: String, _ mean: Double, _ change: String = "") throws -> String {
      var object = try JourneyBuilder.object(
        "{\"id\": \"\(id)\", \"driver\": \"trust\", \"channel\": \"\(channel)\", \"mean\": \(mean), \"respondents\": 40, \(Self.likert)}"
      )
      for member in try JourneyBuilder.object("{\(change)}").members { object[member.key] = member.value }
      return String(JSONWriter.text(.object(object)).dropFirst().dropLast(2))
    }
    let same = try measures([measure("m", "web", 3), measure("n", "phone", 4)])
    #expect(same.groups.count == 1 && same.groups[0].isComparable && same.notes.isEmpty)
    let spread = try #require(same.spreads.first)
    #expect(spread.channels == ["web", "phone"] && spread.measures == ["m", "n"] && spread.spread == 1)
    #expect(spread.relative == 0.25 && spread.smallestN == 40)
    let different = try measures([measure("m", "web", 3), measure("n", "phone", 4, change)])
    #expect(different.groups.count == 2 && different.spreads.isEmpty)
    #expect(different.notes.contains { $0.contains("not to be compared") } != change.contains("driver"))
  }

  @Test("without a wording nothing is compared; asked of finishers and of all is said")
  func unstated() throws {
    let bare = #""driver": "trust", "mean": 3, "scale": {"kind": "likert", "min": 1, "max": 5}"#
    let result = try measures([#""id": "m", "channel": "web", \#(bare)"#, #""id": "n", "channel": "phone", \#(bare)"#])
    #expect(
      result.spreads.isEmpty && !result.groups[0].isComparable && result.notes.contains { $0.contains("wording") })
    let mixed = try measures([
      #""id": "m", "driver": "trust", "askedOf": "finishers", \#(Self.likert)"#,
      #""id": "n", "driver": "trust", "askedOf": "all", \#(Self.likert)"#,
    ])
    #expect(mixed.groups[0].isMixedAskedOf && mixed.notes.contains { $0.contains("finishers only") })
  }

  @Test("figures of fewer than ten people are withheld, with what would give them away")
  func suppression() throws {
    func measure(_ id: String, _ channel: String, _ n: Int, basis: String = Self.likert) -> String {
      #""id": "\#(id)", "driver": "trust", "stage": "one", \#(channel)"mean": 3, "respondents": \#(n), \#(basis)"#
    }
    let list = [
      measure("all", "", 107), measure("m", #""channel": "web", "#, 7), measure("n", #""channel": "phone", "#, 100),
    ]
    let result = try measures(list)
    #expect(result.rows.map(\.id) == ["all", "m", "n"])
    #expect(result.rows[0].mean == 3 && result.rows[1].mean == nil && result.rows[1].respondents == .small)
    #expect(result.rows[2].respondents == .withheld && result.rows[2].mean == nil)
    #expect(try measures(list, .off).rows.allSatisfy { $0.mean == 3 })
    let alone = try measures([measure("m", #""channel": "web", "#, 7), measure("n", #""channel": "phone", "#, 100)])
    #expect(alone.rows.map(\.isSuppressed) == [true, false])
    let invented = try measures(list.map { $0.replacing("measured", with: "illustrative") })
    #expect(invented.rows.allSatisfy { $0.mean == 3 })
  }
}
