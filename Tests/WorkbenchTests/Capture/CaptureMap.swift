import JSONText
import JourneyModel
import TestSupport
import Workbench

/// Maps for the tests of the capture line.
enum CaptureMap {
  /// Two stages, three steps, agencies with abbreviations, a pain point with a chain of whys and one without.
  static let full = document(
    """
    {"format": "sojourn-journey", "version": 1, "id": "retiring", "title": "Retiring", "state": "current",
     "agencies": [
       {"id": "social-security", "name": "Social Security Administration", "abbreviation": "SSA"},
       {"id": "small-business", "name": "Small Business Administration", "abbreviation": "SBA"},
       {"id": "cms", "name": "Centers for Medicare"}],
     "channels": [{"id": "phone", "name": "Phone"}, {"id": "in-person", "name": "In person"},
       {"id": "mail", "name": "Paper mail"}],
     "segments": [{"id": "rural", "name": "Rural residents"}, {"id": "caregivers", "name": "Caregivers"}],
     "stages": [
       {"id": "learn", "name": "Learn", "steps": [
         {"id": "letter", "name": "Read the letter"}, {"id": "call", "name": "Call the office"}]},
       {"id": "apply", "name": "Apply", "steps": [{"id": "register", "name": "Register"}]}],
     "painPoints": [
       {"id": "hold", "title": "On hold", "stage": "learn", "rootCauses": ["gone", "lines"]},
       {"id": "forms", "title": "Three forms", "step": "register"}],
     "rootCauses": [
       {"id": "lines", "problem": "On hold for an hour", "whys": [
         {"id": "why-one", "text": "few people answer"}, {"id": "why-two", "text": "no money", "parent": "why-one"}]},
       {"id": "silo", "problem": "Two systems"}],
     "workshop": {"parkingLot": [{"id": "parked-one", "text": "dental"}]}}
    """)

  /// Nothing but what a journey must have.
  static let empty = document(
    """
    {"format": "sojourn-journey", "version": 1, "id": "new", "title": "New", "state": "current"}
    """)

  static func document(_ json: String) -> JourneyDocument {
    do {
      return JourneyDocument(try JourneyFormat.read(Array(json.utf8)))
    } catch {
      fatalError("\(error)")
    }
  }

  /// What the captured line makes of the map: the record that is new, the changed map, and the edit.
  static func keep(
    _ line: String, at place: CapturePlace = CapturePlace(), in document: JourneyDocument = full,
    creating: Bool = true, seed: UInt64 = 1
  ) throws -> (object: JSONObject, document: JourneyDocument, made: CaptureEdit) {
    var ids = SeededGenerator(seed: seed)
    let reading = CaptureLine.parse(line, in: document, at: place)
    let made = try CaptureLine.edit(
      for: reading, at: place, in: document, creating: creating, today: "2027-03-01", ids: &ids
    ).get()
    var changed = document
    _ = try changed.apply(made.edit)
    return (changed.object(made.newID) ?? JSONObject(), changed, made)
  }
}
