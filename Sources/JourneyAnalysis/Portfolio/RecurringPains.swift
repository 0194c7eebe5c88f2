import JSONText
import JourneyModel

/// Pain points that stand in several journeys: most stand in one, and cost no entry.
struct RecurringPains {
  private var table = RecurrenceTable()
  private var numbers = TextTable()
  /// By number: the journey and the pain point where the id came first.
  private var firsts: [(journey: Int, pain: Int)] = []
  private var journeys: [(id: String, index: MapIndex, records: [JSONObject])] = []

  var comingBack: [Recurrence] { table.comingBack }

  mutating func add(_ journey: Journey, _ index: MapIndex) {
    let own = journeys.count
    let records = (journey.object[Journey.painPoints.info.key]?.array ?? []).compactMap(\.object)
    journeys.append((journey.id, index, records))
    for (pain, id) in index.pains.ids.enumerated() {
      let fresh = Int32(firsts.count)
      let number = numbers.insert(id, fresh)
      guard number != fresh else {
        firsts.append((own, pain))
        continue
      }
      let first = firsts[Int(number)]
      // Twice in one file is a fault of the file, not a pain point that comes back.
      guard first.journey != own else { continue }
      table.name(Named(id, journeys[first.journey].records[first.pain][PainPoint.title.info.key]?.text))
      if table.isEmpty(id) {
        table.add([Int32(first.pain)], to: id, of: journeys[first.journey].id, journeys[first.journey].index.pains)
      }
      table.add([Int32(pain)], to: id, of: journey.id, index.pains)
    }
  }
}
