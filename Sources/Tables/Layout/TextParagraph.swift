/// A line of text brought into lines of a given width.
public enum TextParagraph {
  /// The text in lines, broken between words; all begin where the first begins, and a word wider than a line is broken.
  ///
  /// - Parameters:
  ///   - total: the width to stay within, in cells; nil for no limit.
  ///   - width: the display width of a text in cells.
  /// - Complexity: O(n) calls of `width` in the words of the text.
  public static func lines(_ text: String, within total: Int?, width: (String) -> Int) -> [String] {
    guard let total, width(text) > total else { return [text] }
    return withoutActuallyEscaping(width) { width in
      let indent = String(text.prefix { $0 == " " })
      let fitter = TextFitter(width: width, ellipsis: "")
      return fitter.lines(of: String(text.dropFirst(indent.count)), within: max(1, total - indent.utf8.count), .wrap)
        .map { indent + $0 }
    }
  }
}
