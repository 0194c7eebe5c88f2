import JSONText
import JourneyModel

/// A journey from the members of its file that matter to a test.
func journey(_ members: String) throws -> Journey {
  let text =
    #"{"format":"sojourn-journey","version":1,"id":"j","title":"T","state":"current"\#(members.isEmpty ? "" : ",")\#(members)}"#
  return try JourneyFormat.read(Array(text.utf8))
}
