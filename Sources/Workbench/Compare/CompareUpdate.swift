import JSONText
import JourneyModel

/// What can be asked about journeys that depart from one another.
public enum CompareAction: Sendable {
  case duplicateAsFuture
  case compare
}

extension CommandTable {
  static let compareCommands: [Command] = [
    Command(
      "file.future", "Duplicate as future state",
      "Opens a copy of this journey, to be changed into what it should be; it departs from this one.", group: "File",
      keys: [], in: [.journey], unless: { $0.obstacleToEditing }, .compare(.duplicateAsFuture)),
    Command(
      "compare", "Compare", "Lists what differs from the journey that this one departs from; Enter goes there.",
      group: "Views", keys: ["g c"], in: [.journey], unless: { $0.obstacleToComparing }, .compare(.compare)),
  ]
}

extension WorkbenchState {
  /// The open journey that the present one departs from; nil where it is not open.
  var baseline: OpenJourney? {
    guard let base = open?.journey.basedOn else { return nil }
    return shelf.first { $0.journey.id.utf8.elementsEqual(base.utf8) }
  }

  var obstacleToComparing: String? {
    guard let base = open?.journey.basedOn else { return "this journey departs from no other" }
    return baseline == nil ? "open '\(base)' beside it, from which it departs" : nil
  }

  mutating func updateCompare(_ action: CompareAction) -> [Effect] {
    switch action {
    case .duplicateAsFuture: return duplicateAsFuture()
    case .compare:
      if let open, let baseline { overlay = .chooser(Self.compareChooser(open, baseline)) }
      return []
    }
  }

  private mutating func duplicateAsFuture() -> [Effect] {
    guard let present = open?.journey else { return [] }
    let id = newID("\(present.id.withoutRandomEnd) future")
    opened(OpenJourney(present, path: nil))
    // An edit, so that leaving it asks, and undo shows what it was made from.
    let effects = perform(
      "duplicate as future state",
      .group(
        title: "",
        [
          .set(id: "", key: "state", value: "future".json), .set(id: "", key: "basedOn", value: present.id.json),
          .set(id: "", key: "id", value: id.json),
        ]))
    notice = Notice(.news, "this copy is the future state, with no file yet; g c compares it with the present")
    return effects
  }

  /// What was added, changed, moved and removed, record by record. What was removed is no longer here to go to.
  static func compareChooser(_ open: OpenJourney, _ baseline: OpenJourney) -> Chooser {
    let own: Set<String> = ["ID", "State", "Departs from"]
    let items = JourneyDiff.changes(from: baseline.journey, to: open.journey)
      .filter { !($0.id.isEmpty && own.isSuperset(of: $0.labels)) && $0.labels != ["Identifier"] }
      .map { change in
        let isHere = change.id.isEmpty || open.document.place(of: change.id) != nil
        return Chooser.Item(
          value: change.id, title: change.description, group: change.type,
          blocked: isHere ? nil : "removed here")
      }
    let title = baseline.journey.title ?? baseline.journey.id
    guard !items.isEmpty else {
      return Chooser(
        .jump, title: "Compared with '\(title)'",
        items: [Chooser.Item(value: "", title: "nothing differs", blocked: "nothing to go to")])
    }
    return Chooser(.jump, title: "Compared with '\(title)'", items: items)
  }
}
