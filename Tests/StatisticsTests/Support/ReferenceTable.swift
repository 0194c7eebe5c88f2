import Glibc
import Testing

/// The lines of a table in Fixtures, which references.py wrote from scipy.
struct ReferenceTable {
  let lines: [[Substring]]

  init(_ name: String, at here: String = #filePath) throws {
    let tests = here.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    let file = try #require(fopen("\(tests)/Fixtures/\(name)", "r"), "no table \(name)")
    defer { fclose(file) }
    var text: [UInt8] = []
    while case let byte = getc(file), byte != EOF { text.append(UInt8(byte)) }
    lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: " ") }
    try #require(!lines.isEmpty)
  }

  /// The table as numbers.
  func numbers() throws -> [[Double]] {
    try lines.map { line in try line.map { try #require(Double($0), "\($0) is no number") } }
  }
}

/// Whether two figures are equal to nine digits, or both so near 0 that `floor` hides the difference.
func agree(_ a: Double, _ b: Double, floor: Double = 1e-13) -> Bool {
  abs(a - b) <= max(1e-9 * max(abs(a), abs(b)), floor)
}

/// Numbers that no count, share or weight should be, and edges of what they may be.
let hostileNumbers: [Double] = [
  .nan, .signalingNaN, .infinity, -.infinity, -1, -0.5, -0.0, 0, .leastNonzeroMagnitude, 1e-300, 1e-17, 0.5,
  1 - .ulpOfOne / 2, 1, 1.5, 30, 0x1p53, 1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
]

/// Counts that no count should be, and the largest and smallest.
let hostileCounts: [Int] = [.min, .min + 1, -1, 0, 1, 2, 30, 999_999_999, 1_000_000_000, .max / 2, .max - 1, .max]
