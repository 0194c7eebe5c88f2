import JSONText
import JourneyModel
import TerminalCells

extension WorkbenchState {
  mutating func handleInOverlay(_ press: KeyPress) -> [Effect] {
    switch overlay {
    case .prompt(let prompt): return handle(press, in: prompt)
    case .chooser(let chooser): return handle(press, in: chooser)
    case .confirmation(let confirmation): return handle(press, in: confirmation)
    case nil: return []
    }
  }

  mutating func typeIntoOverlay(_ text: String) {
    switch overlay {
    case .prompt(var prompt):
      prompt.editor.insert(text)
      if isCapture(prompt) { settleLikeness() }
      if case .search = prompt.purpose { searchTyped(prompt.editor.text) }
      overlay = .prompt(examined(prompt))
    case .chooser(var chooser):
      chooser.filter.insert(text)
      chooser.narrow()
      overlay = .chooser(chooser)
    default: break
    }
  }

  // MARK: A line

  private mutating func handle(_ press: KeyPress, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch press.key {
    case .escape where isSearch(prompt):
      cancelSearch()
      return []
    case .escape:
      keepDraft(of: prompt)
      overlay = nil
      return []
    case .enter:
      return commit(prompt)
    case .tab where isLogPath(prompt): return [.completeLogPath(prompt.editor.text)]
    case .tab where isImportPath(prompt): return [.completeImportPath(prompt.editor.text)]
    case .tab where isCapture(prompt):
      completeCapture(&prompt)
    default:
      guard prompt.editor.handle(press) else { return press.control ? runFromPrompt(press) : [] }
    }
    if isSearch(prompt) { searchTyped(prompt.editor.text) }
    if isCapture(prompt) { settleLikeness() }
    overlay = .prompt(examined(prompt))
    return []
  }

  /// Ctrl-S saves from anywhere; the capture line has keys of its own.
  private mutating func runFromPrompt(_ press: KeyPress) -> [Effect] {
    guard case .command(let command) = manners.keymap.meaning(of: [press], in: [.journey]),
      command.id == "file.save" || isCapturing && ["capture.like", "capture.takeBack"].contains(command.id)
    else { return [] }
    return run(command)
  }

  private func isSearch(_ prompt: Prompt) -> Bool {
    if case .search = prompt.purpose { true } else { false }
  }

  private func isLogPath(_ prompt: Prompt) -> Bool {
    if case .logPath = prompt.purpose { true } else { false }
  }

  private func isImportPath(_ prompt: Prompt) -> Bool {
    if case .importPath = prompt.purpose { true } else { false }
  }

  private func isCapture(_ prompt: Prompt) -> Bool {
    if case .capture = prompt.purpose { true } else { false }
  }

  /// The prompt with what is wrong about its text, or what was understood of it.
  func examined(_ prompt: Prompt) -> Prompt {
    var prompt = prompt
    prompt.problem = nil
    switch prompt.purpose {
    case .field(_, _, let kind, _): prompt.problem = FieldEdit.problem(prompt.editor.text, as: kind)
    case .newRecord(let draft):
      if let field = draft.fields.first { prompt.problem = FieldEdit.problem(prompt.editor.text, as: field.kind) }
    case .bulkValue(let field): prompt.problem = FieldEdit.problem(prompt.editor.text, as: field.kind)
    case .capture: examineCapture(&prompt)
    case .takeIn: examineTakeIn(&prompt)
    case .poll: examinePoll(&prompt)
    case .privatePoll: Self.examinePrivatePoll(&prompt)
    case .participant: prompt.problem = participantProblem(prompt.editor.text)
    case .search: prompt.preview = searchPreview(prompt.editor.text)
    default: break
    }
    return prompt
  }

