extension PlainText {
  /// What takes one place on the screen: a base character, and the marks over and under it.
  public struct Cluster: Hashable, Sendable {
    /// The character itself. A mark that has no base stands on `◌`.
    public let base: Unicode.Scalar
    /// Up to four combining marks as scalar values, in order; zero where there is none.
    public internal(set) var marks: SIMD4<UInt32>
    /// Columns: 1 or 2; 0 for the newline and tab of ``Breaks/kept``.
    public let width: Int

    init(_ base: Unicode.Scalar, width: Int) {
      self.base = base
      self.marks = .zero
      self.width = width
    }

    /// Keeps `mark` if there is room for it.
    mutating func add(_ mark: Unicode.Scalar) {
      for index in 0..<4 where marks[index] == 0 {
        marks[index] = mark.value
        return
      }
    }

    /// Adds the base and its marks to `scalars`.
    public func append(to scalars: inout String.UnicodeScalarView) {
      scalars.append(base)
      for index in 0..<4 {
        guard marks[index] != 0, let mark = Unicode.Scalar(marks[index]) else { return }
        scalars.append(mark)
      }
    }
  }
}
