extension WorkbenchState {
  func examineCapture(_ prompt: inout Prompt) {}
  mutating func completeCapture(_ prompt: inout Prompt) {}
  mutating func commitCapture(_ prompt: Prompt) -> [Effect] { [] }
}
extension Prompt {
  static func capture(_ text: String, draft: [String: String]) -> Prompt {
    Prompt(
      .capture, title: "Capture", help: "! pain, * bright spot, + step, ? why, > action, // parking lot", text: text)
  }
}
