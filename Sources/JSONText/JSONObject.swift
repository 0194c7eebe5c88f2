/// The members of a JSON object, sorted by the UTF-8 bytes of their keys, each key once.
///
/// Finding a member is linear in the number of members, with an integer comparison each; journeys' objects are small.
public struct JSONObject: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  public struct Member: Sendable, Equatable {
    public let key: JSONKey
    public var value: JSONValue

    public init(key: JSONKey, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  public internal(set) var members: [Member]

  public init() {
    members = []
  }

  /// Trusts that `members` are sorted and distinct.
  init(sorted members: [Member]) {
    self.members = members
  }

  /// The later of two equal keys wins.
  public init(_ pairs: some Sequence<(key: JSONKey, value: JSONValue)>) {
    members = []
    for pair in pairs { self[pair.key] = pair.value }
  }

  public init(dictionaryLiteral elements: (JSONKey, JSONValue)...) {
    members = []
    for (key, value) in elements { self[key] = value }
  }

  public var isEmpty: Bool { members.isEmpty }

  /// Where the member with this key stands in `members`.
  public func index(of key: JSONKey) -> Int? {
    members.firstIndex { $0.key == key }
  }

  /// The value of a member; setting nil removes it.
  public subscript(key: JSONKey) -> JSONValue? {
    get {
      for member in members where member.key == key { return member.value }
      return nil
    }
    set {
      switch (index(of: key), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.insert(Member(key: key, value: value), at: place(for: key))
      case (nil, nil): break
      }
    }
  }

  /// Changes a member in place, without copying what it holds; `body` sees nil where there is none, and leaves nil
  /// to remove it.
  public mutating func update<Result, Failure: Error>(
    _ key: JSONKey, _ body: (inout JSONValue?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let place = index(of: key) else {
      var value: JSONValue?
      let result = try body(&value)
      self[key] = value
      return result
    }
    var value: JSONValue? = members[place].value
    members[place].value = .null  // so that `value` is the only owner and changes in place
    do throws(Failure) {
      let result = try body(&value)
      if let value { members[place].value = value } else { members.remove(at: place) }
      return result
    } catch {
      if let value { members[place].value = value } else { members.remove(at: place) }
      throw error
    }
  }

  private func place(for key: JSONKey) -> Int {
    let text = key.text
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if members[middle].key.text.precedesByBytes(text) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
