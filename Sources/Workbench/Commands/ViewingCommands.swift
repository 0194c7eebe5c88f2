extension CommandTable {
  static let viewing: [Command] =
    ViewName.allCases.map { view in
      Command(
        "view.\(view.rawValue)", view.title, "Shows the view \(view.title).", group: "Views",
        keys: [String(view.digit)], in: [.journey], .show(view))
    } + [
      Command(
        "inspector.toggle", "Inspector", "Shows or hides the pane with every field of the selected thing.",
        group: "Views", keys: ["i"], in: [.journey], .toggleInspector),
      Command(
        "theme.next", "Next theme", "Goes through the themes: dark, light, mono, high-contrast, ascii.", group: "Views",
        keys: ["g t"],
        in: [.anywhere], .nextTheme),
      Command(
        "mouse.toggle", "Mouse on or off", "With the mouse off, the terminal's own selection works.", group: "Views",
        keys: ["g ."], in: [.anywhere], .toggleMouse),
    ]
}
