import TerminalCells
import TestSupport
import Testing

@testable import CursesTerminal

@Suite("Reports of a mouse")
struct MouseReportTests {
  @Test(
    "A report is one event at a place counted from zero",
    arguments: [
      ("0;5;7M", MouseEvent(.press, button: .left, column: 4, row: 6)),
      ("0;5;7m", MouseEvent(.release, button: .left, column: 4, row: 6)),
      ("1;1;1M", MouseEvent(.press, button: .middle, column: 0, row: 0)),
      ("2;1;1M", MouseEvent(.press, button: .right, column: 0, row: 0)),
      ("32;250;70M", MouseEvent(.drag, button: .left, column: 249, row: 69)),
      ("64;1;1M", MouseEvent(.wheelUp, button: .none, column: 0, row: 0)),
      ("65;1;1M", MouseEvent(.wheelDown, button: .none, column: 0, row: 0)),
      ("4;1;1M", MouseEvent(.press, button: .left, column: 0, row: 0, shift: true)),
      ("8;1;1M", MouseEvent(.press, button: .left, column: 0, row: 0, alt: true)),
      ("81;2;3M", MouseEvent(.wheelDown, button: .none, column: 1, row: 2, control: true)),
    ])
  func events(report: String, event: MouseEvent) {
    #expect(MouseReport.event(report) == event)
  }

  @Test(
    "What is no report, or means nothing, is no event",
    arguments: [
      "", "M", "0;5M", "0;5;7", "0;5;7;9M", ";5;7M", "0;0;7M", "0;5;0M", "-1;5;7M", "+0;5;7M", "x;5;7M", "0;5;7X",
      "3;1;1M",
      "35;1;1M", "66;1;1M", "128;1;1M", "99999999999999999999;1;1M", "0; 5;7M", "０;5;7M",
    ])
  func others(report: String) {
    #expect(MouseReport.event(report) == nil)
  }

  @Test("No report can crash the parser", arguments: 0..<5 as Range<UInt64>)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let report = String((0..<8).compactMap { _ in "0123456789;;;Mm-".randomElement(using: &generator) })
      guard let event = MouseReport.event(report) else { continue }
      #expect(event.column >= 0 && event.row >= 0, "\(generator): \(report)")
    }
  }
}
