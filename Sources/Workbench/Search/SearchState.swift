/// What is looked for in a journey, and where it was found.
public struct SearchState: Sendable {
  /// As it was typed.
  public internal(set) var text = ""
  /// Whether what is found is marked on the screen, and n and N go through it.
  public internal(set) var isActive = false
  /// The folded text.
  public internal(set) var word: [UInt8] = []
  /// The records found, as places in the index, in the order of the document.
  var matches: [Int] = []
  /// Which of them one is at.
  var current: Int?
  /// Where one was before it began; Esc goes back there.
  var origin: Spot?
  var originEntry = 0
  /// Made at the first search of each state of the journey.
  var index: SearchIndex?
  var indexRevision = -1

  public init() {}

  /// "3 of 17", "1 of 1", "nothing found".
  public var count: String {
    guard let current else { return "nothing found" }
    return "\(current + 1) of \(matches.count)"
  }
}
