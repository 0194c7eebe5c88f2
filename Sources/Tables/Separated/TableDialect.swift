/// What separates the cells of a row; quoting is that of RFC 4180 in both.
public enum TableDialect: Hashable, Sendable, CaseIterable {
  /// CSV: a comma between cells.
  case commaSeparated
  /// TSV: a tab between cells.
  case tabSeparated
  /// What spreadsheets write as CSV where the comma is the decimal sign.
  case semicolonSeparated

  var separator: Unicode.Scalar {
    switch self {
    case .commaSeparated: ","
    case .tabSeparated: "\t"
    case .semicolonSeparated: ";"
    }
  }
}
