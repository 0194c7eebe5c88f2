extension CommandTable {
  static let mapCommands: [Command] = []
}
