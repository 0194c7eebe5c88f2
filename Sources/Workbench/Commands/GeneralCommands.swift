extension CommandTable {
  static let files: [Command] = [
    Command(
      "file.save", "Save", "Saves the journey to its file.", group: "File", keys: ["C-s"], in: [.journey],
      unless: { $0.open.flatMap { $0.readOnlyReason } }, .save),
    Command(
      "file.reload", "Reload", "Reads the file anew, as others have saved it.", group: "File", keys: ["g r"],
      in: [.journey], unless: { $0.open?.path == nil ? "never saved to a file" : nil }, .reload),
    Command(
      "file.list", "List of journeys", "Goes back to the list of journeys.", group: "File", keys: ["g l"],
      in: [.journey], unless: { $0.folder == nil ? "no folder was opened" : nil }, .listFolder),
  ]

  static let general: [Command] = [
    Command(
      "help", "Help", "Shows the keys of this place; type to search.", group: "General", keys: ["?", "F1"],
      in: [.anywhere], hint: 9, .help),
    Command(
      "palette", "Command", "Finds any command by its name.", group: "General", keys: [":"], in: [.anywhere],
      hint: 7, .palette),
    Command(
      "suspend", "Suspend", "Goes back to the shell; fg returns.", group: "General", keys: ["C-z"],
      in: [.anywhere], .suspend),
    Command(
      "quit", "Quit", "Leaves Sojourn; asks only if something is unsaved.", group: "General", keys: ["q", "C-q"],
      in: [.anywhere], .quit),
  ]
}
