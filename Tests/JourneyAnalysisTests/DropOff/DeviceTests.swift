import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("What people hold in a channel")
struct DeviceTests {
  private static let channels = #"""
    "channels": [{"id": "web", "name": "Web"}, {"id": "phone-web", "name": "Web on a phone", "device": "mobile", "within": "web"},
      {"id": "desk-web", "name": "Web at a desk", "device": "desktop", "within": "web"},
      {"id": "app", "name": "App", "device": "mobile"}, {"id": "office", "name": "Office", "device": "none"}, {"id": "fax", "name": "Fax"}],
    "stages": [{"id": "one", "name": "One"}]
    """#

  private func row(_ channel: String?, _ reached: Int, _ succeeded: Int, basis: String = "measured") -> String {
    let dimension = channel.map { #", "channel": "\#($0)""# } ?? ""
    return #"""
      {"id": "v-\#(channel ?? "all")", "series": "s", "stage": "one"\#(dimension), "basis": "\#(basis)",
       "reached": \#(reached), "attempted": \#(reached), "succeeded": \#(succeeded)}
      """#
  }

  private func groups(_ rows: [String], channel: String? = nil) throws -> [DropOffGroup] {
    let journey = try JourneyBuilder.journey("\(Self.channels), \"volumes\": [\(rows.joined(separator: ","))]")
    return DropOff.analyse(journey, DropOffQuery(by: .device, channel: channel)).stages[0].groups
  }

  private var rows: [String] {
    [
      row(nil, 1000, 700), row("web", 600, 400), row("phone-web", 400, 240), row("desk-web", 200, 160),
      row("app", 100, 80), row("office", 200, 160), row("fax", 100, 60),
    ]
  }

  @Test("channels of one device are added, and one whose parts are counted is not counted again")
  func across() throws {
    let groups = try groups(rows)
    #expect(groups.map(\.id) == ["desktop", "mobile", "none", "(not said)"])
    #expect(groups.map(\.label) == ["desktop", "mobile", "no device", "(not said)"])
    #expect(groups.map(\.figures.reached) == [.known(200), .known(500), .known(200), .known(100)])
    #expect(groups.map(\.figures.missed) == [.known(40), .known(180), .known(40), .known(40)])
    #expect(groups[1].figures.volumes == ["v-phone-web", "v-app"])
    #expect(groups.map(\.device) == ["desktop", "mobile", "none", nil])
  }

  @Test("within one channel its parts are held against one another")
  func within() throws {
    let groups = try groups(rows, channel: "web")
    #expect(groups.map(\.id) == ["desktop", "mobile"])
    #expect(groups.map(\.figures.reached) == [.known(200), .known(400)])
    // 160 of 400 against 40 of 200.
    #expect(near(groups[1].comparison?.riskDifference, 0.4 - 0.2))
    #expect(groups[1].comparison?.isReal == true)
    #expect(try self.groups(rows, channel: "office").map(\.id) == ["none"])
  }

  @Test("without counts of its parts the channel stands for itself")
  func whole() throws {
    let groups = try groups([row(nil, 700, 500), row("web", 600, 420), row("app", 100, 80)])
    #expect(groups.map(\.id) == ["mobile", "(not said)"])
    #expect(groups.map(\.figures.reached) == [.known(100), .known(600)])
  }

  @Test("rows of another basis are not added")
  func mixed() throws {
    #expect(try groups([row("app", 100, 80), row("phone-web", 50, 40, basis: "estimated")]).isEmpty)
  }

  @Test("a channel that is not told is not had from its device either")
  func suppressed() throws {
    // Of the channels fax and office are not told; the devices of both are not either.
    let rows = [
      row(nil, 295, 194), row("phone-web", 100, 60), row("app", 100, 70), row("office", 90, 60), row("fax", 5, 4),
    ]
    let groups = try groups(rows)
    let told = groups.filter { !$0.figures.isSuppressed }
    #expect(told.flatMap(\.figures.volumes).allSatisfy { !["v-fax"].contains($0) })
    let journey = try JourneyBuilder.journey("\(Self.channels), \"volumes\": [\(rows.joined(separator: ","))]")
    let channels = DropOff.analyse(journey, DropOffQuery(by: .channel)).stages[0].groups
    for channel in channels where channel.figures.isSuppressed {
      #expect(!told.contains { $0.figures.volumes.contains("v-\(channel.id)") }, "\(channel.id)")
    }
    #expect(channels.contains { $0.figures.isSuppressed } && !told.isEmpty)
  }

  @Test("channels that are parts of one another in a ring end nothing in a loop")
  func ring() throws {
    let journey = try JourneyBuilder.journey(
      #"""
      "channels": [{"id": "a", "name": "A", "within": "b"}, {"id": "b", "name": "B", "within": "a"}],
      "stages": [{"id": "one", "name": "One"}], "volumes": [\#(row("a", 50, 40)), \#(row("b", 60, 30))]
      """#)
    _ = DropOff.analyse(journey, DropOffQuery(by: .device, channel: "a"))
  }
}
