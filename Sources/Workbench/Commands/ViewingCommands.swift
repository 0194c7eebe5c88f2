extension CommandTable {
  static let viewing: [Command] =
    ViewName.allCases.map { view in
      Command(
        "view.\(view.rawValue)", view.title, "Shows the view \(view.title).", group: "Views",
        keys: [String(view.digit)], in: [.journey], .show(view))
    }
    + ViewName.sheets.map { view in
      Command(
        "view.\(view.rawValue)", view.title, sheetSentence(view), group: "Views", keys: ["g \(view.digit)"],
        in: [.journey], .show(view))
    } + [
      Command(
        "journey.about", "This journey",
        "Opens the journey's own fields: title, life experience, purpose, narrative, sponsor, workshop.",
        group: "Views", keys: ["g a"], in: [.journey], .aboutJourney),
      Command(
        "inspector.toggle", "Inspector", "Shows or hides the pane with every field of the selected thing.",
        group: "Views", keys: ["i"], in: [.journey], .toggleInspector),
      Command(
        "theme.next", "Next theme", "Goes through the themes: dark, light, mono, high-contrast, ascii.", group: "Views",
        keys: ["g T"],
        in: [.anywhere], .nextTheme),
      Command(
        "mouse.toggle", "Mouse on or off", "With the mouse off, the terminal's own selection works.", group: "Views",
        keys: ["g ."], in: [.anywhere], .toggleMouse),
    ]

  private static func sheetSentence(_ view: ViewName) -> String {
    switch view {
    case .burden: "Shows what the journey costs a person and everybody: time, waiting, money, peace of mind."
    case .missing: "Shows who does not come: segments against their share of the eligible, and take-up of programs."
    case .measures: "Shows what customers said, question by question, trust first."
    case .evidence: "Shows what the map rests on: coverage, kinds, ages, and the register of stories and sources."
    default: "Shows how it feels: peak, trough, end and steepest fall, for everyone and each segment."
    }
  }
}
