import JourneyModel
import PlainText

extension Person {
  /// How many looks marks have; a mark's look repeats what its letter says.
  public static let lookCount = 6

  /// A letter for where they are: the first of their name; `?` where that has none of a cell's width.
  public var letter: String {
    for character in PlainText.display(name) where character.isLetter || character.isNumber {
      let letter = String(character).uppercased()
      if PlainText.width(of: letter) == 1 { return letter }
    }
    return "?"
  }

  /// The same on everybody's screen, whoever else is there. From 0 to ``lookCount``, not included.
  public var look: Int {
    // FNV-1a.
    var hash: UInt32 = 2_166_136_261
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash % UInt32(Self.lookCount))
  }
}

extension OpenJourney {
  /// Who else stands on something that is shown, by the place where they stand.
  public func people(at target: MouseTarget) -> [Person] {
    guard people.contains(where: { $0.selected != nil }) else { return [] }
    return people.filter { $0.role != .watches && stands($0, at: target) }
  }

  private func stands(_ person: Person, at target: MouseTarget) -> Bool {
    guard let selected = person.selected, !selected.isEmpty else { return false }
    if case .map(let place, let lane, let item) = target, item == 0, columns.columns.indices.contains(place) {
      let column = columns.columns[place]
      let isHere = column.step?.id.utf8.elementsEqual(selected.utf8) ?? false
      // Somebody who looks at a step in another view stands at its name.
      if isHere { return lane == (person.view == .map ? person.lane ?? .step : .step) }
    }
    return id(at: target)?.utf8.elementsEqual(selected.utf8) ?? false
  }
}
