import JourneyModel

extension Prompt {
  /// The capture line, holding `text` or what was left in it before.
  static func capture(_ text: String, draft: [String: String]) -> Prompt {
    let kept = draft[captureTitle] ?? ""
    return Prompt(
      .capture, title: captureTitle,
      help:
        "! pain, * bright spot, + step, ? why, > action, // parking lot; Tab completes @agency #channel ~burden +segment ^place",
      text: kept.isEmpty ? text : kept, original: text)
  }

  static let captureTitle = "Capture"
}

extension WorkbenchState {
  /// Where a captured line belongs, as the selection stands.
  var capturePlace: CapturePlace {
    guard let open else { return CapturePlace() }
    let column = open.selectedColumn
    var selected = inspectedID
    var type = selected.flatMap { open.document.place(of: $0)?.type.name }
    if open.view == .workshop, type != "painPoint", type != "rootCause" {
      // A why goes under what was just said.
      selected = open.workshop.lastPain
      type = selected.flatMap { open.document.place(of: $0)?.type.name }
    }
    return CapturePlace(
      selectedStep: open.mapCursor.lane.isOfStage ? nil : column?.step?.id, selectedStage: column?.stage.id,
      selectedPain: type == "painPoint" ? selected : nil,
      selectedCause: type == "rootCause" ? selected : open.view == .causes ? open.causes.cause : nil)
  }

  func examineCapture(_ prompt: inout Prompt) {
    guard let document = open?.document else { return }
    prompt.like = nil
    prompt.marks = []
    if let target = captureTarget(prompt.editor.text) {
      let name = document.object(target.id).map(InspectorFields.name(of:)) ?? target.id
      prompt.preview = ["what is captured goes to '\(name)' from now on"]
      return
    }
    let reading = CaptureLine.parse(prompt.editor.text, in: document, at: capturePlace)
    prompt.preview = reading.preview
    if reading.problems.isEmpty { prompt.like = likeness(of: reading) }
    prompt.marks = reading.problems.map(\.range)
    if let first = reading.problems.first {
      prompt.problem = first.sentence
    } else if let hint = reading.hint, !prompt.editor.text.trimmingBlanks().isEmpty {
      prompt.preview.append(hint)
    }
  }

  mutating func completeCapture(_ prompt: inout Prompt) {
    guard let document = open?.document else { return }
    let text = prompt.editor.text
    let offered = CaptureLine.completions(text, cursor: prompt.editor.cursor, in: document)
    guard let first = offered.first else {
      notice = Notice(.warning, "nothing completes this")
      return
    }
    let characters = Array(text)
    let range = first.range.clamped(to: 0..<characters.count)
    prompt.editor = LineEditor(
      before: String(characters[..<range.lowerBound]) + first.replacement + (offered.count == 1 ? " " : ""),
      after: String(characters[range.upperBound...]))
    if offered.count > 1 {
      let names = offered.prefix(6).map(\.label).joined(separator: ", ")
      notice = Notice(.news, "\(offered.count) complete this: \(names)\(offered.count > 6 ? " …" : "")")
    }
  }

  /// What the line would do.
  private mutating func captureEdit(_ text: String, creating: Bool) -> Result<CaptureEdit, CaptureProblem> {
    guard let open else { return .failure(.unfinished("")) }
    let reading = CaptureLine.parse(text, in: open.document, at: capturePlace)
    var generator = SeededBits(state: environment.seed)
    defer { environment.seed = generator.state }
    return CaptureLine.makeEdit(
      for: reading, at: capturePlace, in: open.document, creating: creating, today: environment.today, ids: &generator)
  }

  mutating func commitCapture(_ prompt: Prompt, creating: Bool = false) -> [Effect] {
    // No copy of the journey is at hand while it is edited: what is changed would be copied first.
    guard let view = open?.view, !prompt.editor.text.trimmingBlanks().isEmpty else {
      overlay = nil
      return []
    }
    if let target = captureTarget(prompt.editor.text) {
      take(target, prompt)
      return []
    }
    switch captureEdit(prompt.editor.text, creating: creating) {
    case .success(let capture):
      overlay = nil
      let effects = perform(capture.title, capture.edit)
      settleDraft(of: prompt, effects)
      guard !effects.isEmpty else { return [] }
      // In the workshop the next one goes where this one went by itself, not where its line sent it.
      if view != .workshop || capture.kind == .step { open?.selectOnMap(capture.newID) }
      selectPain(capture.newID)
      let isOpen = view == .workshop
      notice = Notice(.news, "\(capture.title); \(isOpen ? "C-x" : "u") takes it back")
      let noted = noteCapture(capture, text: prompt.editor.text)
      if isOpen { afterCapture(prompt) }
      return effects + noted
    case .failure(.needsConfirmation(let references)):
      let problem = CaptureProblem.needsConfirmation(references)
      drafts[Prompt.captureTitle] = prompt.editor.text
      overlay = .confirmation(
        Confirmation(
          question: problem.description,
          answers: [
            ("y", "make \(references.count == 1 ? "it" : "them") and keep the line", .createAndCapture(prompt)),
            ("n", "back to the line", .backToPrompt(prompt)),
          ], enter: .createAndCapture(prompt)))
      return []
    case .failure(let problem):
      notice = Notice(.warning, problem.description)
      return []
    }
  }
}
