/// Where a number comes from, in words on a ground that tells what was counted from what was made up.
enum BasisMark {
  static func write(_ words: String, to markup: inout Markup) {
    guard !words.isEmpty else { return }
    markup.element("span", ["class": style(words)], text: words)
  }

  private static func style(_ words: String) -> String {
    for word in ["illustrative", "estimated", "basis not stated"] where words.hasPrefix(word) { return "basis weak" }
    for word in ["public", "measured"] where words.hasPrefix(word) { return "basis sure" }
    return "basis"
  }
}
