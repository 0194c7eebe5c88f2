/// Emphasis on a terminal; every painted word says the same without it.
struct Paint {
  let isOn: Bool

  func heading(_ text: String) -> String { painted(text, "1") }
  func error(_ text: String) -> String { painted(text, "31") }
  func warning(_ text: String) -> String { painted(text, "33") }
  func quiet(_ text: String) -> String { painted(text, "2") }

  private func painted(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
