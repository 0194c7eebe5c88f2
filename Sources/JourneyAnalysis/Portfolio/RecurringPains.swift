import JSONText
import JourneyModel

/// Pain points that stand in several journeys: most stand in one, and cost no entry. No journey is kept.
struct RecurringPains {
  private struct First {
    let journey: Int
    let title: String?
    let entry: PainTable.Entry
  }

  private var table = RecurrenceTable()
  private var numbers = TextTable()
  /// By number: the pain point as it came first.
  private var firsts: [First] = []
  /// Ids.
  private var journeys: [String] = []

  var comingBack: [Recurrence] { table.comingBack }

  mutating func add(_ journey: Journey, _ index: MapIndex) {
    let own = journeys.count
    let records = (journey.object[Journey.painPoints.info.key]?.array ?? []).compactMap(\.object)
    journeys.append(journey.id)
    for (pain, id) in index.pains.ids.enumerated() {
      let fresh = Int32(firsts.count)
      let number = numbers.insert(id, fresh)
      let entry = index.pains.entries[pain]
      guard number != fresh else {
        firsts.append(First(journey: own, title: records[pain][PainPoint.title.info.key]?.text, entry: entry))
        continue
      }
      let first = firsts[Int(number)]
      // Twice in one file is a fault of the file, not a pain point that comes back.
      guard first.journey != own else { continue }
      table.name(Named(id, first.title))
      if table.isEmpty(id) { table.add([(id, first.entry)], to: id, of: journeys[first.journey]) }
      table.add([(id, entry)], to: id, of: journey.id)
    }
  }
}
