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
}
