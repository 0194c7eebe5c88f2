import TerminalCells
import Workbench

/// What the shades and signs of the matrix mean, in one line.
enum HeatLegend {
  static func draw(_ context: ViewContext, _ table: HeatTable, row: Int, _ canvas: Canvas) {
    let theme = context.theme
    var column = 1
    for level in 1...4 {
      let sign = table.sign(ofLevel: level)
      let words =
        table.hasBands
        ? ["low 1–4", "moderate 5–9", "high 10–14", "critical 15–25"][level - 1]
        : ["to a quarter", "half", "three quarters", "the largest"][level - 1]
      column += canvas.write(
        " \(sign) ", column: column, row: row, style: HeatShade.style(theme, level), ellipsis: false)
      column += canvas.write(" \(words)  ", column: column, row: row, style: theme.quiet, ellipsis: false)
    }
    let rest = ["×2 pain points", "?2 heat unknown", "– no pain", "· no data"]
    for words in rest where column + words.utf8.count < canvas.width {
      column += canvas.write(words + "  ", column: column, row: row, style: theme.quiet, ellipsis: false)
    }
  }
}

/// The style of a level of heat, 0 to 4.
enum HeatShade {
  static func style(_ theme: Theme, _ level: Int) -> Style {
    theme.heat[max(0, min(theme.heat.count - 1, level))]
  }
}
