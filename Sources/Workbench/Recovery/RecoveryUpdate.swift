import JourneyModel

/// What can be done with edits that a session before did not save.
public enum RecoveryAction: Sendable {
  case show
}

extension CommandTable {
  static let recoveryCommands: [Command] = [
    Command(
      "recover", "Recover",
      "Shows unsaved changes of a session that ended badly, to take them over or to throw them away.",
      group: "File", keys: ["g R"], in: [.anywhere],
      unless: { $0.recoveryOffers.isEmpty ? "no unsaved changes of another session were found" : nil },
      .recovery(.show))
  ]
}

extension WorkbenchState {
  mutating func updateRecovery(_ action: RecoveryAction) -> [Effect] {
    switch action {
    case .show:
      let here = recoveryOffers.filter { $0.path == open?.path && open != nil }
      if let only = here.first, here.count == 1 {
        overlay = .chooser(Self.editsChooser(only))
      } else {
        overlay = .chooser(Self.offersChooser(recoveryOffers))
      }
      return []
    }
  }

  /// Something was found. It is told in a line; nothing happens by itself.
  mutating func found(_ offers: [RecoveryOffer]) {
    let known = Set(recoveryOffers.map(\.id))
    let new = offers.filter { !known.contains($0.id) }
    recoveryOffers += new
    if let awaited = awaitedOffer, let offer = recoveryOffers.first(where: { $0.id == awaited }) {
      awaitedOffer = nil
      overlay = .chooser(Self.editsChooser(offer))
      return
    }
    let here = open == nil ? new : offers.filter { $0.path == open?.path }
    guard let last = here.last else { return }
    let source = open == nil ? " of '\(last.title)'" : ""
    let more = here.count > 1 ? " (and of \(here.count - 1) more sessions)" : ""
    notice = Notice(.warning, "found \(last.words)\(source)\(more): g R shows them")
  }

  private static func offersChooser(_ offers: [RecoveryOffer]) -> Chooser {
    Chooser(
      .recovery(nil), title: "Unsaved changes that were found",
      items: offers.map {
        Chooser.Item(value: $0.id, title: $0.title, detail: $0.words, group: $0.path ?? "no file yet")
      })
  }

  private static func editsChooser(_ offer: RecoveryOffer) -> Chooser {
    let count = offer.entries.count
    let answers = [
      Chooser.Item(
        value: "all", title: "Take over \(count == 1 ? "this change" : "all \(count) changes")",
        detail: "undo takes each back", group: "Answer"),
      Chooser.Item(value: "later", title: "Leave them for later", detail: "they are offered again", group: "Answer"),
      Chooser.Item(
        value: "none", title: "Throw them away", detail: "sojourn recover still has them for thirty days",
        group: "Answer"),
    ]
    // Choosing an edit takes over all up to it, as in the history.
    let edits = offer.entries.enumerated().map { number, entry in
      Chooser.Item(
        value: "\(number + 1)", title: entry.title, detail: Self.words(of: entry), group: entry.time)
    }
    return Chooser(.recovery(offer.id), title: "\(offer.words): \(offer.title)", items: answers + edits)
  }

  /// The longest of the texts that an edit put in, where the title does not say it.
  private static func words(of entry: RecoveryOffer.Entry) -> String {
    let text = entry.edit.typedTexts.max { $0.utf8.count < $1.utf8.count } ?? ""
    return entry.title.contains(text) ? "" : text
  }

  mutating func chooseRecovery(_ id: String?, _ value: String) -> [Effect] {
    guard let id else { return goToOffer(value) }
    guard let offer = recoveryOffers.first(where: { $0.id == id }) else { return [] }
    switch value {
    case "later": return []
    case "none":
      recoveryOffers.removeAll { $0.id == id }
      notice = Notice(.news, "thrown away: \(offer.words); sojourn recover still has them for thirty days")
      return [.giveUpRecovery(offer)]
    default: return takeOver(offer, count: Int(value) ?? offer.entries.count)
    }
  }

  private mutating func goToOffer(_ id: String) -> [Effect] {
    guard let offer = recoveryOffers.first(where: { $0.id == id }) else { return [] }
    if let path = offer.path, open?.path != path {
      if let number = tab(of: path) {
        show(tab: number)
      } else {
        awaitedOffer = id
        return [.open(path)]
      }
    }
    overlay = .chooser(Self.editsChooser(offer))
    return []
  }

  /// Makes the first `count` edits again: one by one on what they were made on, else brought together with what has
  /// changed since, as one.
  private mutating func takeOver(_ offer: RecoveryOffer, count: Int) -> [Effect] {
    if offer.path == nil, open?.path != nil || open?.base.object != offer.base.object {
      opened(OpenJourney(offer.base, path: nil))
    }
    guard let open, offer.path == nil || open.path == offer.path else { return [] }
    if let obstacle = obstacleToEditing {
      notice = Notice(.failure, "not recovered: \(obstacle)")
      return []
    }
    var effects: [Effect] = []
    var leftOut = 0
    var conflicts = 0
    if open.journey.object == offer.base.object {
      for (number, entry) in offer.entries.prefix(count).enumerated() {
        let made = perform(entry.title, entry.edit)
        if made.isEmpty {
          leftOut = count - number
          break
        }
        effects += made
      }
    } else {
      let recovered = offer.journey(after: count)
      let merged = JourneyMerge.merge(base: offer.base, ours: recovered.journey, theirs: open.journey)
      let edits = JourneyDiff.edits(from: open.journey, to: merged.journey)
      leftOut = recovered.leftOut
      conflicts = merged.conflicts.count
      if !edits.isEmpty { effects = perform("recover \(count) changes", .group(title: "", edits)) }
    }
    var words = "recovered \(count - leftOut) of \(offer.entries.count) changes; Ctrl-S saves them"
    if leftOut > 0 { words += "; the others could not be made again" }
    if conflicts > 0 { words += "; \(conflicts) fields had another value meanwhile: the recovered one is shown" }
    notice = Notice(leftOut + conflicts > 0 ? .warning : .news, words)
    // What was not taken over is offered again.
    guard count == offer.entries.count, leftOut == 0, let present = self.open else { return effects }
    recoveryOffers.removeAll { $0.id == offer.id }
    // Where there is nothing to save, all of it is in the file already.
    return effects
      + [present.history.isUnsaved ? .adoptRecovery(offer, session: present.session) : .giveUpRecovery(offer)]
  }
}
