import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import JourneyExchange

/// The name of a file that a test imports.
let testOptions = ImportOptions(source: "test.csv")

/// A journey of these members.
func journey(_ members: String) throws -> Journey {
  let text =
    #"{"format":"sojourn-journey","version":1,"id":"j","title":"J","state":"current"\#(members.isEmpty ? "" : ",")\#(members)}"#
  return try JourneyFormat.read(Array(text.utf8))
}

/// A journey drawn at random in which no count of people is small enough to be hidden.
func randomJourney(_ seed: UInt64) -> Journey {
  var random = RandomJourney(seed: seed)
  let journey = random.journey()
  var object = journey.object
  for key in ["volumes", "measures", "takeUp", "metrics"] as [JSONKey] {
    guard let items = object[key]?.array else { continue }
    object[key] = .array(
      items.map { item in
        guard var record = item.object else { return item }
        if record["basis"] != nil || key == "volumes" || key == "measures" || key == "takeUp" {
          record["basis"] = .text("illustrative")
        }
        if var value = record["value"]?.object {
          value["basis"] = .text("illustrative")
          record["value"] = .object(value)
        }
        return .object(record)
      })
  }
  return Journey(object)
}

/// Where two journeys first differ, as text; nil where they do not.
func difference(_ left: Journey, _ right: Journey) -> String? {
  let (a, b) = (JourneyFormat.write(left), JourneyFormat.write(right))
  if a == b { return nil }
  let lines = (
    String(decoding: a, as: UTF8.self).split(separator: "\n"), String(decoding: b, as: UTF8.self).split(separator: "\n")
  )
  let place = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
  return place.map { "line \($0.offset + 1): \($0.element.0.debugDescription) became \($0.element.1.debugDescription)" }
    ?? "\(lines.0.count) lines became \(lines.1.count)"
}

/// What a plan makes of a journey.
func applied(_ plan: ImportPlan, to journey: Journey) throws -> Journey {
  var document = JourneyDocument(journey)
  _ = try document.apply(plan.edit)
  return document.journey
}

/// The journey that is made where there is none to import into.
func begun(_ incoming: IncomingJourney) throws -> Journey {
  let journey = incoming.newJourney(id: "x")
  return try applied(ImportPlan(incoming, into: journey, title: "t"), to: journey)
}