  mutating func commit(_ prompt: Prompt) -> [Effect] {
    let text = prompt.editor.text
    editBegun?.answer = .typed(text)
    let name = text.trimmingBlanks()
    switch prompt.purpose {
    case .field(let id, let path, let kind, let label):
      do throws(FieldProblem) {
        let value = try FieldEdit.parse(text, as: kind)
        overlay = nil
        let effects = setField(id, path, kind, value, label)
        settleDraft(of: prompt, effects)
        return effects
      } catch {
        notice = Notice(.warning, "\(label): \(error.sentence)")
        return []
      }
    case .bulkValue(let field):
      do throws(FieldProblem) {
        let value = try FieldEdit.parse(text, as: field.kind)
        overlay = nil
        let effects = setMarked(field, value)
        settleDraft(of: prompt, effects)
        return effects
      } catch {
        notice = Notice(.warning, "\(field.label): \(error.sentence)")
        return []
      }
    case .capture: return commitCapture(prompt)
    case .takeIn(let id): return commitTakeIn(prompt, id)
    case .poll(let id, let field): return keepPoll(prompt, id, field)
    case .privatePoll(let id, let field):
      takePrivateFigure(prompt, id, field)
      return []
    case .agendaItem(let id, let after): return keepAgendaItem(prompt, id: id, after: after)
    case .participant(let id, let after): return keepParticipant(prompt, id: id, after: after)
    case .newRecord(let draft): return answer(draft, with: text, title: prompt.title)
    case .hourValue:
      takeHourValue(text)
      return []
    case .hands(let id):
      takeHands(name, for: id, title: prompt.title)
      return []
    case .search:
      keepSearch(text)
      return []
    case .exportTo: return export(to: name)
    case .wrapUpTo: return writeWrapUp(to: name)
    case .logPath:
      guard !name.isEmpty else { return [] }
      overlay = nil
      drafts[prompt.title] = nil
      return readLog(name)
    case .importPath:
      guard !name.isEmpty else { return [] }
      overlay = nil
      drafts[prompt.title] = nil
      return readImport(name)
    case .saveAs(let thenQuit):
      guard !name.isEmpty, let open else { return [] }
      overlay = nil
      drafts[prompt.title] = nil
      let path = name.hasSuffix(".json") ? name : name + ".json"
      return [.save(path: path, journey: open.journey, stateName: open.history.stateName, thenQuit: thenQuit)]
    default:
      overlay = nil
      guard !name.isEmpty else { return [] }
      let effects = commitNew(prompt.purpose, name)
      settleDraft(of: prompt, effects)
      return effects
    }
  }

  private mutating func commitNew(_ purpose: Prompt.Purpose, _ name: String) -> [Effect] {
    switch purpose {
    case .newStage(let after):
      let id = newID(name)
      return added(
        "stage '\(name)'", id,
        .insert(into: "", key: "stages", after: after, value: ["id": .text(id), "name": .text(name)]))
    case .newStep(let stage, let after):
      let id = newID(name)
      return added(
        "step '\(name)'", id,
        .insert(into: stage, key: "steps", after: after, value: ["id": .text(id), "name": .text(name)]))
    case .splitStage(let step): return splitStage(before: step, name: name)
    case .newPain(let column):
      return addAtColumn(column, "painPoints", "pain point", name)
    case .newBrightSpot(let column):
      return addAtColumn(column, "brightSpots", "bright spot", name)
    case .newWhy(let cause, let parent): return addWhy(name, cause: cause, parent: parent)
    case .newCause: return addCause(name)
    case .newElement(let id, let path, let field):
      return appendElement(id, path, field, (try? FieldEdit.parse(name, as: field.kind)) ?? .text(name))
    default: return []
    }
  }

  private mutating func addAtColumn(_ column: String, _ list: FieldPath, _ what: String, _ title: String) -> [Effect] {
    guard let document = open?.document else { return [] }
    let id = newID(title)
    let place: JSONKey = document.place(of: column)?.type.name == "stage" ? "stage" : "step"
    var object: JSONObject = ["id": .text(id), "title": .text(title)]
    if !column.isEmpty { object[place] = .text(column) }
    return added(
      "\(what) '\(title)'", id,
      .insert(into: "", key: list, after: Shifting.last(list, in: document), value: object))
  }

  private mutating func added(_ what: String, _ id: String, _ edit: MapEdit) -> [Effect] {
    let effects = perform("add \(what)", edit)
    if !effects.isEmpty {
      open?.selectOnMap(id)
      selectPain(id)
    }
    return effects
  }

  /// Sets a field, deep in a record or not. A number typed for a figure keeps what the figure says about itself.
  private mutating func setField(
    _ id: String, _ path: [PathStep], _ kind: FieldKind, _ value: JSONValue?, _ label: String
  ) -> [Effect] {
    guard let open else { return [] }
    guard let edit = FieldEdit.edit(id, path, kind, value, in: open.document) else { return [] }
    let name = open.document.object(id).map(InspectorFields.name(of:)) ?? id
    return perform("\(value == nil ? "clear" : "set") \(label.lowercased()) of '\(name)'", edit)
  }

  private mutating func appendElement(
    _ id: String, _ path: [PathStep], _ field: FieldInfo, _ value: JSONValue
  ) -> [Effect] {
    guard let open, let object = open.document.object(id) else { return [] }
    let count = JSONValue.object(object).value(at: path[...])?.array?.count ?? 0
    let element = JSONValue.object([field.key: value])
    guard let edit = FieldEdit.set(element, at: path + [.index(count)], of: id, in: open.document) else { return [] }
    return perform("add \(field.label.lowercased())", edit)
  }

  // MARK: A list

