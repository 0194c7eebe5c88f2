/// Records by journey; those of one journey come together.
struct RecurrencePlaces {
  private var journeys: [String] = []
  private var records: [[String]] = []

  var recordCount: Int { records.reduce(0) { $0 + $1.count } }
  var places: [Recurrence.Place] { zip(journeys, records).map { Recurrence.Place(journey: $0, records: $1) } }

  /// Notes that a journey is a place, even with no record.
  mutating func visit(_ journey: String) {
    if journeys.last.map({ $0.utf8.elementsEqual(journey.utf8) }) ?? false { return }
    journeys.append(journey)
    records.append([])
  }

  mutating func add(_ record: String, of journey: String) {
    visit(journey)
    records[records.count - 1].append(record)
  }
}
