import PlainText
import TerminalCells
import TestSupport
import Testing
import Workbench

@testable import WorkbenchViews

@Suite("The line of the views")
struct TabLabelsTests {
  private static let titles = [
    ["Map"], ["Heat"], ["Drop-off", "Drop", "Drop"], ["Seams", "Seams", "Seam"], ["Ask once", "Ask", "Ask"],
    ["Pains", "Pains", "Pain"], ["Causes", "Causes", "Why"], ["Actions", "Actions", "Act"],
    ["Workshop", "Workshop", "Work"], ["Summary", "Summary", "Sum"],
  ]

  private static func tabs(here: Int) -> [TabLabels.Tab] {
    titles.enumerated().map { place, titles in
      TabLabels.Tab(
        digit: "\((place + 1) % 10)", titles: [titles[0], titles.count > 1 ? titles[1] : titles[0], titles.last ?? ""],
        isHere: place == here)
    }
  }

  private static func line(_ width: Int, here: Int) -> String {
    let (labels, gap) = TabLabels.fitting(tabs(here: here), width: width)
    return " " + labels.joined(separator: String(repeating: " ", count: gap))
  }

  @Test("ten views fit into every width from 30 columns on, every digit is there, and the one here is in full")
  func fits() {
    for width in 30...200 {
      for here in 0..<10 {
        let line = Self.line(width, here: here)
        #expect(PlainText.width(of: line) <= width, "\(width): \(line)")
        let words = line.split(separator: " ")
        for digit in 0...9 { #expect(words.contains("\(digit)"), "\(width): \(line)") }
        #expect(line.contains(Self.titles[here][0]), "\(width): \(line)")
      }
    }
  }

  @Test("more room never means fewer letters")
  func grows() {
    for here in 0..<10 {
      var before = 0
      for width in 30...200 {
        let letters = Self.line(width, here: here).count { $0.isLetter }
        #expect(letters >= before, "\(width) at \(here)")
        before = letters
      }
    }
  }

  @Test("as it reads at 60, 80 and 120 columns")
  func reads() {
    #expect(Self.line(120, here: 0).hasPrefix(" 1 Map   2 Heat   3 Drop-off   4 Seams   5 Ask once"))
    #expect(
      Self.line(80, here: 8) == " 1 Map  2 Heat  3 Drop  4 Seam  5 Ask  6 Pain  7 Why  8 Act  9 Workshop  0 Sum")
    #expect(Self.line(60, here: 0) == " 1 Map  2 Heat  3 Drop  4 Seam  5 Ask  6 Pain  7  8  9  0")
  }
}
