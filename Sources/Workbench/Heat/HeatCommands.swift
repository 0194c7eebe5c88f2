/// What can be asked of the heat view.
public enum HeatAction: Sendable {
  case chooseRows
  case chooseColumns
  case transpose
  case nextMeasure
  case toggleShare
  case toggleOrder
  case toggleUnlooked
}

extension CommandTable {
  static let heatCommands: [Command] = [
    heat("heat.rows", "Rows", "Chooses what the rows of the heatmap are.", "r", hint: 1, .chooseRows),
    heat("heat.columns", "Columns", "Chooses what the columns of the heatmap are.", "c", hint: 2, .chooseColumns),
    heat("heat.transpose", "Transpose", "Exchanges rows and columns.", "x", .transpose),
    heat(
      "heat.figure", "Figure", "Goes through what a cell shows: greatest heat, sum, mean, number, votes.", "v",
      hint: 4, .nextMeasure),
    heat(
      "heat.share", "Full or split",
      "Counts a pain point in full in every cell that it touches, or splits it over them.", "s", hint: 6, .toggleShare),
    heat("heat.order", "Order", "Rows in the order of the file, or the worst first.", "o", hint: 6, .toggleOrder),
    heat(
      "heat.unlooked", "Rows without data", "Shows or hides the rows at which nobody looked.", "e", .toggleUnlooked),
  ]

  private static func heat(
    _ id: String, _ title: String, _ sentence: String, _ key: String, hint: Int? = nil, _ action: HeatAction
  ) -> Command {
    Command(id, title, sentence, group: "Heat", keys: [key], in: [.heat], hint: hint, .heat(action))
  }
}