  private mutating func handle(_ press: KeyPress, in chooser: Chooser) -> [Effect] {
    var chooser = chooser
    let page = max(1, size.height / 2)
    switch (press.key, press.control) {
    case (.escape, _):
      overlay = nil
      if case .conflicts = chooser.purpose { keepOurs() }
      return []
    case (.enter, _):
      return commit(chooser)
    case (.up, _), (.character("p"), true), (.backTab, _): chooser.move(-1)
    case (.down, _), (.character("n"), true), (.tab, _): chooser.move(1)
    case (.pageUp, _): chooser.move(-page)
    case (.pageDown, _): chooser.move(page)
    case (.home, _): chooser.move(-chooser.shown.count)
    case (.end, _): chooser.move(chooser.shown.count)
    case (.character(" "), false) where chooser.allowsSeveral && chooser.filter.text.isEmpty: chooser.toggle()
    default:
      guard chooser.filter.handle(press) else { return press.control ? runFromPrompt(press) : [] }
      chooser.narrow()
    }
    if case .command = chooser.purpose, chooser.filter.text.first == "#", let open {
      // A number sign in the list of commands asks for a thing of the map instead.
      let text = String(chooser.filter.text.dropFirst())
      chooser = jumpChooser(open)
      chooser.filter.replace(with: text)
      chooser.narrow()
    }
    overlay = .chooser(chooser)
    return []
  }

  mutating func commit(_ chooser: Chooser) -> [Effect] {
    guard let item = chooser.selected else { return [] }
    editBegun?.answer = .chosen(chooser.allowsSeveral && !chooser.marked.isEmpty ? chooser.marked : [item.value])
    switch chooser.purpose {
    case .command, .help:
      guard let command = CommandTable.command(item.value) else { return [] }
      overlay = nil
      return run(command)
    case .field(let id, let path, let isList):
      overlay = nil
      return setField(id, path, .text, value(item, chooser, isList: isList), chooser.title)
    case .bulkField:
      overlay = nil
      askBulkValue(item.value)
      return []
    case .bulkValue(let field):
      overlay = nil
      return setMarked(field, value(item, chooser, isList: field.kind.isList))
    case .newElement(let id, let path, let field):
      overlay = nil
      return appendElement(id, path, field, .text(item.value))
    case .counterfactual(let id):
      overlay = nil
      return setTest(item.value, of: id)
    case .actionState(let id):
      overlay = nil
      return setActionState(item.value, of: id)
    case .jump:
      if let blocked = item.blocked {
        notice = Notice(.warning, blocked)
        return []
      }
      overlay = nil
      jump(to: item.value)
      return []
    case .source:
      overlay = nil
      drill(to: item.value)
      return []
    case .newRecord(let draft): return answer(draft, with: item.value, title: chooser.title)
    case .register:
      overlay = nil
      showRegister(item.value)
      return []
    case .history:
      overlay = nil
      return goInHistory(to: Int(item.value) ?? 0)
    case .news:
      overlay = nil
      go(toNews: item)
      return []
    case .people:
      overlay = nil
      go(toPerson: item.value)
      return []
    case .follow:
      overlay = nil
      follow(item.value)
      return []
    case .conflicts(let conflicts): return take(item.value, of: conflicts)
    case .recovery(let id):
      overlay = nil
      return chooseRecovery(id, item.value)
    case .compareWith:
      overlay = nil
      compare(with: item.value)
      return []
    case .portfolio(let targets):
      overlay = nil
      return Int(item.value).flatMap { targets.element(at: $0) }.map { go(to: $0) } ?? []
    case .importPlan(let plan): return apply(plan, item)
    case .logRemarks:
      overlay = nil
      return []
    case .logStage:
      overlay = nil
      return assign(item.value.isEmpty ? nil : item.value)
    case .readyAgenda:
      overlay = nil
      return takeAgenda(item.value)
    case .heatRows, .heatColumns, .filter: return choose(item, for: chooser.purpose)
    }
  }

  /// What was chosen, as the field holds it.
  private func value(_ item: Chooser.Item, _ chooser: Chooser, isList: Bool) -> JSONValue {
    // Enter without a mark chooses the one under the cursor; with marks, the marks.
    if isList { return .texts(chooser.marked.isEmpty ? [item.value] : chooser.marked) }
    return isFlag(chooser) ? .flag(item.value == "yes") : .text(item.value)
  }

  private func isFlag(_ chooser: Chooser) -> Bool {
    chooser.items.count == 2 && chooser.items[0].value == "yes" && chooser.items[1].value == "no"
  }

  // MARK: A question

  private mutating func handle(_ press: KeyPress, in confirmation: Confirmation) -> [Effect] {
    if press.key == .escape {
      overlay = nil
      if case .backToPrompt(let prompt)? = confirmation.answers.last?.answer { overlay = .prompt(prompt) }
      return []
    }
    let answer: Confirmation.Answer?
    switch press.key {
    case .enter: answer = confirmation.enter
    case .character(let character) where !press.control:
      answer = confirmation.answers.first { $0.key == character }?.answer
    default: answer = nil
    }
    guard let answer else { return [] }
    overlay = nil
    return act(on: answer)
  }
}
