import EventLogs
import JourneyAnalysis
import JourneyModel

/// All analyses of one large journey, each alone and all together.
enum Analyses {
  /// - Parameter only: the one analysis to run, by its name; empty for all.
  static func measure(_ count: Int, only: String = "") {
    let journey = RichJourney.make(steps: 10_000, pains: 50_000)
    let later = RichJourney.later(journey)
    let index = MapIndex(journey)
    let today = JourneyDate("2027-03-01")
    if only.isEmpty || only == "index" {
      report("index of a journey of 10,000 steps and 50,000 pain points", rounds(count) { _ = MapIndex(journey) })
    }
    let hands = Hands(min(Threads.processors, 8)) { count, body in Threads.run(count, body) }
    if only.isEmpty || only == "together" {
      report(
        "index and all of these by \(hands.count) threads, 10,000 steps and 50,000 pain points",
        rounds(count) { together(journey, today, hands) }, goal: "under 100 ms on two")
    }
    let analyses: [(name: String, run: () -> Void)] = [
      ("heat", { _ = Heatmap(index) }),
      ("drop-off by channel", { _ = DropOff.analyse(index, DropOffQuery(by: .channel)) }),
      ("seams", { _ = Seams.analyse(index) }),
      ("ask once", { _ = AskOnce.analyse(journey, index) }),
      ("burden", { _ = JourneyBurden.analyse(journey, index) }),
      ("emotion", { _ = EmotionCurves(journey) }),
      ("who is missing", { _ = Missing.analyse(journey, index) }),
      ("measures", { _ = Measures.analyse(journey, index) }),
      ("causes", { _ = Causes.analyse(journey, index, today: today) }),
      ("questions", { _ = Questions.propose(journey, index, QuestionsQuery(today: today)) }),
      ("loops", { _ = LoopBoard(journey, index, today: today) }),
      ("what if", { _ = WhatIf.analyse(journey, index) }),
      ("evidence", { _ = EvidenceRegister(journey, index, today: today) }),
    ]
    for analysis in analyses where only.isEmpty || only == analysis.name {
      report("  \(analysis.name)", rounds(count, analysis.run))
    }
    if only == "versions" {
      report("two versions of it", rounds(count) { _ = VersionComparison(from: journey, to: later) })
    }
    guard only.isEmpty else { return }
    report(
      "all of these, 10,000 steps and 50,000 pain points",
      rounds(count) { for analysis in analyses { analysis.run() } }, goal: "under 100 ms")
    report("two versions of it", rounds(count) { _ = VersionComparison(from: journey, to: later) })
    let parts = [journey, later]
    report("portfolio of two of them", rounds(count) { _ = Portfolio.compare(parts, today: today) })
  }

  /// The index and every analysis, what takes longest first, as whoever is free takes the next one.
  private static func together(_ journey: Journey, _ today: JourneyDate?, _ hands: Hands) {
    let index = MapIndex(journey, by: hands)
    let analyses: [@Sendable () -> Void] = [
      { _ = WhatIf.analyse(journey, index) },
      { _ = Causes.analyse(journey, index, today: today) },
      { _ = Seams.analyse(index) },
      { _ = Questions.propose(journey, index, QuestionsQuery(today: today)) },
      { _ = EmotionCurves(journey) },
      { _ = EvidenceRegister(journey, index, today: today) },
      { _ = Heatmap(index) },
      { _ = JourneyBurden.analyse(journey, index) },
      { _ = LoopBoard(journey, index, today: today) },
      { _ = AskOnce.analyse(journey, index) },
      { _ = DropOff.analyse(index, DropOffQuery(by: .channel)) },
      { _ = Missing.analyse(journey, index) },
      { _ = Measures.analyse(journey, index) },
    ]
    _ = hands.map(analyses.count) { analyses[$0]() }
  }
}
