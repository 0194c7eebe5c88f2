import JourneyModel

/// What can be asked of the search.
public enum SearchAction: Sendable {
  case start
  case next
  case previous
  case finish
}

extension CommandTable {
  static let searchCommands: [Command] = [
    Command(
      "search", "Find", "Finds as you type over everything: names, texts, quotes, ids.", group: "Search", keys: ["/"],
      in: [.journey], hint: 6, .search(.start)),
    Command(
      "search.next", "Next found", "Goes to the next thing that was found.", group: "Search", keys: ["n"],
      in: [.searching], hint: 0, .search(.next)),
    Command(
      "search.previous", "Found before", "Goes to the thing that was found before.", group: "Search", keys: ["N"],
      in: [.searching], .search(.previous)),
    Command(
      "search.off", "End search", "Takes the marks of the search away.", group: "Search", keys: ["Escape"],
      in: [.searching], hint: 0, .search(.finish)),
  ]
}

extension WorkbenchState {
  mutating func updateSearch(_ action: SearchAction) {
    switch action {
    case .start: startSearch()
    case .next: goThroughFound(1)
    case .previous: goThroughFound(-1)
    case .finish: open?.search.isActive = false
    }
  }

  private mutating func startSearch() {
    guard var open else { return }
    open.settleSearchIndex()
    open.search.origin = open.spot
    let here = inspectedID ?? ""
    open.search.originEntry = open.search.index?.ids.firstIndex { $0.utf8.elementsEqual(here.utf8) } ?? 0
    self.open = open
    overlay = .prompt(examined(Prompt(.search, title: "Find", help: searchHelp)))
  }

  private var searchHelp: String {
    let again = open?.search.text ?? ""
    return "Words of anything: names, texts, quotes, ids. Enter stays there, then n and N go on; Esc goes back."
      + (again.isEmpty ? "" : " Enter alone finds '\(again)' again.")
  }

  /// What stands in the line of the search has changed: one sees the first thing found from where one was.
  mutating func searchTyped(_ text: String) {
    guard var open else { return }
    open.find(text)
    self.open = open
    showFound()
  }

  /// The line of the search was left by Enter: one stays at what was found.
  mutating func keepSearch(_ typed: String) {
    let text = typed.isEmpty ? open?.search.text ?? "" : typed
    overlay = nil
    guard !text.isEmpty else { return cancelSearch() }
    searchTyped(text)
    guard let open else { return }
    if open.search.current == nil {
      cancelSearch()
      notice = Notice(.warning, "nothing found: \(text)")
    } else {
      self.open?.search.text = text
      self.open?.search.isActive = true
      if let origin = open.search.origin { self.open?.trail.visit(origin) }
    }
  }

  /// The line was left by Esc: one is where one was.
  mutating func cancelSearch() {
    overlay = nil
    guard let origin = open?.search.origin else { return }
    open?.go(to: origin)
    open?.search.isActive = false
  }

  private mutating func goThroughFound(_ by: Int) {
    guard var open, open.search.isActive else { return }
    open.settleSearch()
    self.open = open
    let count = open.search.matches.count
    guard count > 0 else {
      notice = Notice(.warning, "nothing found: \(open.search.text)")
      return
    }
    let next = (open.search.current ?? -1) + by
    if !(0..<count).contains(next) {
      notice = Notice(.news, next < 0 ? "on from the end" : "on from the beginning")
    }
    self.open?.search.current = (next + count) % count
    showFound()
  }

  private mutating func showFound() {
    guard let open, let current = open.search.current, let index = open.search.index else {
      if let origin = open?.search.origin { self.open?.go(to: origin) }
      return
    }
    reveal(index.ids[open.search.matches[current]])
  }

  /// What the line says below while one types.
  func searchPreview(_ text: String) -> [String] {
    guard let open, !text.isEmpty else { return [] }
    guard let current = open.search.current, let index = open.search.index else { return ["nothing found"] }
    let id = index.ids[open.search.matches[current]]
    let title = open.document.place(of: id)?.type.title ?? "journey"
    let name = open.document.object(id).map(InspectorFields.name(of:)) ?? id
    return [open.search.count, "\(title) '\(name)'"]
  }
}

extension OpenJourney {
  mutating func settleSearchIndex() {
    guard search.index == nil || search.indexRevision != revision else { return }
    search.index = SearchIndex(journey)
    search.indexRevision = revision
  }

  /// Finds anew where the journey has changed since, and keeps to the record one is at.
  mutating func settleSearch() {
    guard search.isActive, search.indexRevision != revision else { return }
    let id = search.current.flatMap { current in search.index?.ids[search.matches[current]] }
    settleSearchIndex()
    guard let index = search.index else { return }
    search.matches = index.matches(search.word)
    let own = id.flatMap { id in search.matches.firstIndex { index.ids[$0].utf8.elementsEqual(id.utf8) } }
    search.current = own ?? (search.matches.isEmpty ? nil : 0)
  }

  mutating func find(_ text: String) {
    settleSearchIndex()
    search.word = TextFolding.folded(text)
    search.matches = search.index?.matches(search.word) ?? []
    let from = search.originEntry
    search.current =
      search.matches.isEmpty ? nil : search.matches.firstIndex { $0 >= from } ?? 0
    search.isActive = !search.word.isEmpty
  }
}
