import JSONText
import JourneyModel

extension WorkbenchState {
  /// Makes an edit that can be undone, and hands it to the recovery journal.
  ///
  /// - Parameter isLockable: whether somebody's lock holds it back.
  mutating func perform(_ title: String, _ edit: MapEdit, isLockable: Bool = true) -> [Effect] {
    if let obstacle = obstacleToEditing ?? (isLockable ? lock(against: edit) : nil) {
      notice = Notice(.warning, obstacle)
      return []
    }
    do {
      try open?.perform(title, edit)
      if let editBegun { lastEdit = editBegun }
      return open.map { [$0.journalEntry(title, edit)] } ?? []
    } catch {
      notice = Notice(.failure, "\(title): \(error.description)")
      return []
    }
  }

  mutating func undo() -> [Effect] {
    walkHistory("undid") { (open) throws(EditError) in try open?.undo() }
  }

  mutating func redo() -> [Effect] {
    walkHistory("did again") { (open) throws(EditError) in try open?.redo() }
  }

  private mutating func walkHistory(
    _ word: String, _ walk: (inout OpenJourney?) throws(EditError) -> (title: String, edit: MapEdit)?
  ) -> [Effect] {
    // Only where something may be locked is there one to go back to: beside it all that is changed is copied first.
    let before = open?.people.contains { $0.room.hasLocks } == true ? open : nil
    do throws(EditError) {
      guard let step = try walk(&open) else { return [] }
      if let before {
        let after = open
        open = before
        if let obstacle = lock(against: step.edit) {
          notice = Notice(.warning, "\(step.title): \(obstacle)")
          return []
        }
        open = after
      }
      notice = Notice(.news, "\(word): \(step.title)")
      return open.map { [$0.journalEntry("\(word): \(step.title)", step.edit)] } ?? []
    } catch {
      if let before { open = before }
      notice = Notice(.failure, error.description)
      return []
    }
  }

  /// A new id that the journey does not have: the words, and four random letters or digits.
  mutating func newID(_ words: String) -> String {
    var generator = SeededBits(state: environment.seed)
    defer { environment.seed = generator.state }
    guard let open else { return words }
    return IdentifierMaker.id(for: words, in: open.document, using: &generator)
  }

  // MARK: Adding

  mutating func add(before: Bool) {
    guard let open else { return }
    if open.inspector.isFocused { return addElement() }
    if open.view == .pains { return addPain(open) }
    if open.view == .register { return addInRegister() }
    if open.view == .evidence { return addEvidence() }
    if open.view == .workshop { return addInWorkshop() }
    if open.view == .causes { return addInCauses(before: before) }
    if open.view == .actions {
      overlay = .prompt(.capture("> ", draft: drafts))
      return
    }
    guard open.view == .map else { return }
    guard let column = open.selectedColumn else {
      overlay = .prompt(prompt(.newStage(after: nil), title: "First stage", help: "A phase as the customer sees it."))
      return
    }
    switch open.mapCursor.lane {
    case .stage, .owner, .volumes:
      let place = before ? Self.before(column.stage.id, open.columns.stages.map(\.id)) : column.stage.id
      ask(.newStage(after: place), "New stage", "A phase as the customer sees it.")
    case .pains: ask(.newPain(column: column.id), "New pain point", "What hurts, as the customer would say it.")
    case .brightSpots: ask(.newBrightSpot(column: column.id), "New bright spot", "What works and must not be broken.")
    default:
      let siblings = column.stage.steps.map(\.id)
      let place = column.step.flatMap { before ? Self.before($0.id, siblings) : $0.id }
      ask(.newStep(stage: column.stage.id, after: place), "New step", "One thing the customer does, in a few words.")
    }
  }

  private mutating func addPain(_ open: OpenJourney) {
    let column = painsSelection(open).flatMap { open.columns.column(ofItem: $0) } ?? open.mapCursor.column
    ask(.newPain(column: column), "New pain point", "What hurts, as the customer would say it.")
  }

  private mutating func ask(_ purpose: Prompt.Purpose, _ title: String, _ help: String) {
    overlay = .prompt(prompt(purpose, title: title, help: help))
  }

  private static func before(_ id: String, _ ids: [String]) -> String? {
    guard let place = ids.firstIndex(of: id), place > 0 else { return nil }
    return ids[place - 1]
  }

  /// Adds an element to the list under the inspector's cursor; its first required field is asked for.
  private mutating func addElement() {
    guard let open, let id = inspectedID, let row = inspectorRow, case .list(let field) = row.content else {
      notice = Notice(.warning, "nothing can be added to this line")
      return
    }
    guard let type = field.kind.recordType, let first = type.fields.first(where: \.isRequired) ?? type.fields.first
    else { return }
    let title = "New \(type.title): \(first.label)"
    if let items = Self.choices(first.kind, in: open.document), !items.isEmpty {
      overlay = .chooser(Chooser(.newElement(id: id, path: row.path, field: first), title: title, items: items))
    } else {
      overlay = .prompt(
        prompt(.newElement(id: id, path: row.path, field: first), title: title, help: first.help))
    }
  }

  // MARK: Editing

  mutating func editSelected() {
    guard let open else { return }
    if open.inspector.isFocused {
      _ = openInInspector()
      return
    }
    if open.view == .register { return editInRegister() }
    if open.view == .workshop { return editInWorkshop() }
    guard let id = selectedID else { return }
    if open.view == .map, let column = open.selectedColumn, id == column.id || id == column.stage.id {
      editLane(open.mapCursor.lane, column)
    } else {
      editTitle(id)
    }
  }

