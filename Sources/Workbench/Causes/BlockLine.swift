import PlainText

/// A line of a pane whose things take several lines each.
public struct BlockLine: Sendable, Equatable {
  public enum Kind: Sendable { case heading, text, root, quiet, blank }

  /// The thing that it belongs to, from 0; nil for lines that cannot be selected.
  public let item: Int?
  /// Branches of a tree, drawn before the text.
  public let prefix: String
  public let text: String
  public let kind: Kind
  /// Whether it is the first line of its thing: there the cursor stands.
  public let isFirst: Bool

  init(_ item: Int?, _ text: String, _ kind: Kind, prefix: String = "", isFirst: Bool = false) {
    self.item = item
    self.text = text
    self.kind = kind
    self.prefix = prefix
    self.isFirst = isFirst
  }

  /// A text in at most so many lines that cannot be selected; what is cut ends in an ellipsis.
  static func wrapped(_ text: String, _ kind: Kind, to width: Int, most: Int) -> [BlockLine] {
    let lines = PlainText.wrapped(text, to: width)
    guard lines.count > most else { return lines.map { BlockLine(nil, $0, kind) } }
    let last = PlainText.truncated(lines[most - 1] + " …", to: width)
    return (lines.prefix(most - 1) + [last]).map { BlockLine(nil, $0, kind) }
  }
}

extension Array<BlockLine> {
  /// How far to scroll so that a thing is shown, as much of it as fits, its beginning first. With the first thing,
  /// what stands above it is shown too where it fits.
  func scroll(_ now: Int, toShow item: Int, height: Int) -> Int {
    guard var first = firstIndex(where: { $0.item == item }), let last = lastIndex(where: { $0.item == item }) else {
      return Swift.max(0, Swift.min(now, count - height))
    }
    if item == 0, last < height { first = 0 }
    var top = now
    if last >= top + height { top = last - height + 1 }
    if first < top { top = first }
    return Swift.max(0, Swift.min(top, count - height))
  }
}
