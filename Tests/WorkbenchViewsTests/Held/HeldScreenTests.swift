import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench
@testable import WorkbenchViews

/// What if, Compare and Portfolio: views whose figures come from background work.
@Suite("Views of what is held side by side")
struct HeldScreenTests {
  static let sizes = [(80, 24, ThemeName.dark), (120, 40, .dark), (80, 24, .mono), (120, 40, .light)]

  private func session(_ journey: Journey, _ width: Int, _ height: Int, theme: ThemeName = .dark) -> WorkbenchState {
    var state = WorkbenchState(
      size: Size(width: width, height: height), theme: theme, environment: Environment(today: "2027-03-01", seed: 7))
    _ = state.receive(.opened(journey, path: "map.json", readOnlyReason: nil))
    return state
  }

  private func press(_ names: String, _ state: inout WorkbenchState) {
    for name in names.split(separator: " ") {
      guard let press = KeyPress(name: String(name)) else {
        Issue.record("no key is named \(name)")
        continue
      }
      _ = state.handle(.key(press))
      state.finishWork()
    }
  }

  @Test("what actions would change", arguments: sizes)
  func whatIf(width: Int, height: Int, theme: ThemeName) throws {
    var state = session(try Maps.trials(), width, height, theme: theme)
    press("g w Space j Space", &state)
    expectGolden(Screen.frame(state), "view-what-if-\(width)x\(height)-\(theme.rawValue)")
    press("v", &state)
    expectGolden(Screen.frame(state), "view-what-if-bottlenecks-\(width)x\(height)-\(theme.rawValue)")
  }

  @Test("on illustrative counts, while new figures are worked out, and in ASCII")
  func whatIfOtherwise() throws {
    var state = session(try Maps.trials(basis: "illustrative"), 80, 24, theme: .ascii)
    press("g w", &state)
    try state.open?.perform("recount", .set(id: "v1", key: "succeeded", value: 600.json))
    state.settleViews(state.layout)
    expectGolden(Screen.frame(state), "view-what-if-computing-80x24-ascii")
  }

  @Test("two versions side by side", arguments: sizes)
  func compare(width: Int, height: Int, theme: ThemeName) throws {
    var state = session(try Maps.trials("now"), width, height, theme: theme)
    _ = state.run(command: "file.future")
    try state.open?.perform(
      "change",
      .group(
        title: "",
        [
          .remove(id: "wait"), .set(id: "hold", key: "severity", value: 1.json),
          .set(id: "v1", key: "succeeded", value: 1500.json),
        ]))
    for (keys, name) in [("g c", "changes"), ("v", "figures"), ("v", "stages")] {
      press(keys, &state)
      _ = state.takeNotice()
      expectGolden(Screen.frame(state), "view-compare-\(name)-\(width)x\(height)-\(theme.rawValue)")
    }
  }

  @Test("journeys side by side", arguments: sizes)
  func portfolio(width: Int, height: Int, theme: ThemeName) throws {
    var state = session(try Maps.trials("one"), width, height, theme: theme)
    _ = state.receive(
      .opened(try Maps.trials("two", basis: "illustrative"), path: "two.json", readOnlyReason: nil))
    for (keys, name) in [("g p", "heat"), ("v", "causes"), ("v v v", "rates"), ("v", "promises")] {
      press(keys, &state)
      expectGolden(Screen.frame(state), "view-portfolio-\(name)-\(width)x\(height)-\(theme.rawValue)")
    }
  }

  @Test("a portfolio over the list, while files are read and when it was stopped")
  func progress() throws {
    var state = WorkbenchState(
      size: Size(width: 80, height: 24), environment: Environment(today: "2027-03-01", seed: 7))
    _ = state.receive(
      .listed(folder: "f", [FolderEntry(path: "f/one.json", name: "one.json", journey: try Maps.trials("one"))]))
    _ = state.run(command: "portfolio.show")
    guard case .work(_, let number)? = state.beginWork().first else {
      Issue.record("no work")
      return
    }
    _ = state.receive(.worked(number: number, .progress(done: 120, total: 2000)))
    expectGolden(Screen.frame(state), "view-portfolio-progress")
    _ = state.run(command: "back")
    _ = state.beginWork()
    _ = state.receive(.worked(number: number, .stopped))
    _ = state.takeNotice()
    expectGolden(Screen.frame(state), "view-portfolio-stopped")
  }

  @Test("empty views say why and what to do", arguments: ["g w", "g p"])
  func empty(keys: String) throws {
    var state = session(Maps.empty, 80, 24)
    press(keys, &state)
    expectGolden(Screen.frame(state), "view-empty-\(keys.last ?? "?")")
    #expect(Screen.frame(state).cursor != nil)
  }

  @Test("the cursor stands on something in every part at every size, with hostile and wide text too")
  func hostile() throws {
    let texts = ["\u{1B}[31mred\u{202E}", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字", "👩‍👩‍👧 e\u{301}\u{0}\n\t"]
    for text in texts {
      var journey = try Maps.trials("one")
      var document = JourneyDocument(journey)
      for (id, key) in [
        ("hire", "title"), ("form", "title"), ("ask", "name"), ("get", "name"), ("hold", "title"), ("lines", "problem"),
        ("ssa", "abbreviation"), ("ssn", "name"), ("", "title"), ("", "lifeExperience"),
      ] {
        _ = try document.apply(.set(id: id, key: FieldPath(dotted: key), value: text.json))
      }
      journey = document.journey
      for (width, height) in [(40, 10), (80, 24), (160, 50)] {
        var state = session(try Maps.trials("two"), width, height)
        _ = state.receive(.opened(journey, path: "hostile.json", readOnlyReason: nil))
        press("g c", &state)
        for keys in [
          "g w", "j", "v", "j", "g c", "Enter", "Escape", "g c", "v", "v", "g p", "v", "v", "v", "v", "v", "v",
        ] {
          press(keys, &state)
          let frame = Screen.frame(state)
          #expect(frame.cursor != nil, "\(keys) at \(width)")
          for line in frame.cells.lines {
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E })
          }
        }
      }
    }
  }

  @Test("the view that has no digit is named on the screen", arguments: [("g w", "What if"), ("g p", "Portfolio")])
  func named(keys: String, name: String) throws {
    for width in [40, 60, 80, 120] {
      var state = session(try Maps.trials(), width, 24)
      press(keys, &state)
      #expect(Screen.frame(state).cells.lines[1].contains(name), "at \(width)")
    }
  }
}
