package import Tables

/// A CSV or TSV file with a header, read whole.
package struct ReadTable {
  package let header: [String]
  /// With the line on which each begins.
  package private(set) var rows: [(line: Int, cells: [String])] = []

  /// - Parameter undoing: whether Sojourn wrote it, and what it did to texts is undone.
  /// - Throws: where a row cannot be read, or there is no header.
  package init(_ name: String, _ bytes: [UInt8], undoing: Bool) throws(ImportError) {
    var reader = TableReader(
      bytes, dialect: Self.dialect(of: bytes), undoing: undoing, raggedRows: undoing ? .refused : .kept)
    do throws(TableError) {
      guard let header = try reader.next() else {
        throw TableError(line: 1, column: 1, reason: .empty)
      }
      self.header = undoing ? header : Self.distinct(header.map(\.trimmedBlanks))
      while let row = try reader.next() {
        // Other programs leave empty cells at the end out, or add some.
        let cells = Array(row.prefix(header.count)) + Array(repeating: "", count: max(0, header.count - row.count))
        if row.dropFirst(header.count).contains(where: { !$0.trimmedBlanks.isEmpty }) {
          throw TableError(
            line: reader.line, column: 1, reason: .raggedRow(cells: row.count, expected: header.count))
        }
        if !undoing, cells.allSatisfy({ $0.trimmedBlanks.isEmpty }) { continue }
        rows.append((reader.line, cells))
      }
    } catch {
      throw ImportError(name, "\(error)")
    }
  }

  /// Every column has a name of its own: those that are empty or stand twice get a number.
  private static func distinct(_ header: [String]) -> [String] {
    var seen: Set<String> = []
    return header.enumerated().map { place, name in
      var unique = name.isEmpty ? "column \(place + 1)" : name
      var number = 1
      while !seen.insert(unique).inserted {
        number += 1
        unique = "\(name) (\(number))"
      }
      return unique
    }
  }

  /// What parts the cells: of tab, comma and semicolon the one that the first line has most of outside quotation marks.
  package static func dialect(of bytes: [UInt8]) -> TableDialect {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let (commas, tabs) = (counts[0x2C] ?? 0, counts[0x09] ?? 0)
    let semicolons = counts[0x3B] ?? 0
    if tabs > max(commas, semicolons) { return .tabSeparated }
    return semicolons > commas ? .semicolonSeparated : .commaSeparated
  }
}
