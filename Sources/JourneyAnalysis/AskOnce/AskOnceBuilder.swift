import JSONText
import JourneyModel

/// The item × agency matrix in the making.
struct AskOnceBuilder {
  private let index: MapIndex
  private var items: [(id: String, asks: [Asked])]
  private var places: [ByteText: Int] = [:]

  /// One ask at a step.
  private struct Asked {
    let step: Int
    let remedy: String?
    let minutes: KnownFigure?
  }

  init(_ journey: Journey, _ index: MapIndex) {
    self.index = index
    items = []
    for item in journey.informationItems {
      if places[ByteText(item.id)] == nil { places[ByteText(item.id)] = items.count }
      items.append((item.id, []))
    }
  }

  mutating func run(_ journey: Journey) {
    let (stepsKey, asksKey) = (Stage.steps.info.key, Step.asks.info.key)
    var place = -1
    for stage in journey.stages {
      for step in stage.object[stepsKey]?.array ?? [] {
        guard case .object(let object) = step else { continue }
        place += 1
        guard let asks = object[asksKey]?.array else { continue }
        for ask in asks {
          guard let ask = ask.object.map(Ask.init), let item = ask.item else { continue }
          add(Asked(step: place, remedy: ask.remedy, minutes: KnownFigure(ask.minutes)), to: item)
        }
      }
    }
  }

  private mutating func add(_ ask: Asked, to item: String) {
    let place = places[ByteText(item)] ?? items.count
    if place == items.count {
      places[ByteText(item)] = place
      items.append((item, []))
    }
    items[place].asks.append(ask)
  }

  func result(_ known: [InformationItem]) -> AskOnceResult {
    // Columns: nobody, the agencies, not said.
    let agencies = index.agencies.count
    func column(_ step: Int) -> Int {
      let lead = index.steps.leads[step]
      return lead >= 0 ? Int(lead) + 1 : lead == StepTable.Lead.nobody ? 0 : agencies + 1
    }
    var totals = Array(repeating: 0, count: agencies + 2)
    for item in items { for ask in item.asks { totals[column(ask.step)] += 1 } }
    let shown = totals.indices.filter { totals[$0] > 0 }
    var shownPlaces = Array(repeating: 0, count: agencies + 2)
    for (place, column) in shown.enumerated() { shownPlaces[column] = place }
    let askers = shown.map { place -> AskOnceResult.Asker in
      switch place {
      case 0: AskOnceResult.Asker(id: HeatLine.noOwner.id, label: HeatLine.noOwner.label, count: totals[place])
      case agencies + 1:
        AskOnceResult.Asker(id: HeatLine.notSaid.id, label: HeatLine.notSaid.label, count: totals[place])
      default:
        AskOnceResult.Asker(
          id: index.agencies[place - 1].id, label: index.agencies[place - 1].label, count: totals[place])
      }
    }
    let rows = items.enumerated().map { place, item -> AskedItem in
      var counts = Array(repeating: 0, count: shown.count)
      for ask in item.asks { counts[shownPlaces[column(ask.step)]] += 1 }
      let record = place < known.count ? known[place] : nil
      return AskedItem(
        id: item.id, label: Named(item.id, record?.name).label, isSensitive: record?.sensitive,
        steps: item.asks.map { index.steps.names[$0.step].id }, counts: counts,
        agencies: shown.filter { $0 >= 1 && $0 <= agencies && counts[shownPlaces[$0]] > 0 }.map {
          index.agencies[$0 - 1].id
        },
        repeats: zip(item.asks, item.asks.dropFirst()).map { again(item.id, $0, $1) })
    }
    return AskOnceResult(journey: index.journey, askers: askers, items: rows)
  }

  private func again(_ item: String, _ before: Asked, _ ask: Asked) -> AskRepeat {
    func lead(_ step: Int) -> Int32? { index.steps.leads[step] >= 0 ? index.steps.leads[step] : nil }
    let (first, second) = (lead(before.step), lead(ask.step))
    return AskRepeat(
      item: item, before: index.steps.names[before.step].id, step: index.steps.names[ask.step].id,
      agencyBefore: first.map { index.agencies[Int($0)].id }, agency: second.map { index.agencies[Int($0)].id },
      isOtherAgency: first.flatMap { first in second.map { $0 != first } }, minutes: ask.minutes?.value,
      remedy: ask.remedy, isMustReAsk: ask.remedy?.hasSameBytes(as: "must-re-ask") ?? false,
      basis: ask.minutes?.basis)
  }
}
