/// Records by id over several journeys.
struct RecurrenceTable {
  private struct Entry {
    let id: String
    var label: String
    var places = RecurrencePlaces()
    var heat = HeatAccumulator()
    var counted = TextTable()
    var countedCount: Int32 = 0
  }

  private var entries: [Entry] = []
  private var numbers: [ByteText: Int] = [:]

  /// How many records stand under all ids.
  var total: Int { entries.reduce(0) { $0 + $1.places.recordCount } }
  /// How many ids there are.
  var count: Int { entries.count }

  /// Makes an entry, under the name by which it comes first.
  mutating func name(_ record: Named) {
    guard numbers[ByteText(record.id)] == nil else { return }
    numbers[ByteText(record.id)] = entries.count
    entries.append(Entry(id: record.id, label: record.label))
  }

  /// Whether nothing stands under an id.
  func isEmpty(_ id: String) -> Bool { numbers[ByteText(id)].map { entries[$0].places.recordCount == 0 } ?? true }

  /// Puts a record under an id that has a name.
  mutating func add(_ record: String, to id: String, of journey: String) {
    guard let number = numbers[ByteText(id)] else { return }
    entries[number].places.add(record, of: journey)
  }

  /// Puts pain points under an id that has a name, also none; the heat of equal ids counts once, as in the first journey.
  mutating func add(_ pains: [(id: String, entry: PainTable.Entry)], to id: String, of journey: String) {
    guard let number = numbers[ByteText(id)] else { return }
    entries[number].places.visit(journey)
    for pain in pains {
      entries[number].places.add(pain.id, of: journey)
      let fresh = entries[number].countedCount
      guard entries[number].counted.insert(pain.id, fresh) == fresh else { continue }
      entries[number].countedCount += 1
      entries[number].heat.add(pain.entry, share: 1)
    }
  }

  /// What stands in two journeys or more: those in most first, then by number of records, then as they came.
  var comingBack: [Recurrence] {
    let recurring = entries.map {
      Recurrence(id: $0.id, label: $0.label, places: $0.places.places, heat: $0.heat.tally)
    }.filter { $0.places.count > 1 }
    return recurring.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (b.places.count, b.count, left.offset) < (a.places.count, a.count, right.offset)
    }.map(\.element)
  }
}
