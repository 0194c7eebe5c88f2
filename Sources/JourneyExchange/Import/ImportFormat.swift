/// What kinds of files can be imported.
public enum ImportFormat: String, Sendable, CaseIterable {
  /// A table of steps, pain points or volumes, or the folder of tables that Sojourn writes.
  case csv
  /// A Mermaid `journey` diagram.
  case mermaid
  /// What customers answered: GSA Touchpoints exports of both generations, and quarterly CX tables.
  case touchpoints
  /// Another journey.
  case sojourn

  /// The format of the file; nil where its content says none.
  /// - Parameter header: the cells of its first row, where it can be read as a table.
  public static func recognised(_ bytes: [UInt8], header: [String]?) -> ImportFormat? {
    let start = bytes.first { !$0.isSpace && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    if start == UInt8(ascii: "{") { return .sojourn }
    if MermaidScanner.diagram(bytes) != nil { return .mermaid }
    guard let header else { return nil }
    if SurveyKind(header: header) != nil { return .touchpoints }
    return .csv
  }
}
