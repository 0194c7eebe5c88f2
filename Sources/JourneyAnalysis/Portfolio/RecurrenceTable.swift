/// Records by id over several journeys.
struct RecurrenceTable {
  private struct Entry {
    let id: String
    var label: String
    var places = RecurrencePlaces()
    var heat = HeatAccumulator()
    var counted: Set<ByteText> = []
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

  /// Puts a record under an id that has a name.
  mutating func add(_ record: String, to id: String, of journey: String) {
    guard let number = numbers[ByteText(id)] else { return }
    entries[number].places.add(record, of: journey)
  }

  /// Puts a pain point under an id that has a name; its heat counts once, as in the first journey.
  mutating func add(_ record: String, to id: String, of journey: String, _ pain: Int, _ pains: PainTable) {
    guard let number = numbers[ByteText(id)] else { return }
    entries[number].places.add(record, of: journey)
    if entries[number].counted.insert(ByteText(record)).inserted {
      entries[number].heat.add(pains.entries[pain], share: 1)
    }
  }

  /// Notes that a journey has the id, even with nothing under it.
  mutating func visit(_ id: String, journey: String) {
    guard let number = numbers[ByteText(id)] else { return }
    entries[number].places.visit(journey)
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
