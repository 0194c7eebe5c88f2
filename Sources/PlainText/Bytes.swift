extension PlainText {
  /// Whether two texts are the same bytes. Swift's `==` holds canonically equivalent texts for equal; ids are not.
  public static func utf8Equal(_ left: String, _ right: String) -> Bool {
    let left = left.utf8Span.span
    let right = right.utf8Span.span
    if left.count != right.count { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  /// Whether `left` comes before `right` in the order of their UTF-8 bytes, which is the order of Unicode scalars.
  public static func utf8Less(_ left: String, _ right: String) -> Bool {
    let left = left.utf8Span.span
    let right = right.utf8Span.span
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }
}
