public import JourneyModel

/// How often one piece of information is asked for.
public struct ItemAsks: Equatable, Sendable {
  /// The item's id.
  public let item: String
  /// Ids of the steps that ask for it, in the order of the journey; one that asks twice stands twice.
  public let steps: [String]
  /// Ids of the agencies that lead these steps, each once.
  public let agencies: [String]
  /// Asks that say that the item must be asked again.
  public let mustReAsk: Int

  /// n.
  public var count: Int { steps.count }
  /// n − 1: what asking once would save.
  public var excess: Int { count - 1 }

  /// Every item that is asked for, most often first, in a tie as they come in the journey. O(asks).
  public static func all(_ journey: Journey) -> [ItemAsks] {
    var order: [String] = []
    var places: [ByteText: Int] = [:]
    var asks: [(steps: [String], agencies: [String], mustReAsk: Int)] = []
    for step in journey.stages.lazy.flatMap(\.steps) {
      for ask in step.asks {
        guard let item = ask.item else { continue }
        let place = places[ByteText(item)] ?? asks.count
        if place == asks.count {
          places[ByteText(item)] = place
          order.append(item)
          asks.append(([], [], 0))
        }
        asks[place].steps.append(step.id)
        if ask.remedy?.isSame(as: "must-re-ask") ?? false { asks[place].mustReAsk += 1 }
        if let agency = step.agency, !asks[place].agencies.contains(where: { $0.isSame(as: agency) }) {
          asks[place].agencies.append(agency)
        }
      }
    }
    let items = zip(order, asks).map { item, ask in
      ItemAsks(item: item, steps: ask.steps, agencies: ask.agencies, mustReAsk: ask.mustReAsk)
    }
    return items.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }
}
