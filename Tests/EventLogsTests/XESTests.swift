import EventLogs
import JourneyModel
import TestSupport
import Testing

@Suite struct XESTests {
  private let log = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- <trace> - -- in a comment -->
    <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
      <global scope="event"><string key="concept:name" value="A"/></global>
      <trace>
        <string key="concept:name" value="case &amp; 1"/>
        <string key="channel" value='web > "paper"'/>
        <event><string key="concept:name" value="A"/><date key="time:timestamp" value="2020-01-01T00:00:00.000+01:00"/>
          <string key="org:group" value="tax"><string key="concept:name" value="B"/></string></event>
        <event><date key="time:timestamp" value="2020-01-01T00:00:01.5+01:00"/><string key="concept:name" value="&#66;"/></event>
        <event><string key="concept:name" value="C"/><string key="lifecycle:transition" value="start"/><date key="time:timestamp" value="2020-01-02"/></event>
        <event><string key="concept:name" value="C"/></event>
      </trace>
      <trace/>
    </log>
    """

  private func read(_ text: String, _ limits: LogLimits = LogLimits()) throws(EventLogError) -> EventLog {
    try EventLog.read(
      [LogInput(name: "log.xes", place: .bytes(Array(text.utf8)))], LogReading(threads: 2, limits: limits))
  }

  @Test("Traces, events and their attributes are read; nested ones and globals are not theirs")
  func meaning() throws {
    let read = try read(log)
    #expect([read.events, read.leftOut, read.unreadable] == [2, 1, 1])
    #expect(read.issues.map(\.line) == [12])
    let result = try read.funnel(LogSupport.journey(LogSupport.abc))
    #expect(result.stages.map(\.reached) == [1, 1, 0])
    #expect(result.times[0].percentiles?[1] == 1.5)
    #expect(result.stages[0].groups.first?.key.agency == "tax")
    #expect(result.stages[0].groups.first?.key.channel == "web > \"paper\"")
  }

  @Test(
    "Doctypes, own entities, depth and cuts are refused",
    arguments: [
      "<!DOCTYPE log [<!ENTITY a \"aaaa\">]><log></log>",
      "<log><trace><string key=\"concept:name\" value=\"&lol;\"/></trace></log>",
      "<log><trace>", "<log><trace></log></trace>", "<log><trace><string key=\"a\"", "<log", "<log><!-- ",
      "<html></html>",
      "<log a=b></log>", "</log>",
    ])
  func refused(text: String) {
    #expect(throws: EventLogError.self) { try read(text) }
  }

  @Test("Elements deeper than the limit, and tags longer than it, are refused")
  func limits() {
    let deep = "<log>" + String(repeating: "<list>", count: 70)
    #expect(throws: EventLogError.self) { try read(deep) }
    let long = "<log><string key=\"k\" value=\"\(String(repeating: "x", count: 5 << 20))\"/></log>"
    #expect(throws: EventLogError.self) { try read(long, LogLimits(row: 1 << 20)) }
  }

  @Test("A log cut off at any byte is refused")
  func cuts() {
    let bytes = Array(log.utf8)
    for count in 1..<(bytes.count - 1) {
      #expect(throws: EventLogError.self) {
        try EventLog.read([LogInput(name: "x", place: .bytes(Array(bytes[..<count])))], LogReading(threads: 1))
      }
    }
  }

  @Test("A tag that lies across what is read at once is whole")
  func across() throws {
    var text = "<log>"
    for number in 0..<20_000 {
      text +=
        "<trace><string key=\"concept:name\" value=\"\(number)\"/><event><string key=\"concept:name\" value=\"A\"/><date key=\"time:timestamp\" value=\"2020-01-01T00:00:00Z\"/></event></trace>\n"
    }
    let read = try read(text + "</log>")
    #expect(read.events == 20_000)
    #expect(try read.funnel(LogSupport.journey(LogSupport.abc)).cases == 20_000)
  }

  /// What is read, or why it is not.
  private func told(_ bytes: [UInt8], _ reading: LogReading) -> String {
    do throws(EventLogError) {
      let log = try EventLog.read([LogInput(name: "x", place: .bytes(bytes))], reading)
      let journey = try? LogSupport.journey(LogSupport.abc)
      let result = try log.funnel(journey!, FunnelQuery(countsHandOffs: true, countsVariants: true))
      return "\(log.events) \(log.leftOut) \(log.unreadable) \(log.issues) \(result.stages) \(result.times)"
        + " \(result.variants as Any) \(result.handOffs as Any)"
    } catch {
      return "\(error)"
    }
  }

  private func someLog(_ random: inout SeededGenerator) -> String {
    // What looks like the beginning of a trace and is none; and now and then a fault.
    let traps = [
      "<!-- <trace> -->", "<!-- </trace>\n<trace>\n</log> -->", "<![CDATA[<trace>]]>", "<?x <trace>?>",
      "<string key=\"k\" value=\"<trace>\"/>", "<traces/>", "<list><trace/></list>",
    ]
    let faults = [
      "</trace>", "<trace>", "<!DOCTYPE x>", "&", "<x a=b>", "</log>", "<!-- <trace>", "<string key='<trace>",
    ]
    let trapShare = Int.random(in: 0...3, using: &random)
    let hasFault = Int.random(in: 0...3, using: &random) == 0
    let count = Int.random(in: 0...60, using: &random)
    var text = "<?xml version=\"1.0\"?>\n<log>\n"
    for number in 0..<count {
      text += "<trace>\n<string key=\"concept:name\" value=\"\(number % 40)\"/>\n"
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let time = ["2020-01-0\(Int.random(in: 1...9, using: &random))T00:00:00Z", "never"][number % 17 == 5 ? 1 : 0]
        text += "<event><string key=\"concept:name\" value=\"\(["A", "B", "C"].randomElement(using: &random)!)\"/>\n"
        text += "<date key=\"time:timestamp\" value=\"\(time)\"/></event>"
      }
      if Int.random(in: 0...9, using: &random) < trapShare { text += traps.randomElement(using: &random)! }
      if hasFault, number == count / 2 { text += faults.randomElement(using: &random)! }
      text += "\n</trace>\n"
      if Int.random(in: 0...9, using: &random) < trapShare { text += traps[0] }
    }
    return text + "</log>\n"
  }

  @Test("Several threads read what one reads, wherever the log is cut", arguments: 0..<120 as Range<UInt64>)
  func split(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Array(someLog(&random).utf8)
    let expected = told(bytes, LogReading(threads: 1))
    for _ in 0..<3 {
      let reading = LogReading(
        threads: Int.random(in: 2...4, using: &random), blockSize: Int.random(in: 16...600, using: &random))
      #expect(told(bytes, reading) == expected, "\(random)")
    }
  }

  @Test("A log that is cut off at any byte is refused by several threads too")
  func cutsOfSeveral() {
    let bytes = Array(log.utf8)
    for count in 1..<(bytes.count - 1) {
      let part = Array(bytes[..<count])
      let split = told(part, LogReading(threads: 2, blockSize: 40))
      #expect(split == told(part, LogReading(threads: 1)), "\(count)")
    }
  }
}
