/// An engine for which a funnel can be written as SQL.
public enum SQLEngine: String, Sendable, CaseIterable {
  case spark, clickhouse, duckdb, postgres

  /// A name in quotation marks: whatever it holds, it stays one name.
  func quoted(name: String) -> String {
    switch self {
    case .duckdb, .postgres: "\"" + Self.replacing(name, ["\"": "\"\""]) + "\""
    case .spark: "`" + Self.replacing(name, ["`": "``"]) + "`"
    case .clickhouse: "`" + Self.replacing(name, ["\\": "\\\\", "`": "\\`"]) + "`"
    }
  }

  /// A text as a literal: whatever it holds, it stays one text.
  func quoted(text: String) -> String {
    switch self {
    case .duckdb: return "'" + Self.replacing(text, ["'": "''"]) + "'"
    case .postgres:
      // Where a server reads backslashes as it did before 9.1, only this form is read alike.
      let isEscaped = text.utf8.contains(UInt8(ascii: "\\"))
      return (isEscaped ? "E'" : "'") + Self.replacing(text, ["'": "''", "\\": "\\\\"]) + "'"
    case .clickhouse: return "'" + Self.replacing(text, ["\\": "\\\\", "'": "\\'"]) + "'"
    // A dollar sign could begin a variable, which Spark puts in before it reads the statement.
    case .spark: return "'" + Self.replacing(text, ["\\": "\\\\", "'": "\\'", "$": "\\u0024"]) + "'"
    }
  }

  private static func replacing(_ text: String, _ signs: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let sign = signs[scalar] { result += sign } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// A moment as microseconds since 1970 in UTC.
  func microseconds(_ moment: String) -> String {
    switch self {
    case .duckdb: "EPOCH_US(\(moment))"
    case .postgres: "CAST(FLOOR(EXTRACT(EPOCH FROM \(moment)) * 1000000) AS BIGINT)"
    case .clickhouse: "toUnixTimestamp64Micro(toDateTime64(\(moment), 6, 'UTC'))"
    case .spark: "UNIX_MICROS(CAST(\(moment) AS TIMESTAMP))"
    }
  }

  /// Microseconds as the date of their day, in UTC.
  private func date(_ microseconds: String) -> String {
    switch self {
    case .duckdb: "CAST(MAKE_TIMESTAMP(\(microseconds)) AS DATE)"
    case .postgres:
      "(DATE '1970-01-01' + CAST(FLOOR(CAST(\(microseconds) AS NUMERIC) / 86400000000) AS INTEGER))"
    case .clickhouse: "toDate32(fromUnixTimestamp64Micro(\(microseconds), 'UTC'), 'UTC')"
    case .spark:
      "DATE_ADD(DATE'1970-01-01', CAST((\(microseconds) - PMOD(\(microseconds), 86400000000)) DIV 86400000000 AS INT))"
    }
  }

  /// Microseconds as the text of their period, as `FunnelPeriod` writes it.
  func period(_ microseconds: String, _ period: FunnelQuery.Period) -> String {
    let date = date(microseconds)
    let pattern: String
    switch (self, period) {
    case (.duckdb, .quarter): return "CONCAT(YEAR(\(date)), '-Q', QUARTER(\(date)))"
    case (.clickhouse, .quarter): return "concat(toString(toYear(\(date))), '-Q', toString(toQuarter(\(date))))"
    case (.spark, .quarter): return "CONCAT(YEAR(\(date)), '-Q', QUARTER(\(date)))"
    case (.duckdb, .year), (.clickhouse, .year): pattern = "%Y"
    case (.duckdb, .month), (.clickhouse, .month): pattern = "%Y-%m"
    case (.duckdb, .day), (.clickhouse, .day): pattern = "%Y-%m-%d"
    case (.postgres, .year): pattern = "YYYY"
    case (.postgres, .quarter): pattern = "YYYY-\"Q\"Q"
    case (.postgres, .month): pattern = "YYYY-MM"
    case (.postgres, .day): pattern = "YYYY-MM-DD"
    case (.spark, .year): pattern = "yyyy"
    case (.spark, .month): pattern = "yyyy-MM"
    case (.spark, .day): pattern = "yyyy-MM-dd"
    }
    return switch self {
    case .duckdb: "STRFTIME(\(date), '\(pattern)')"
    case .postgres: "TO_CHAR(\(date), '\(pattern)')"
    case .clickhouse: "formatDateTime(\(date), '\(pattern)')"
    case .spark: "DATE_FORMAT(\(date), '\(pattern)')"
    }
  }

  /// The exact percentile of an aggregate, by linear interpolation ("type 7"); NULL where there is no value.
  func percentile(_ value: String, _ share: String) -> String {
    switch self {
    case .duckdb: "QUANTILE_CONT(\(value), \(share))"
    case .postgres: "PERCENTILE_CONT(\(share)) WITHIN GROUP (ORDER BY \(value))"
    case .clickhouse: "quantileExactInclusiveOrNull(\(share))(\(value))"
    case .spark: "PERCENTILE(\(value), \(share))"
    }
  }

  /// The type of a text of any length.
  var text: String { self == .clickhouse ? "Nullable(String)" : self == .spark ? "STRING" : "VARCHAR" }
  var integer: String { self == .clickhouse ? "Nullable(Int64)" : "BIGINT" }
  var double: String {
    switch self {
    case .duckdb, .spark: "DOUBLE"
    case .postgres: "DOUBLE PRECISION"
    case .clickhouse: "Nullable(Float64)"
    }
  }

  /// What stands behind the statement.
  var settings: String { self == .clickhouse ? "\nSETTINGS join_use_nulls = 1" : "" }
}
