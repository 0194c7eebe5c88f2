/// How the rows of one separated log are built, from its header.
final class SeparatedLayout: Sendable {
  let file: Int
  let delimiter: UInt8
  let newline: UInt8
  let columns: Int
  /// Where each role stands; -1 for none.
  let places: [Int]
  /// The line on which the first row stands.
  let firstLine: Int

  /// Where a role stands; -1 for none.
  func place(_ role: LogColumnNames.Role) -> Int { places[role.rawValue] }

  init(file: Int, delimiter: UInt8, newline: UInt8, columns: Int, places: [Int?], firstLine: Int) {
    self.file = file
    self.delimiter = delimiter
    self.newline = newline
    self.columns = columns
    self.places = places.map { $0 ?? -1 }
    self.firstLine = firstLine
  }
}
