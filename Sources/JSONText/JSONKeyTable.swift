/// What the keys of one kind of object mean to a reader, looked up in one step: for walks over many objects, where
/// comparing each member's key with one known key after the other would be most of the work.
public struct JSONKeyTable<Meaning: Sendable>: Sendable {
  private var meanings: [Meaning]
  private let other: Meaning

  /// - Parameter other: what every key means that is not among `known`.
  public init(_ known: [JSONKey: Meaning], other: Meaning) {
    self.other = other
    meanings = Array(repeating: other, count: (known.keys.map { Int($0.number) }.max() ?? -1) + 1)
    for (key, meaning) in known { meanings[Int(key.number)] = meaning }
  }

  /// O(1).
  public subscript(key: JSONKey) -> Meaning {
    let place = Int(key.number)
    return place < meanings.count ? meanings[place] : other
  }
}
