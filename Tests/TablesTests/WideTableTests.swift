import Tables
import Testing

@Suite struct WideTableTests {
  private func lines(_ table: TextTable, _ total: Int?, _ fallback: WideTable.Fallback = .records) -> [String] {
    WideTable(table, fallback: fallback).lines(within: total) { $0.count }
  }

  private let owners = TextTable(
    columns: ["stage", "owner", "basis"].map { TextColumn($0) },
    rows: [["Ask for help", "Administration", "estimated"], ["Wait", "Nobody", "estimated"]])

  @Test("A table that fits is laid out as it is", arguments: [nil, 80, 39] as [Int?])
  func fitting(total: Int?) {
    #expect(lines(owners, total) == owners.lines(within: total) { $0.count })
  }

  @Test("What every row says is told once, above a table that is too wide")
  func constants() {
    #expect(
      lines(owners, 31) == [
        "In every row: basis: estimated.", "stage         owner", "------------  --------------",
        "Ask for help  Administration", "Wait          Nobody",
      ])
  }

  @Test("Words are kept whole while the longest of them fit side by side")
  func words() {
    let table = TextTable(
      columns: ["stage", "owner"].map { TextColumn($0) },
      rows: [["Ask for help now", "Administration of land"], ["Wait", "Nobody"]])
    #expect(
      lines(table, 22) == [
        "stage   owner", "------  --------------", "Ask     Administration", "for     of land", "help", "now",
        "Wait    Nobody",
      ])
  }

  @Test("A percent sign stays with its number, and a sign of comparison with what follows")
  func tied() {
    let table = TextTable(
      columns: ["stage", "rate", "days"].map { TextColumn($0) },
      rows: [["Ask for help now and then", "14.9 %", "≥ 2,133 (4/7)"], ["Wait", "2.0 %", "≥ 7 (1/2)"]])
    let all = lines(table, 25).joined(separator: "\n")
    #expect(all.contains("14.9 %") && all.contains("≥ 2,133"), "\(all)")
  }

  @Test("Where they do not fit a list is told row by row, without what is empty")
  func records() {
    let table = TextTable(
      columns: ["stage", "owner", "authority"].map { TextColumn($0) },
      rows: [["Ask", "Administration", "legislature"], ["Wait", "", "nobody"]])
    #expect(
      lines(table, 24) == [
        "Ask", "  owner: Administration;", "  authority: legislature", "", "Wait", "  authority: nobody",
      ])
  }

  @Test("A matrix is laid out in blocks, each with the names of its rows")
  func blocks() {
    let table = TextTable(
      columns: ["agency", "Pregnancy", "Prenatal", "Postpartum"].map { TextColumn($0) },
      rows: [["SSA", "1", "2", "3"], ["IRS", "4", "5", "6"]])
    #expect(
      lines(table, 28, .blocks(keys: 1)) == [
        "agency  Pregnancy  Prenatal", "------  ---------  --------", "SSA     1          2", "IRS     4          5",
        "",
        "agency  Postpartum", "------  ----------", "SSA     3", "IRS     6",
      ])
  }

  @Test("No line is wider than asked for while no word is", arguments: 20...60)
  func widths(total: Int) {
    let table = TextTable(
      columns: ["one", "two", "three", "four"].map { TextColumn($0) },
      rows: [["a bc def", "ghij klmno", "pqrstu vwxyzab", "c"], ["d", "e f g h i j", "", "klm nop qrs tuv wxy z"]])
    for fallback in [WideTable.Fallback.records, .blocks(keys: 1)] {
      #expect(lines(table, total, fallback).allSatisfy { $0.count <= total })
    }
  }
}
