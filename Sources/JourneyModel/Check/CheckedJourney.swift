import JSONText

/// A journey with its records listed and its ids indexed once, for all rules.
struct CheckedJourney: Sendable {
  let journey: Journey
  /// What a future state departs from, where the caller has it.
  let current: Journey?
  let now: JourneyDate
  /// The journey itself first, then every record of an identified list in file order, those without an id too.
  let nodes: [CheckNode]
  /// The first record of each id.
  let byID: [String: Int]
  /// The records whose id stands on an earlier one.
  let duplicates: [Int]
  /// The indices in `nodes` of each kind of record, in file order.
  private let byType: [ObjectIdentifier: [Int]]

  /// O(records).
  init(_ journey: Journey, now: JourneyDate, current: Journey?) {
    self.journey = journey
    self.current = current
    self.now = now
    var lister = NodeLister()
    lister.nodes.append(
      CheckNode(
        id: nil, type: Journey.record, object: journey.object, parent: -1, list: FieldPath([]), position: 0))
    lister.list(below: 0)
    nodes = lister.nodes
    byID = lister.byID
    duplicates = lister.duplicates
    byType = lister.byType
  }

  /// The indices in `nodes` of every record of this type.
  func indices(_ type: RecordType) -> [Int] { byType[ObjectIdentifier(type)] ?? [] }

  /// The indices in `nodes` and the typed views of every record of this type.
  func all<Value: Record>(_ type: Value.Type) -> some Sequence<(index: Int, record: Value)> {
    indices(Value.record).lazy.map { (index: $0, record: Value(nodes[$0].object)) }
  }

  /// The index of the record with this id and type.
  func index(_ id: String, _ type: RecordType) -> Int? {
    guard let index = byID[id], nodes[index].type === type else { return nil }
    return index
  }

  /// The record with this id, if it is of this type.
  func record<Value: Record>(_ id: String, as type: Value.Type = Value.self) -> Value? {
    index(id, Value.record).map { Value(nodes[$0].object) }
  }

  /// The way to a node.
  func parts(of index: Int) -> [PathPart] {
    let node = nodes[index]
    guard node.parent >= 0 else { return [] }
    return parts(of: node.parent) + node.list.keys.map { .key($0) } + [.item(node.position)]
  }
}

/// One walk over the lists of identified records.
private struct NodeLister {
  var nodes: [CheckNode] = []
  var byID: [String: Int] = [:]
  var byType: [ObjectIdentifier: [Int]] = [:]
  var duplicates: [Int] = []
  private var sortedLists: [ObjectIdentifier: [(path: FieldPath, type: RecordType)]] = [:]

  mutating func list(below parent: Int) {
    let type = nodes[parent].type
    for list in lists(of: type) {
      let found = JourneyDocument.value(list.path, in: nodes[parent].object)
      let items = found?.array ?? []
      if items.count > 1000 {
        nodes.reserveCapacity(nodes.count + items.count)
        byID.reserveCapacity(byID.count + items.count)
      }
      for (position, item) in items.enumerated() {
        guard let object = item.object else { continue }
        let index = nodes.count
        let id = object[.id]?.text
        nodes.append(
          CheckNode(id: id, type: list.type, object: object, parent: parent, list: list.path, position: position))
        if let id { note(id, index) }
        byType[ObjectIdentifier(list.type), default: []].append(index)
        self.list(below: index)
      }
    }
  }

  private mutating func note(_ id: String, _ index: Int) {
    let isFirst = { (known: inout Int?) in
      guard known == nil else { return false }
      known = index
      return true
    }(&byID[id])
    if !isFirst { duplicates.append(index) }
  }

  /// In file order, which is by the bytes of the keys.
  private mutating func lists(of type: RecordType) -> [(path: FieldPath, type: RecordType)] {
    if let known = sortedLists[ObjectIdentifier(type)] { return known }
    let lists = type.identifiedLists.sorted { $0.path.description.precedesByBytes($1.path.description) }
    sortedLists[ObjectIdentifier(type)] = lists
    return lists
  }
}
