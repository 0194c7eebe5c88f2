import Tables

/// A table of a page: a caption, headers with their scope, in a region that scrolls where the table is too wide.
struct TableMarkup {
  /// Without caption the table is not understood: it is what a screen reader says first.
  let caption: String
  let columns: [TextColumn]
  let rows: [[String]]
  /// How many columns name a row.
  var keys = 1
  /// Whether readers may sort it.
  var isSortable = true
  /// Shown where there are no rows.
  var empty = "None."

  init(_ table: ReportTable, caption: String) {
    self.caption = table.heading ?? caption
    columns = table.columns
    rows = table.rows
    empty = table.empty
    if case .blocks(let keys) = table.fallback { self.keys = keys }
  }

  init(_ caption: String, _ columns: [TextColumn], _ rows: [[String]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// - Parameter name: the part of the page's identifiers that is this table's own.
  func write(to markup: inout Markup, name: String) {
    guard !rows.isEmpty else {
      markup.element("p", ["class": "empty"]) { markup in
        markup.element("strong", text: caption + ": ")
        markup.write(empty)
      }
      return
    }
    Self.box(&markup, name: name) { markup in
      markup.element("table", ["class": isSortable ? "sortable" : nil]) { markup in
        markup.element("caption", ["id": name], text: caption)
        markup.element("thead") { markup in
          markup.element("tr") { markup in
            for column in columns {
              let isNumber = column.alignment == .right
              markup.element("th", ["scope": "col", "class": isNumber ? "n" : nil], text: title(column))
            }
          }
        }
        markup.element("tbody") { markup in
          for row in rows { write(row, to: &markup) }
        }
      }
    }
  }

  /// A region that scrolls sideways where what it holds is too wide; reached by keyboard and named by its caption.
  static func box(_ markup: inout Markup, name: String, _ body: (inout Markup) -> Void) {
    markup.element(
      "div", ["class": "tablebox scroll", "role": "group", "tabindex": "0", "aria-labelledby": name], body)
  }

  /// A column without a title is the one that names the rows.
  private func title(_ column: TextColumn) -> String { column.title.isEmpty ? "what" : column.title }

  /// Numbers stand at the right, long texts have room, and what is as short as a date or "20 of 25" is not broken.
  private static func style(_ cell: String, _ column: TextColumn) -> String? {
    if column.alignment == .right { return "n" }
    return cell.utf8.count > 40 ? "long" : cell.utf8.count <= 10 ? "s" : nil
  }

  private func write(_ row: [String], to markup: inout Markup) {
    markup.element("tr") { markup in
      for (place, column) in columns.enumerated() {
        let cell = place < row.count ? row[place] : ""
        if place < keys {
          markup.element("th", ["scope": "row"], text: cell)
        } else if column.title == "basis" {
          markup.element("td") { BasisMark.write(cell, to: &$0) }
        } else {
          let style = Self.style(cell, column)
          markup.element("td", ["class": style], text: cell)
        }
      }
    }
  }
}
