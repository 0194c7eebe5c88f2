import JourneyStorage
import TestSupport
import Testing

@testable import PhonePage

@Suite("The phone's pages, to the letter")
struct PageTests {
  @Test("entering, sending, voting, and what went wrong")
  func pages() {
    var visit = Visit()
    expectGolden(text: Self.plain(visit.send("GET", "/")), "phone-enter.html")
    visit.enter()
    expectGolden(text: Self.plain(visit.send("GET", "/")), "phone-room.html")
    visit.desk.learn([
      .round(
        InboxRound(
          id: "r1", subject: "painPoints", each: 2, isOpen: true,
          items: [.init(id: "hold", title: "An hour on hold"), .init(id: "again", title: "Told to start over")]))
    ])
    _ = visit.send("POST", "/capture", visit.form("told to call back"))
    expectGolden(text: Self.plain(visit.send("GET", "/")), "phone-vote.html")
    expectGolden(text: Self.plain(visit.send("POST", "/capture", visit.form("+"))), "phone-problem.html")
  }

  /// Without the style, which is one for all.
  private static func plain(_ page: PhoneResponse) -> String {
    page.body.components(separatedBy: "<style>")[0] + (page.body.components(separatedBy: "</style>").last ?? "")
  }
}
