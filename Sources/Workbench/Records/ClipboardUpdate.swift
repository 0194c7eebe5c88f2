import JSONText
import JourneyModel

extension WorkbenchState {
  mutating func copySelected() { copy(chosenIDs) }

  mutating func copy(_ ids: [String], isCut: Bool = false) {
    guard let document = open?.document else { return }
    let copied = ids.compactMap { id -> CopiedRecord? in
      guard let place = document.place(of: id), let object = document.object(id) else { return nil }
      return CopiedRecord(type: place.type, object: object)
    }
    guard !copied.isEmpty else { return }
    clipboard = copied
    belongings = Belongings(of: ids, isCut: isCut, in: document)
    companions = Carrying.companions(of: copied + belongings.records, in: document)
    let along = Belongings.words(belongings.records.map(\.type))
    notice = Notice(
      .news,
      "copied \(words(for: ids))\(along.isEmpty ? "" : " with \(along.joined(separator: ", "))"); p puts \(ids.count > 1 ? "them" : "it") after the selected thing"
    )
  }

  /// Puts what was copied after what is selected, with all that belongs to it, as one edit. Ids are kept where they are
  /// free: what was cut comes back as what it was, and what named it names it again.
  mutating func pasteCopied() -> [Effect] {
    guard let open, let type = clipboard.first?.type else { return [] }
    let document = open.document
    var fresh: [String: String] = [:]
    let brought = companions.filter { Carrying.isMissing($0, in: document) }
    for id in (clipboard + belongings.records + brought).flatMap(\.ownIDs) where document.place(of: id) != nil {
      fresh[id] = newID(id.withoutRandomEnd)
    }
    func renamed(_ records: [CopiedRecord]) -> [CopiedRecord] {
      records.map { CopiedRecord(type: $0.type, object: $0.renamed(fresh)) }
    }
    let main = renamed(clipboard)
    let settled = Carrying.settle(
      main, belongings: renamed(belongings.records), companions: renamed(brought), in: document)
    var edits = settled.edits
    var last: String?
    for object in settled.objects {
      guard let id = object[.id]?.text,
        case .insert(let into, let key, let after, let value) = Shifting.paste(type, object, in: open, at: selectedID)
      else {
        notice = Notice(.warning, "a \(type.title) cannot be put here")
        return []
      }
      // One after the other, in the order in which they were.
      edits.append(.insert(into: into, key: key, after: last ?? after, value: value))
      last = id
    }
    edits += settled.belongings
    if belongings.journey.utf8.elementsEqual(open.journey.id.utf8), fresh.isEmpty {
      let there = Set((main + belongings.records).flatMap(\.ownIDs))
      edits += belongings.mentions.compactMap {
        $0.edit(in: document) { there.contains($0) || document.place(of: $0) != nil }
      }
    }
    let objects = settled.objects
    let what =
      objects.count == 1
      ? "\(type.title) '\(InspectorFields.name(of: objects[0]))'" : "\(objects.count) \(type.severalTitle)"
    let effects = perform("paste \(what)", edits.count == 1 ? edits[0] : .group(title: "", edits))
    guard !effects.isEmpty, let last else { return effects }
    if self.open?.selectOnMap(last) != true { self.open?.register.selected = last }
    if open.view == .pains { selectPain(last) }
    let along = Belongings.words(belongings.records.map(\.type)) + settled.names
    if !along.isEmpty || settled.left > 0 {
      let parts = [
        along.isEmpty ? nil : "with it came \(along.joined(separator: ", "))",
        settled.left == 0
          ? nil
          : "\(settled.left) \(settled.left == 1 ? "mention" : "mentions") of what is not in this journey stayed behind",
      ]
      notice = Notice(.news, parts.compactMap { $0 }.joined(separator: "; "))
    }
    return effects
  }
}
