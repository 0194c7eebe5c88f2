/// The Benjamini–Hochberg correction of many tests, which bounds the expected share of false discoveries.
public enum BenjaminiHochberg {
  /// The adjusted p-values ("q values") in the order of the given ones.
  ///
  /// With p₍₁₎ ≤ … ≤ p₍ₘ₎, q₍ᵢ₎ = min over j ≥ i of min(1, p₍ⱼ₎·m/j); a test is a discovery at level α where q ≤ α.
  /// Equal p-values get equal q values. As R's `p.adjust(method = "BH")`.
  /// Source: Benjamini and Hochberg 1995, JRSS B 57:289–300.
  ///
  /// - Parameter probabilities: p-values, 0…1. What is not (nil, NaN, out of range) was no test: it does not count in m.
  /// - Returns: as many as given, 0…1 and never below their p-value; nil where there was no test; empty for none.
  /// - Complexity: O(m log m).
  public static func adjusted(_ probabilities: [Double?]) -> [Double?] {
    var tests: [(index: Int, p: Double)] = []
    for (index, p) in probabilities.enumerated() {
      if let p, (0...1).contains(p) { tests.append((index, p)) }
    }
    tests.sort { $0.p < $1.p }
    var adjusted = [Double?](repeating: nil, count: probabilities.count)
    var smallest = 1.0
    for (place, test) in tests.enumerated().reversed() {
      // Not below p: p·m/m may round to a little less.
      smallest = min(smallest, max(test.p, test.p * Double(tests.count) / Double(place + 1)))
      adjusted[test.index] = smallest
    }
    return adjusted
  }
}
