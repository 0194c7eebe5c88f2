/// The places of ids in a list, told apart by their bytes.
struct IDTable: Sendable {
  private var table: TextTable

  /// The first of two equal ids counts.
  init(_ ids: some Collection<String>) {
    table = TextTable(capacity: ids.count)
    for (place, id) in ids.enumerated() { _ = table.insert(id, Int32(place)) }
  }

  /// Nil for an id that is not there. O(length).
  subscript(id: String) -> Int32? { table[id] }
}
