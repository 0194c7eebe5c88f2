import JSONText
import JourneyModel

/// Which members of a journey (stages, pain points, volumes …) edits have changed, and when last: what was worked out of
/// others alone still holds.
struct ChangedMembers: Sendable {
  /// By member, the state of the journey (`OpenJourney.revision`) that its last change led to.
  private var states: [JSONKey: Int] = [:]
  /// The same for changes of which it is not known what they changed.
  private var unknown = 0

  /// To be told of every edit before it is made.
  mutating func add(_ edit: MapEdit, before document: JourneyDocument, leadingTo state: Int) {
    guard document.isRegular else { return addEverything(leadingTo: state) }
    var made: [String: JSONKey] = [:]
    add(edit, document, state, &made)
  }

  /// Something was changed, and nobody says what.
  mutating func addEverything(leadingTo state: Int) { unknown = state }

  /// Whether none of these has changed since the journey was in a state.
  func hold(_ members: [JSONKey], since state: Int) -> Bool {
    unknown <= state && members.allSatisfy { states[$0] ?? 0 <= state }
  }

  /// Whether nothing but these has changed since the journey was in a state.
  func areOnly(_ members: Set<JSONKey>, since state: Int) -> Bool {
    unknown <= state && states.allSatisfy { $0.value <= state || members.contains($0.key) }
  }

  /// `made` has what the edits of a group put in before.
  private mutating func add(
    _ edit: MapEdit, _ document: JourneyDocument, _ state: Int, _ made: inout [String: JSONKey]
  ) {
    switch edit {
    case .set(let id, let key, _):
      if isJourney(id, document) {
        note(key.keys.first == .id ? nil : key.keys.first, state)
      } else {
        note(key.keys == [.id] ? nil : member(of: id, document, made), state)
      }
    case .insert(let parent, let key, _, let value):
      let member = isJourney(parent, document) ? key.keys.first : member(of: parent, document, made)
      note(member, state)
      if let id = value[.id]?.text { made[id] = member }
    case .remove(let id): note(member(of: id, document, made), state)
    case .move(let id, let parent, let key, _):
      note(member(of: id, document, made), state)
      note(isJourney(parent, document) ? key.keys.first : member(of: parent, document, made), state)
    case .group(_, let edits): for edit in edits { add(edit, document, state, &made) }
    }
  }

  private mutating func note(_ member: JSONKey?, _ state: Int) {
    if let member { states[member] = state } else { unknown = state }
  }

  private func isJourney(_ id: String, _ document: JourneyDocument) -> Bool {
    id.isEmpty || id == document.journey.id && document.place(of: id) == nil
  }

  /// The member of the journey that a record stands in, at whatever depth; nil where that is not known.
  private func member(of id: String, _ document: JourneyDocument, _ made: [String: JSONKey]) -> JSONKey? {
    guard var place = document.place(of: id) else { return made[id] }
    while !isJourney(place.parent, document) {
      guard let outer = document.place(of: place.parent) else { return nil }
      place = outer
    }
    return place.list.keys.first
  }
}
