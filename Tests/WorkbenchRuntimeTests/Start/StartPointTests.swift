import JourneyModel
import JourneyStorage
import Testing

@testable import WorkbenchRuntime

@MainActor @Suite struct StartPointTests {
  @Test("a file that is not there ends with 66 before the terminal is touched")
  func missing() throws {
    let scratch = Scratch()
    let error = #expect(throws: StartError.self) {
      try runWorkbench(
        paths: [scratch.path("none.json")], store: JourneyStore(), environment: [:],
        terminal: {
          Issue.record("the terminal was taken")
          return ScriptedTerminal()
        })
    }
    #expect(error?.exitStatus == 66)
    #expect(error?.description == "\(scratch.path("none.json")): there is no such file; check the name")
  }

  @Test("a file that is no journey ends with 65 and says file, place, reason and remedy")
  func broken() throws {
    let scratch = Scratch()
    let path = scratch.put("{\"format\": \"sojourn-journey\",}", "b.json")
    let error = #expect(throws: StartError.self) { try StartPoint.of([path], JourneyStore()) }
    #expect(error?.exitStatus == 65)
    let sentence = try #require(error?.description)
    #expect(sentence.hasPrefix("\(path): line 1, column 30: "))
    #expect(sentence.contains(";"))
  }

  @Test("a name or content that would steer the terminal is made harmless in sentences")
  func harmless() throws {
    let scratch = Scratch()
    let path = scratch.put("{\"format\": \"\\u001b[2J\\u202e\"}", "a\u{1B}[31m.json")
    let error = #expect(throws: StartError.self) { try StartPoint.of([path], JourneyStore()) }
    let sentence = try #require(error?.description)
    #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    #expect(sentence.contains("\\x1b[31m.json"))
  }

  @Test("nothing named is the folder journeys where there is one")
  func nothingNamed() throws {
    guard case .nothing = try StartPoint.of([], JourneyStore(fileSystem: RefusingFileSystem(hidden: "journeys"))) else {
      return #expect(Bool(false), "no start screen")
    }
  }

  @Test("folders among several names are opened")
  func expands() throws {
    let scratch = Scratch()
    let (a, b) = (scratch.putJourney("a.json"), scratch.putJourney("b.json"))
    guard case .files(let files) = try StartPoint.of([b, scratch.folder], JourneyStore()) else {
      return #expect(Bool(false), "no list")
    }
    #expect(files == [b, a, b])
  }

  @Test("the machine's clock gives a date and a time of day of fixed width")
  func clockForm() {
    let now = SystemClock().now()
    #expect(JourneyDate(now.date) != nil)
    #expect(now.time.utf8.count == 5 && now.time.utf8.dropFirst(2).first == UInt8(ascii: ":"))
  }
}
