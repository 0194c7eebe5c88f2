import JSONText

/// Runs `body` for each text of a list; other elements are passed over.
func forEachText(in value: JSONValue, _ body: (String) -> Void) {
  guard case .array(let items) = value else { return }
  for case .text(let text) in items { body(text) }
}
