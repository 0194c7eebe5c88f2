/// What a region of the screen stands for when the mouse hits it. The views write the tags, the state reads them.
public enum MouseTarget: Equatable, Sendable {
  /// A cell of the map, by the place of its column, and which of several things in it.
  case map(column: Int, lane: Lane, item: Int)
  /// A cell of a matrix: heat, seams, what is asked; a card of the board by its place in its column.
  case cell(row: Int, column: Int)
  /// A line of the drop-off view, of another list, an entry of the list of journeys, by their places.
  case dropOff(Int)
  case line(Int)
  case journey(Int)
  /// A thing of a list by its place, and which of the view's lists it is in.
  case item(part: Int, place: Int)
  /// A line of the inspector, and the rest of its pane.
  case field(Int)
  case inspector
  /// A tab.
  case view(ViewName)
  /// A command that the hint line offers, by its id.
  case command(String)
  /// A line of a list to choose from, by its place among those shown.
  case choice(Int)
  /// An answer to a question, by its key.
  case answer(Character)

  public var tag: String {
    switch self {
    case .map(let column, let lane, let item): "map/\(column)/\(lane.rawValue)/\(item)"
    case .cell(let row, let column): "cell/\(row)/\(column)"
    case .dropOff(let place): "dropOff/\(place)"
    case .line(let place): "line/\(place)"
    case .journey(let place): "journey/\(place)"
    case .item(let part, let place): "item/\(part)/\(place)"
    case .field(let place): "field/\(place)"
    case .inspector: "inspector"
    case .view(let view): "view/\(view.rawValue)"
    case .command(let id): "command/\(id)"
    case .choice(let place): "choice/\(place)"
    case .answer(let key): "answer/\(key)"
    }
  }

  /// Nil where no view writes such a tag.
  public init?(tag: String) {
    let parts = tag.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let numbers = parts.dropFirst().map { Int($0) ?? -1 }
    switch (parts[0], parts.count) {
    case ("map", 4):
      guard let lane = Lane(rawValue: parts[2]), numbers[0] >= 0, numbers[2] >= 0 else { return nil }
      self = .map(column: numbers[0], lane: lane, item: numbers[2])
    case ("cell", 3) where numbers[0] >= 0 && numbers[1] >= 0: self = .cell(row: numbers[0], column: numbers[1])
    case ("dropOff", 2) where numbers[0] >= 0: self = .dropOff(numbers[0])
    case ("line", 2) where numbers[0] >= 0: self = .line(numbers[0])
    case ("journey", 2) where numbers[0] >= 0: self = .journey(numbers[0])
    case ("item", 3) where numbers[0] >= 0 && numbers[1] >= 0: self = .item(part: numbers[0], place: numbers[1])
    case ("field", 2) where numbers[0] >= 0: self = .field(numbers[0])
    case ("inspector", 1): self = .inspector
    case ("view", 2):
      guard let view = ViewName(rawValue: parts[1]) else { return nil }
      self = .view(view)
    case ("command", 2): self = .command(parts[1])
    case ("choice", 2) where numbers[0] >= 0: self = .choice(numbers[0])
    case ("answer", 2) where parts[1].count == 1: self = .answer(Character(parts[1]))
    default: return nil
    }
  }
}
