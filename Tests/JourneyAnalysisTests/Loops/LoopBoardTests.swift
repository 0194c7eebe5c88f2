import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Loop board")
struct LoopBoardTests {
  static let map = #"""
    "evidence": [
      {"id": "guess", "kind": "assumption", "date": "2020-01-01"}, {"id": "call", "kind": "call", "date": "2025-01-31"},
      {"id": "late", "kind": "survey", "date": "2025-12-01"}, {"id": "undated", "kind": "survey"}],
    "rootCauses": [{"id": "c", "problem": "C"}],
    "painPoints": [{"id": "p", "title": "P", "evidence": ["guess", "late", "call"]},
      {"id": "q", "title": "Q", "rootCauses": ["c"], "evidence": ["call"]},
      {"id": "r", "title": "R", "evidence": ["late", "undated"]}],
    "actions": [
      {"id": "direct", "title": "D", "state": "in-test", "addresses": ["p"], "due": "2026-02",
        "history": [{"at": "2025-03-02", "state": "in-test"}, {"at": "2025-04-01", "state": "in-test"}]},
      {"id": "cause", "title": "C", "state": "assigned", "addresses": ["c"], "due": "2026-03",
        "history": [{"at": "2025-02-10", "state": "in-test"}, {"at": "2026-03-01", "state": "assigned"}]},
      {"id": "young", "title": "Y", "state": "verified", "addresses": ["r"], "customerInformed": "2025-07",
        "result": {"date": "2025-08"}, "due": "2025-01", "history": [{"at": "2025-06-01", "state": "in-test"}]},
      {"id": "no", "title": "N", "state": "declined", "due": "2020"}]
    """#

  private func board(today: String? = "2026-03-14") throws -> LoopBoard {
    LoopBoard(try JourneyBuilder.journey(Self.map), today: today.flatMap { JourneyDate($0) })
  }

  @Test("insight to test runs from the earliest evidence that is no assumption, also by a cause, to the first test")
  func insight() throws {
    let board = try board()
    #expect(board.entries.map(\.insightDays) == [30, 10, nil, nil])
    #expect(board.entries[0].earliestEvidence == "2025-01-31")
    #expect(board.entries[0].firstInTest == "2025-03-02")
    #expect(board.entries[1].painPoints == ["q"])
    #expect(board.medianInsightDays == 20)
    #expect(board.insightCount == 2)
  }

  @Test("age runs from the last entry into the present state; overdue is only what is open")
  func ages() throws {
    let board = try board()
    #expect(board.entries.map(\.ageDays) == [347, 13, nil, nil])
    #expect(board.entries.map(\.loop) == [.open, .open, .closed, .declined])
    #expect(board.overdue.map(\.action) == ["direct"])
    #expect(board.states.closureRate == 1.0 / 3)
  }

  @Test("without today nothing is old and nothing overdue; without promises nothing is defined")
  func unknown() throws {
    let board = try board(today: nil)
    #expect(board.entries.allSatisfy { $0.ageDays == nil && $0.isOverdue == nil })
    let empty = LoopBoard(try JourneyBuilder.journey(""), today: JourneyDate("2026-03-14"))
    #expect(empty.medianInsightDays == nil && empty.states.closureRate == nil)
    #expect(empty.json.object?["medianInsightDays"] == .null)
  }
}
