import JSONText
import JourneyModel

extension WorkbenchState {
  /// The why that a command is about: the selected one of the tree, while the tree has the keys.
  var selectedWhy: Why? {
    guard let open, open.view == .causes, open.causes.pane == .whys else { return nil }
    return open.selectedWhy
  }

  /// What the counterfactual test is about: the selected why, else the selected cause.
  var testedCause: String? {
    guard let open, open.view == .causes, open.causes.pane != .questions else { return nil }
    return selectedWhy?.id ?? open.causes.cause
  }

  // MARK: Adding

  /// Adds a why under the selected one, or one that answers the problem; before it, a problem of its own.
  mutating func addInCauses(before: Bool) {
    guard let open else { return }
    guard !before, open.causes.pane != .questions, let cause = open.causes.cause else { return askForProblem("") }
    let why = selectedWhy
    let asked = why?.text ?? open.selectedCause?.problem ?? cause
    let title = "New why"
    overlay = .prompt(
      prompt(.newWhy(cause: cause, parent: why?.id), title: title, help: "Why? \(asked)"))
  }

  mutating func askForProblem(_ text: String) {
    let title = "New problem"
    overlay = .prompt(
      prompt(
        .newCause, title: title, help: "The statement that the whys start from, without a cause in it.", text: text))
  }

  mutating func addWhy(_ text: String, cause: String, parent: String?) -> [Effect] {
    guard let document = open?.document, let record: RootCause = document.record(cause) else { return [] }
    let id = newID(text)
    var object: JSONObject = ["id": .text(id), "text": .text(text), "status": .text("hypothesis")]
    if let parent { object["parent"] = .text(parent) }
    let last = record.whys.last { !$0.id.isEmpty }?.id
    let effects = perform(
      "add why '\(text)'",
      .insert(into: cause, key: FieldPath(RootCause.whys.info.key), after: last, value: object))
    if !effects.isEmpty {
      open?.causes.pane = .whys
      open?.causes.why = id
    }
    return effects
  }

  mutating func addCause(_ problem: String) -> [Effect] {
    guard let document = open?.document else { return [] }
    let id = newID(problem)
    let key = FieldPath(Journey.rootCauses.info.key)
    let effects = perform(
      "add problem '\(problem)'",
      .insert(
        into: "", key: key, after: Shifting.last(key, in: document),
        value: ["id": .text(id), "problem": .text(problem)]))
    if !effects.isEmpty {
      open?.causes.pane = .causes
      open?.causes.cause = id
      open?.causes.why = nil
      notice = Notice(.news, "a adds its first why; a pain point names it under root causes")
    }
    return effects
  }

  // MARK: Changing

  mutating func chooseTest() {
    guard let id = testedCause, let object = open?.document.object(id) else { return }
    let now = object["counterfactual"]?.object?["wouldPrevent"]?.flag
    let words = [("yes", true as Bool?), ("no", false), ("untested", nil)]
    let items = words.map { word, value in Chooser.Item(value: word, title: CauseText.test(value)) }
    let marked = words.first { $0.1 == now }.map { [$0.0] } ?? []
    overlay = .chooser(
      Chooser(
        .counterfactual(id: id), title: "If this were mended, would the problem be prevented?", items: items,
        marked: marked))
  }

  mutating func setTest(_ word: String, of id: String) -> [Effect] {
    guard let document = open?.document, let object = document.object(id) else { return [] }
    let answer: JSONValue? = word == "yes" ? .flag(true) : word == "no" ? .flag(false) : nil
    var path: [PathStep] = [.key("counterfactual")]
    // What is untested and says no more is not said at all.
    let others = object["counterfactual"]?.object?.members.contains { $0.key != "wouldPrevent" } ?? false
    if answer != nil || others { path.append(.key("wouldPrevent")) }
    guard answer != nil || object["counterfactual"] != nil,
      let edit = FieldEdit.set(answer, at: path, of: id, in: document)
    else { return [] }
    return perform("counterfactual test of '\(InspectorFields.name(of: object))': \(word)", edit)
  }

  mutating func toggleRoot() -> [Effect] {
    guard let why = selectedWhy, let document = open?.document else { return [] }
    let isRoot = why.root == true
    guard let edit = FieldEdit.set(isRoot ? nil : .flag(true), at: [.key("root")], of: why.id, in: document) else {
      return []
    }
    let effects = perform("\(isRoot ? "unmark" : "mark") root '\(why.text ?? why.id)'", edit)
    if !isRoot, !effects.isEmpty, why.counterfactual?.wouldPrevent == nil {
      notice = Notice(.news, "a root: t says whether mending it would prevent the problem")
    }
    return effects
  }
}
