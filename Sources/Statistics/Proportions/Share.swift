/// A count of a total that makes a share, checked once for every function that takes one.
struct Share {
  let successes: Double
  let total: Double
  /// `successes` ÷ `total`, 0…1.
  let value: Double

  /// Nil where the share is not defined: a total that is not above 0, a count outside 0…`total`, NaN or infinity.
  init?(_ successes: Double, of total: Double) {
    guard total > 0, total.isFinite, successes >= 0, successes <= total else { return nil }
    self.successes = successes
    self.total = total
    value = successes / total
  }

  /// Nil where the share is not defined; the counts are compared before they are rounded to 53 bits.
  init?(_ successes: Int, of total: Int) {
    guard successes <= total else { return nil }
    self.init(Double(successes), of: Double(total))
  }

  /// The difference of two shares, right to nearly all digits however close they are.
  ///
  /// The difference of the rounded shares is exact where they are close; what rounding took from each is added back.
  func minus(_ other: Share) -> Double {
    (value - other.value) + (roundedOff - other.roundedOff)
  }

  /// The share minus `value`, to double precision by a fused multiply-add.
  private var roundedOff: Double {
    successes.addingProduct(-value, total) / total
  }
}