  /// Edits the field that the lane shows.
  private mutating func editLane(_ lane: Lane, _ column: MapColumns.Column) {
    func edit<Value>(_ id: String, _ field: Field<Value>, _ state: inout WorkbenchState) {
      state.editField(id, [.key(field.info.key)], field.info.kind, field.info.label, field.info.help)
    }
    switch lane {
    case .stage: return edit(column.stage.id, Stage.name, &self)
    case .owner:
      return editField(
        column.stage.id, [.key("owner"), .key("name")], .text, "Owner", "A role or office, never a private person.")
    case .volumes:
      notice = Notice(.news, "volumes are counts by series: see Drop-off (3)")
      return
    default: break
    }
    guard let step = column.step else { return edit(column.stage.id, Stage.name, &self) }
    switch lane {
    case .action: edit(step.id, Step.action, &self)
    case .thought: edit(step.id, Step.thought, &self)
    case .agency: edit(step.id, Step.agency, &self)
    case .channel: edit(step.id, Step.channels, &self)
    case .emotion: editEmotion(step)
    case .effort: edit(step.id, Step.minutes, &self)
    case .frontStage: edit(step.id, Step.frontStage, &self)
    case .backstage: edit(step.id, Step.backstage, &self)
    case .support: edit(step.id, Step.support, &self)
    case .pains, .brightSpots: add(before: false)
    case .asks, .opportunities:
      open?.inspector.isFocused = true
    default: edit(step.id, Step.name, &self)
    }
  }

  /// The general emotion; those of segments are edited in the inspector.
  private mutating func editEmotion(_ step: Step) {
    let emotions = step.emotions
    let index = emotions.firstIndex { $0.segment == nil } ?? emotions.count
    editField(
      step.id, [.key("emotions"), .index(index), .key("value")], Emotion.value.info.kind, "Emotion",
      "From -2 (very bad) to +2 (very good).")
  }

  mutating func editTitle(_ id: String) {
    guard let type = open?.document.place(of: id)?.type,
      let field = type.fields.first(where: { $0.isRequired && $0.key != .id })
    else { return }
    editField(id, [.key(field.key)], field.kind, field.label, field.help)
  }

  /// Opens the long text of the selected field outside.
  mutating func editLong() -> [Effect] {
    guard let open, let target = longTextTarget(open) else {
      notice = Notice(.warning, "there is no long text here")
      return []
    }
    let value = open.document.object(target.id).flatMap { JSONValue.object($0).value(at: target.path[...]) }
    return [.editText(FieldEdit.text(of: value), target)]
  }

  private func longTextTarget(_ open: OpenJourney) -> EditedText? {
    if open.inspector.isFocused {
      guard let id = inspectedID, let row = inspectorRow, case .field(let kind) = row.content else { return nil }
      switch kind {
      case .text, .prose: return EditedText(id: id, path: row.path)
      default: return nil
      }
    }
    guard let id = selectedID else { return nil }
    if let column = open.selectedColumn, let step = column.step, id == step.id {
      let key: JSONKey? =
        switch open.mapCursor.lane {
        case .action: "action"
        case .thought: "thought"
        case .frontStage: "frontStage"
        case .backstage: "backstage"
        case .support: "support"
        default: nil
        }
      if let key { return EditedText(id: id, path: [.key(key)]) }
    }
    guard let type = open.document.place(of: id)?.type,
      let field = type.fields.first(where: { if case .prose = $0.kind { true } else { false } })
    else { return nil }
    return EditedText(id: id, path: [.key(field.key)])
  }

  // MARK: Deleting, moving, copying

  mutating func deleteSelected() -> [Effect] {
    guard let open else { return [] }
    if open.inspector.isFocused { return deleteInInspector(open) }
    return delete(chosenIDs)
  }

  private mutating func deleteInInspector(_ open: OpenJourney) -> [Effect] {
    guard let row = inspectorRow, let id = inspectedID else { return [] }
    // Within a list of value objects the whole element goes; elsewhere the field is cleared.
    guard let index = row.path.lastIndex(where: { if case .index = $0 { true } else { false } }) else {
      return clearField()
    }
    let path = Array(row.path[...index])
    guard let edit = FieldEdit.set(nil, at: path, of: id, in: open.document) else { return [] }
    return perform("delete from \(row.label)", edit)
  }

  mutating func shift(_ motion: Motion) -> [Effect] {
    guard let open, let id = selectedID, let place = open.document.place(of: id) else { return [] }
    let back = motion == .left || motion == .up
    guard let edit = Shifting.edit(moving: id, back: back, in: open) else {
      notice = Notice(.warning, back ? "it is the first already" : "it is the last already")
      return []
    }
    let name = open.document.object(id).map(InspectorFields.name(of:)) ?? id
    let effects = perform("move \(place.type.title) '\(name)'", edit)
    let item = self.open?.mapCursor.item
    self.open?.selectOnMap(id)
    if place.type.name == "step" || place.type.name == "stage",
      let lane = open.selectedColumn.map({ _ in open.mapCursor.lane })
    {
      self.open?.mapCursor.lane = lane
      if let item { self.open?.mapCursor.item = item }
    }
    return effects
  }
}
