import JSONText
import JourneyModel
import TerminalCells

/// What can be asked of the registers.
public enum RegisterAction: Sendable {
  case choose
}

extension CommandTable {
  static let registerCommands: [Command] = [
    Command(
      "register.choose", "Records of…", "Shows any list of the journey as a table: agencies, sources, volumes.",
      group: "Views", keys: ["g k"], in: [.journey], .register(.choose))
  ]
}

extension WorkbenchState {
  mutating func updateRegister(_ action: RegisterAction) {
    switch action {
    case .choose: if let open { overlay = .chooser(Self.registerChooser(open)) }
    }
  }

  /// Every list of records but those that the map is made of.
  static func registerChooser(_ open: OpenJourney) -> Chooser {
    let items = Journey.record.identifiedLists.compactMap { list -> Chooser.Item? in
      guard list.path != "stages", let field = Journey.record.field(at: list.path) else { return nil }
      let count = RegisterTable.items(of: list.path, in: open.journey).count
      return Chooser.Item(
        value: list.path.description, title: field.label, detail: "\(count == 0 ? "none" : "\(count)") · \(field.help)")
    }
    return Chooser(.register, title: "Records of…", items: items)
  }

  mutating func showRegister(_ list: String) {
    let list = FieldPath(dotted: list)
    if open?.register.list != list {
      open?.register = RegisterState()
      open?.register.list = list
    }
    show(.register)
    settleScroll()
  }

  mutating func moveRegister(_ motion: Motion) {
    guard let table = open?.register.table, !table.rows.isEmpty else { return }
    let page = PainsLayout(area: layout.view.size).height
    let place = (table.place(of: open?.register.selected) ?? 0).moved(motion, in: table.rows.count, page: page)
    open?.register.selected = table.rows[place].id
    open?.register.scroll += motion.pages * page
    open?.inspector.row = 0
    open?.inspector.scroll = 0
  }

  func registerSelection(_ open: OpenJourney) -> String? {
    guard let table = open.register.table else { return open.register.selected }
    return table.place(of: open.register.selected).map { table.rows[$0].id }
  }

  /// The name of the selected record.
  mutating func editInRegister() {
    guard let table = open?.register.table, let id = selectedID, let field = RegisterTable.nameField(table.type)
    else { return }
    editField(id, [.key(field.key)], field.kind, field.label, field.help)
  }

  // MARK: Adding

  mutating func addInRegister() {
    guard let table = open?.register.table else { return }
    ask(for: RecordDraft(table.type, in: table.list))
  }

  /// Asks for the next field of a new record.
  mutating func ask(for draft: RecordDraft) {
    guard let field = draft.fields.first, let open else { return }
    let title = "New \(draft.type.title): \(field.label)"
    if let items = Self.choices(field.kind, in: open.document), !items.isEmpty {
      var chooser = Chooser(.newRecord(draft), title: title, items: items)
      if let before = drafts[title] { chooser.select(before) }
      overlay = .chooser(chooser)
    } else {
      overlay = .prompt(prompt(.newRecord(draft), title: title, help: field.help))
    }
  }

  /// A field of a new record was answered; the next one is asked for, or the record is made.
  mutating func answer(_ draft: RecordDraft, with text: String, title: String) -> [Effect] {
    guard let field = draft.fields.first else { return [] }
    do throws(FieldProblem) {
      var value = try FieldEdit.parse(text, as: field.kind)
      if value == nil, field.isRequired { throw FieldProblem("is needed") }
      if case .figure = field.kind, let number = value { value = FieldEdit.estimated(number) }
      // The whole form is kept until the record is made: left halfway, it is gone through again with what was said.
      drafts[title] = text
      return answer(draft, with: value)
    } catch {
      notice = Notice(.warning, "\(field.label): \(error.sentence)")
      return []
    }
  }

  private mutating func answer(_ draft: RecordDraft, with value: JSONValue?) -> [Effect] {
    guard let field = draft.fields.first, let document = open?.document else { return [] }
    overlay = nil
    var draft = draft
    draft.object[field.key] = value
    draft.fields.removeFirst()
    guard draft.fields.isEmpty else {
      ask(for: draft)
      return []
    }
    let name = InspectorFields.name(of: draft.object)
    let id = newID(name.isEmpty ? draft.type.title : name)
    var object: JSONObject = ["id": .text(id)]
    for member in draft.object.members { object[member.key] = member.value }
    let effects = perform(
      "add \(draft.type.title) '\(InspectorFields.name(of: object))'",
      .insert(into: "", key: draft.list, after: Shifting.last(draft.list, in: document), value: object))
    if !effects.isEmpty {
      if open?.view == .evidence { _ = open?.selectEvidence(id) } else { open?.register.selected = id }
      for field in draft.type.fields { drafts["New \(draft.type.title): \(field.label)"] = nil }
    }
    return effects
  }
}

extension OpenJourney {
  /// Reads the list anew where the journey or the list has changed, and brings the selected row into view.
  mutating func settleRegister(_ area: Size) {
    let before = register.table?.place(of: register.selected)
    settleScope()
    if register.table?.revision != revision || register.table?.list != register.list
      || register.table?.filter != pains.filter
    {
      register.table = RegisterTable(self, list: register.list)
    }
    guard let table = register.table, !table.rows.isEmpty else { return }
    if table.place(of: register.selected) == nil {
      register.selected = table.rows[min(before ?? 0, table.rows.count - 1)].id
    }
    let height = PainsLayout(area: area).height
    let place = table.place(of: register.selected) ?? 0
    register.scroll = (register.scroll..<register.scroll + height).scrolled(toShow: place, of: table.rows.count)
  }
}
