import JSONText
public import JourneyModel

/// Small counts of people, hidden before anything of a journey is printed or exported.
///
/// A row of volumes, measures, take-up or metrics that is not illustrative and holds a count of people from 1 to 9
/// loses all of its counts: the small ones become "<10", the others are withheld with them, because sums and differences would
/// give the small one away. So that no total does either, every other broken-down row of the same series, stage and period
/// loses its counts too. A metric also tells a small count by what lies between numerator and denominator, and by its value.
public enum HiddenCounts {
  /// The text that stands in place of a small count.
  public static let small = "<10"
  /// The text that stands in place of a count from which a small one could be worked out.
  public static let withheld = "withheld"
  /// What a screen says first where small counts are shown.
  public static let shownNotice = "Small counts are shown: for the analyst's own screen, not to be passed on."

  /// The journey with its small counts hidden. O(size of what it counts).
  public static func hidden(in journey: Journey) -> Journey {
    var object = journey.object
    for list in lists { object[list.key] = object[list.key].map { hide($0, list) } }
    return Journey(object)
  }

  /// Whether there is something to hide.
  public static func areIn(_ journey: Journey) -> Bool { lists.contains { isSmall(journey, $0) } }

  /// Whether there is something to hide in the volumes, which is all that some figures rest on.
  public static func areInVolumes(of journey: Journey) -> Bool {
    lists.contains { $0.key == "volumes" && isSmall(journey, $0) }
  }

  private static func isSmall(_ journey: Journey, _ list: List) -> Bool {
    journey.object[list.key]?.array?.contains { $0.object.map { isSmall($0, list) } ?? false } ?? false
  }

  /// A list of the journey whose records count people.
  private struct List {
    let key: JSONKey
    let counts: [JSONKey]
    /// Rows that agree in these add up to something that may be known.
    let group: [JSONKey]
    /// A row that has one of these is a part of that sum.
    let dimensions: [JSONKey]
    /// A figure worked out from the counts; its number is withheld with them, and its basis is theirs.
    var figure: JSONKey?
    /// Two of the counts whose difference counts people too.
    var difference: [JSONKey] = []
  }

  private static let lists = [
    List(
      key: "volumes",
      counts: [
        "reached", "attempted", "succeeded", "validEnd", "adverse", "inProgress", "outcomeUnknown", "continued",
      ],
      group: ["series", "stage", "period"], dimensions: ["step", "agency", "channel", "segment"]),
    List(
      key: "measures", counts: ["counts", "offered", "respondents", "volumeOfCustomers"],
      group: ["driver", "stage", "step", "period"], dimensions: ["agency", "channel", "segment"]),
    List(
      key: "takeUp", counts: ["eligible", "enrolled"], group: ["program", "withProgram", "period"],
      dimensions: ["agency", "segment"]),
    List(
      key: "metrics", counts: ["numerator", "denominator"], group: ["name", "kind", "stage", "period"],
      dimensions: ["agency", "channel", "segment"], figure: "value", difference: ["denominator", "numerator"]),
  ]

  private static func hide(_ value: JSONValue, _ list: List) -> JSONValue {
    guard case .array(let items) = value else { return value }
    let small = Set(items.lazy.compactMap(\.object).filter { isSmall($0, list) }.map { group(of: $0, list) })
    guard !small.isEmpty else { return value }
    return .array(
      items.map { item in
        guard let object = item.object else { return item }
        let isPart = list.dimensions.contains { object[$0] != nil }
        let isTold =
          isSmall(object, list) || isPart && small.contains(group(of: object, list)) && !isInvented(object, list)
        return isTold ? .object(hide(object, list)) : item
      })
  }

  private static func hide(_ object: JSONObject, _ list: List) -> JSONObject {
    var object = object
    for key in list.counts {
      switch object[key] {
      case .number(let number)?: object[key] = .text(word(for: number))
      case .object(let reasons)?:
        object[key] = .object(
          JSONObject(reasons.members.map { ($0.key, $0.value.number.map { .text(word(for: $0)) } ?? $0.value) }))
      default: break
      }
    }
    if let key = list.figure, var figure = object[key]?.object {
      for part in ["value", "low", "high"] as [JSONKey] where figure[part] != nil { figure[part] = .text(withheld) }
      object[key] = .object(figure)
    }
    return object
  }

  private static func word(for number: JSONNumber) -> String { isSmall(number) ? small : withheld }

  private static func isSmall(_ object: JSONObject, _ list: List) -> Bool {
    guard !isInvented(object, list) else { return false }
    let numbers = list.difference.compactMap { object[$0]?.number?.double }
    if numbers.count == 2, isSmall(numbers[0] - numbers[1]) { return true }
    return list.counts.contains { key in
      switch object[key] {
      case .number(let number)?: isSmall(number)
      case .object(let reasons)?: reasons.members.contains { $0.value.number.map(isSmall) ?? false }
      default: false
      }
    }
  }

  private static func isSmall(_ number: JSONNumber) -> Bool {
    number.double.map { isSmall($0) } ?? false
  }

  private static func isSmall(_ number: Double) -> Bool { number > 0 && number < 10 }

  /// Nobody stands behind counts that were made up.
  private static func isInvented(_ object: JSONObject, _ list: List) -> Bool {
    let basis = list.figure.map { object[$0]?.object?["basis"] } ?? object["basis"]
    return basis?.text.map { $0.utf8.elementsEqual("illustrative".utf8) } ?? false
  }

  private static func group(of object: JSONObject, _ list: List) -> [String] {
    list.group.map { object[$0]?.text ?? "" }
  }
}
