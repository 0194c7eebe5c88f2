extension PlainText {
  /// Where a shorter text stands in the columns it is given.
  public enum Alignment: Sendable {
    case leading, center, trailing
  }

  /// The display form of `text`, cut to at most `columns`; what was cut is replaced by `ellipsis`, if that fits.
  ///
  /// One column may stay free where a wide character would have crossed the edge. No columns give an empty text.
  public static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    if columns <= 0 { return "" }
    if fits(text, in: columns) { return display(text) }
    let tail = width(of: ellipsis) <= columns ? display(ellipsis) : ""
    return prefix(text, columns: columns - width(of: tail)) + tail
  }

  /// The display form of `text` with blanks added up to `columns`; a longer text is not cut.
  ///
  /// Centred text has the odd blank behind it.
  public static func padded(_ text: String, to columns: Int, alignment: Alignment = .leading) -> String {
    let free = columns - width(of: text)
    if free <= 0 { return display(text) }
    let before =
      switch alignment {
      case .leading: 0
      case .center: free / 2
      case .trailing: free
      }
    return blanks(before) + display(text) + blanks(free - before)
  }

  /// The display form of `text` in exactly `columns`: cut with an ellipsis or filled with blanks.
  public static func fitted(_ text: String, to columns: Int, alignment: Alignment = .leading) -> String {
    padded(truncated(text, to: columns), to: columns, alignment: alignment)
  }

  /// As many whole clusters of the display form as fit in `columns`.
  private static func prefix(_ text: String, columns: Int) -> String {
    var result = String.UnicodeScalarView()
    var used = 0
    for cluster in Clusters(text) {
      used += cluster.width
      if used > columns { break }
      cluster.append(to: &result)
    }
    return String(result)
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}
