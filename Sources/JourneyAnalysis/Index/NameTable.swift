/// Names as small numbers in their order of coming, told apart by their bytes.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var table = TextTable()

  /// −1 for no name.
  mutating func number(of name: String?) -> Int32 {
    guard let name else { return -1 }
    let number = table.insert(name, Int32(names.count))
    if Int(number) == names.count { names.append(name) }
    return number
  }

  /// Nil for a name that never came.
  func known(_ name: String) -> Int32? { table[name] }

  /// Nil for −1.
  func name(_ number: Int32) -> String? { number < 0 ? nil : names[Int(number)] }
}
