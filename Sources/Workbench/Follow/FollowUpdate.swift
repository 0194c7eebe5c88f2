import JourneyModel

/// What can be asked about changes of others.
public enum FollowAction: Sendable {
  case showNews
  case showConflicts
}

extension CommandTable {
  static let followCommands: [Command] = [
    Command(
      "news", "What others changed", "Lists what others saved since this file was opened; Enter goes to it.",
      group: "File", keys: ["g h"], in: [.journey],
      unless: { $0.open?.news.isEmpty ?? true ? "nobody else has changed this file since it was opened" : nil },
      .follow(.showNews)),
    Command(
      "conflicts", "Changed by both", "Lists what was changed here and by others, with both values; Enter takes one.",
      group: "File", keys: ["g y"], in: [.journey],
      unless: { $0.open?.conflicts.isEmpty ?? true ? "nothing was changed by both" : nil }, .follow(.showConflicts)),
  ]
}

extension WorkbenchState {
  mutating func updateFollow(_ action: FollowAction) {
    switch action {
    case .showNews: if let open { overlay = .chooser(Self.newsChooser(open)) }
    case .showConflicts: if let open { show(open.conflicts) }
    }
  }

  /// The file was read anew, because somebody asked for it or because it changed.
  mutating func reloaded(_ journey: Journey, _ path: String, _ reason: String?, _ savers: Savers) -> [Effect] {
    let wasAsked = awaitedReload == path
    awaitedReload = nil
    defer { followPlan = nil }
    guard let old = open, old.path == path else { return [] }
    let plan = old.fitting(followPlan)
    let hadTrouble = old.trouble != nil
    open?.trouble = nil
    if let awaited = awaitedMerge, awaited.path == path {
      awaitedMerge = nil
      return bringTogether(journey, savers, save: awaited.save)
    }
    if old.history.isUnsaved {
      guard journey.object != old.base.object else {
        if wasAsked { askToReadAnew(path) }
        return []
      }
      return bringTogether(journey, savers, save: nil)
    }
    open?.readOnlyReason = reason
    guard plan != nil || journey.object != old.journey.object else {
      open?.base = journey
      if wasAsked || hadTrouble { notice = Notice(.news, "the file is as you see it") }
      return []
    }
    return follow(journey, path, reason, savers, plan)
  }

  /// Nothing is unsaved: what others saved is shown, and said.
  private mutating func follow(
    _ journey: Journey, _ path: String, _ reason: String?, _ savers: Savers, _ plan: FollowPlan?
  ) -> [Effect] {
    guard let old = open else { return [] }
    let changes = plan?.changes ?? JourneyDiff.changes(from: old.journey, to: journey)
    do throws(EditError) {
      try open?.follow(journey, title: "\(savers.who)'s changes", edits: plan?.edits)
    } catch {
      // Too unlike to be taken up edit by edit: as if opened, at the same place.
      var fresh = OpenJourney(journey, path: path, readOnlyReason: reason)
      fresh.keepPlace(of: old)
      fresh.session = nextSession()
      open = fresh
    }
    take(News(savers, changes))
    notice = Notice(.news, "\(savers.words): \(ChangeWords.summary(changes))")
    hearClock()
    goWhereLed()
    return [Self.endOfJournal(of: old)] + noteCaptures(by: savers, changes)
  }

  /// What others changed is listed, and marked where it stands.
  mutating func take(_ news: News) {
    guard news.count > 0 else { return }
    open?.news.insert(news, at: 0)
    if let count = open?.news.count, count > News.kept { open?.news.removeLast(count - News.kept) }
    open?.fresh = Set(news.changes.lazy.filter { $0.kind != .removed && !$0.id.isEmpty }.map(\.id))
  }

  private mutating func askToReadAnew(_ path: String) {
    overlay = .confirmation(
      Confirmation(
        question: "Nobody else has changed the file, and you have unsaved changes.",
        answers: [("r", "read the file and lose your changes", .discardAndReload(path: path)), ("c", "stay", .stay)]))
  }

  /// The file cannot be followed, or can be again. What is shown stays.
  mutating func receive(_ trouble: FileTrouble?, in path: String) {
    guard let open, let own = open.path, own.utf8.elementsEqual(path.utf8), open.trouble != trouble else { return }
    self.open?.trouble = trouble
    if let trouble {
      // A file that was open for others' eyes may be gone for a moment while it is saved: that is no failure.
      notice = Notice(trouble.kind == .gone ? .warning : .failure, trouble.sentence)
    } else {
      notice = Notice(.news, "the file is there again, as you see it")
    }
  }

  private static func newsChooser(_ open: OpenJourney) -> Chooser {
    let items = open.news.flatMap { news in
      let told = news.changes.map { change in
        Chooser.Item(
          value: change.id, title: words(change), detail: "\(news.savers.who) \(news.savers.time)",
          group: news.savers.words, blocked: change.kind == .removed ? "it was removed" : nil)
      }
      let rest = news.count - news.changes.count
      let more = Chooser.Item(
        value: "", title: "and \(rest) more", detail: news.savers.words, group: news.savers.words,
        blocked: "too many to list")
      return told + (rest > 0 ? [more] : [])
    }
    return Chooser(.news, title: "What others changed, the latest first", items: items)
  }

  /// "added: step 'Apply'", "step 'Apply': minutes: 10 → 12".
  private static func words(_ change: JourneyChange) -> String {
    change.kind == .changed
      ? "\(change)" : "\(change.kind.rawValue): \(change.type) '\(change.name)'"
  }

  /// Goes to what was changed.
  mutating func go(toNews item: Chooser.Item) {
    if let blocked = item.blocked {
      notice = Notice(.news, blocked)
      return
    }
    guard item.value.isEmpty || open?.document.place(of: item.value) != nil else {
      notice = Notice(.news, "it is not there any more")
      return
    }
    jump(to: item.value)
  }
}
