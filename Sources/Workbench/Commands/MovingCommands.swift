extension CommandTable {
  static let everywhereMoved: [Command.Context] =
    [
      .folder, .map, .heat, .dropOff, .seams, .askOnce, .pains, .causes, .actions, .summary, .register, .whatIf,
      .compare, .portfolio, .logImport, .voting, .inbox, .workshop, .inspector,
    ] + sheetContexts

  private static let opened = everywhereMoved.filter { !sheetContexts.contains($0) && $0 != .inbox }

  static let moving: [Command] = [
    move("move.left", "Left", "Moves to what stands to the left.", ["Left", "h"], .left),
    move("move.right", "Right", "Moves to what stands to the right.", ["Right", "l"], .right),
    move("move.up", "Up", "Moves up.", ["Up", "k"], .up),
    move("move.down", "Down", "Moves down.", ["Down", "j"], .down),
    move("move.pageUp", "Page back", "Moves one screen back.", ["PageUp", "C-b"], .pageUp),
    move("move.pageDown", "Page forward", "Moves one screen forward.", ["PageDown", "C-f"], .pageDown),
    move("move.lineStart", "Start of line", "Moves to the first column.", ["Home"], .lineStart),
    move("move.lineEnd", "End of line", "Moves to the last column.", ["End"], .lineEnd),
    move("move.first", "First", "Moves to the very first thing.", ["g g", "C-Home"], .first),
    move("move.last", "Last", "Moves to the very last thing.", ["G", "C-End"], .last),
    Command(
      "stage.previous", "Stage before", "Moves to the stage before.", group: "Moving", keys: ["["],
      in: [.map, .dropOff, .workshop],
      .move(.stageBack)),
    Command(
      "stage.next", "Next stage", "Moves to the next stage.", group: "Moving", keys: ["]"],
      in: [.map, .dropOff, .workshop],
      .move(.stageForward)),
    Command(
      "open", "Open", "Opens what is selected.", group: "Moving", keys: ["Enter"], in: opened, .open),
    Command(
      "back", "Back", "Leaves what was opened.", group: "Moving", keys: ["Escape"],
      in: everywhereMoved, .back),
    Command(
      "pane.switch", "Other pane", "Goes between the view and the inspector.", group: "Moving", keys: ["Tab", "S-Tab"],
      in: [.journey], hint: 5, .switchPane),
  ]

  private static func move(
    _ id: String, _ title: String, _ sentence: String, _ keys: [String], _ motion: Motion
  ) -> Command {
    Command(id, title, sentence, group: "Moving", keys: keys, in: everywhereMoved, .move(motion))
  }
}
