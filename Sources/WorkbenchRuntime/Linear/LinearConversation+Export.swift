import Workbench

// What the conversation writes besides the journey's own file.

extension LinearConversation {

  /// What a name asks for by its ending; nil, and which endings there are, where none says it.
  mutating func export(_ text: String) -> Export? {
    guard !text.isEmpty, let open = state.open else { return nil }
    let ending = text.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    guard let files = ending.flatMap({ ExportForms.files(open.journey, $0, state.environment.today) }) else {
      say("\(text): no ending says what to write; there are \(ExportForms.sentence)")
      return nil
    }
    return Export(path: text, files: files)
  }
}
