import JSONText
import JourneyAnalysis
import JourneyExchange
import JourneyModel
import Tables

/// What every column of every table means; derived from the description of the format.
enum DataDictionary {
  /// The header and a row a column.
  static var rows: [[TableCell]] {
    var rows: [[TableCell]] = [["table", "column", "label", "type", "required", "values", "meaning"].map { .text($0) }]
    for layout in TableLayout.journey.all {
      rows += layout.keyColumns.map { key(layout, $0) }
      if case .reasons(let field) = layout.rows { rows += reasons(layout, field) }
      rows += layout.columns.map { column(layout, $0) }
      if layout.type != nil {
        rows.append(row(layout, "other", "Other", "JSON", "", "What the other cells cannot hold exactly."))
      }
    }
    return rows
  }

  private static func key(_ layout: TableLayout, _ column: String) -> [TableCell] {
    switch column {
    case "journey": row(layout, column, "Journey", "id of a journey", "", "The journey that the row belongs to.")
    case "place": row(layout, column, "Place", "a whole number from 1", "", "The place in the list.")
    default:
      row(
        layout, column, layout.parent?.title ?? "", "id of a \(layout.parent?.title ?? "")", "",
        "The record that the row belongs to.")
    }
  }

  private static func reasons(_ layout: TableLayout, _ key: JSONKey) -> [[TableCell]] {
    let field = layout.parent?.field(key)
    var words = ""
    if case .counts(let choice, _)? = field?.kind { words = choice.words.map(\.value).joined(separator: "; ") }
    let help = field?.help ?? ""
    return [
      row(layout, "reason", "Reason", "a word", words, help + " Empty: all reasons together."),
      row(
        layout, "count", "Count", NumberRule.count.sentence, "",
        "\(HiddenCounts.small): small; \(HiddenCounts.withheld): a small one could be worked out from it."),
      row(
        layout, "basis", "Basis", "a word", Choice.basis.words.map(\.value).joined(separator: "; "),
        "Where the count comes from."),
    ]
  }

  private static func column(_ layout: TableLayout, _ column: TableLayout.Column) -> [TableCell] {
    let (type, words) = describe(column.field.kind)
    return [
      .text(layout.name), .text(column.name), .text(column.field.label), .text(type),
      .text(column.field.isRequired ? "yes" : "no"), .text(words), .text(column.field.help),
    ]
  }

  private static func row(
    _ layout: TableLayout, _ column: String, _ label: String, _ type: String, _ words: String, _ help: String
  ) -> [TableCell] {
    [
      .text(layout.name), .text(column), .text(label), .text(type), .text("no"), .text(words), .text(help),
    ]
  }

  /// What stands in the cells, and the words that are known.
  private static func describe(_ kind: FieldKind) -> (type: String, words: String) {
    switch kind {
    case .identifier: return ("an id", "")
    case .text, .prose: return ("text", "")
    case .number(let rule), .figure(let rule): return (rule.sentence, "")
    case .flag: return ("true or false", "")
    case .choice(let choice): return ("a word", choice.words.map(\.value).joined(separator: "; "))
    case .date: return ("a date: 2024, 2024-12 or 2024-12-31", "")
    case .textOrDays: return ("words, or days from the trigger", "")
    case .source: return ("id of a source, or words", "")
    case .reference(let types): return ("id of \(types.joined(separator: " or "))", "")
    case .record, .counts: return ("JSON", "")
    case .list(let element):
      guard element.recordType == nil else { return ("JSON", "") }
      let (type, words) = describe(element)
      return ("several, separated by \"; \": \(type)", words)
    }
  }
}
