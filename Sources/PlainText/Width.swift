extension PlainText {
  /// The columns that the display form of `text` takes on one line. Linear; printable ASCII is counted at once.
  public static func width(of text: String) -> Int {
    if isPrintableASCII(text) { return text.utf8.count }
    var width = 0
    for cluster in Clusters(text) { width += cluster.width }
    return width
  }

  /// Whether the display form of `text` takes at most `columns`. Looks no further than it must.
  public static func fits(_ text: String, in columns: Int) -> Bool {
    if text.utf8.count <= columns, isPrintableASCII(text) { return true }
    var width = 0
    for cluster in Clusters(text) {
      width += cluster.width
      if width > columns { return false }
    }
    return width <= columns
  }

  /// Whether a scalar is a base character of one column that is shown as it is.
  public static func isNarrow(_ scalar: Unicode.Scalar) -> Bool { ScalarClass(scalar) == .narrow }
}
