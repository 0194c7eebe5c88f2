import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite("Every field of every record")
struct FieldTests {
  static func complete(_ seed: UInt64) -> Journey {
    var random = RandomJourney(seed: seed, size: 3, hasUnknownMembers: false)
    return random.completeJourney()
  }

  @Test("A complete journey holds every field that the format describes, and nothing is wrong with it")
  func complete() {
    let journey = Self.complete(1)
    let found = Set(FieldPlace.all(in: journey).map { "\($0.type.name).\($0.field.key)" })
    let described = Set(JourneyFormat.recordTypes.flatMap { type in type.fields.map { "\(type.name).\($0.key)" } })
    #expect(described.subtracting(found) == [])
    #expect(JourneyCheck.findings(in: journey, now: today).filter { $0.severity == .error } == [])
  }

  @Test("Each is written, read back, and undone to the byte")
  func writeAndInvert() throws {
    let journey = Self.complete(2)
    let other = Self.complete(3)
    let start = JourneyFormat.write(journey)
    let values = Dictionary(
      FieldPlace.all(in: other).map { ("\($0.type.name).\($0.field.key)", JSONValue.object(other.object).at($0.way)) },
      uniquingKeysWith: { first, _ in first })
    var document = JourneyDocument(journey)
    var count = 0
    for place in FieldPlace.all(in: journey) {
      // The innermost record with an id, and the value objects from there.
      guard let (id, path) = Self.address(place, in: journey) else { continue }
      let value = try #require(values["\(place.type.name).\(place.field.key)"])
      for new in place.field.kind.isIdentifier ? [JSONValue.text("another-id")] : [value, nil] {
        let inverse = try document.apply(.set(id: id, key: path, value: new))
        #expect(JSONValue.object(document.journey.object).at(place.way) == new, "\(place.way.path)")
        #expect(try document.apply(inverse) == .set(id: id, key: path, value: new), "\(place.way.path)")
        expectEqual(document.journey, journey, place.way.path)
        count += 1
      }
    }
    #expect(JourneyFormat.write(document.journey) == start)
    #expect(count > 500)
  }

  /// Nil within lists of records without ids, which are set as a whole.
  static func address(_ place: FieldPlace, in journey: Journey) -> (String, FieldPath)? {
    var id = ""
    var keys: [JSONKey] = []
    for (depth, step) in place.way.enumerated() {
      switch step {
      case .key(let key): keys.append(key)
      case .item:
        guard let own = JSONValue.object(journey.object).at(place.way.prefix(depth + 1))?.object?[.id]?.text else {
          return nil
        }
        id = own
        keys = []
      }
    }
    return (id, FieldPath(keys))
  }

  @Test(
    "A value of another type is kept to the byte, and refused by check with its path", arguments: [4, 5, 6] as [UInt64])
  func wrongType(seed: UInt64) throws {
    let journey = Self.complete(seed)
    var random = RandomJourney(seed: seed)
    for place in FieldPlace.all(in: journey) where !["format", "version"].contains(place.field.key) {
      let wrong = random.wrongValue(place.field.kind)
      let broken = journey.replacing(place.way, by: wrong)
      let record = try #require(JSONValue.object(broken.object).at(place.record))
      #expect(try JSONReader.read(JSONWriter.write(record)).object?[place.field.key] == wrong)
      // What refers into a broken list dangles as well; the fault itself must be named.
      let findings = JourneyCheck.findings(in: broken, now: today).filter { $0.severity == .error }
      #expect(
        findings.contains { $0.path.hasPrefix(place.way.path) }, "seed \(seed): \(place.way.path) \(wrong)")
    }
  }

  @Test("A required field that is missing is named, one that is not is not")
  func missing() {
    let journey = Self.complete(7)
    for place in FieldPlace.all(in: journey) {
      let without = journey.replacing(place.way, by: nil)
      let missing = JourneyCheck.findings(in: without, now: today).filter { $0.rule == "missing" }
      #expect(missing.map(\.path) == (place.field.isRequired ? [place.way.path] : []), "\(place.way.path)")
    }
  }

  @Test("Members that nobody knows are kept in every kind of object, through writing, reading and edits")
  func unknownMembers() throws {
    let journey = Self.complete(8)
    let odd = try JSONReader.read(Array(#"{"n":[1.50,1e999,-0.0,9007199254740993],"t":"é","z":null}"#.utf8))
    var ways: [String: [Way]] = [:]
    for place in FieldPlace.all(in: journey) { ways[place.type.name] = place.record }
    #expect(ways.count == JourneyFormat.recordTypes.count)
    var changed = journey
    for way in ways.values { changed = changed.replacing(way + [.key("x-new")], by: odd) }
    let before = JourneyCheck.findings(in: journey, now: today)
    #expect(JourneyCheck.findings(in: changed, now: today).count == before.count)
    var document = JourneyDocument(try JourneyFormat.read(JourneyFormat.write(changed)))
    for stage in document.journey.stages { _ = try document.apply(Stage.name.set(stage.id, "Renamed")) }
    for way in ways.values {
      #expect(JSONValue.object(document.journey.object).at(way + [.key("x-new")]) == odd, "\(way.path)")
    }
  }

  @Test("Typed views read what the description allows, and nothing else")
  func views() throws {
    let bytes = Array(
      #"{"format":"sojourn-journey","version":1,"id":"j","title":5,"state":"current","stages":[{"id":"a","name":"A","targetCompletion":"half","steps":7},3,{"id":"b","name":"B","targetCompletion":0.5}]}"#
        .utf8)
    let journey = try JourneyFormat.read(bytes)
    #expect(journey.title == nil)
    #expect(journey.stages.map(\.id) == ["a", "b"])
    #expect(journey.stages.map(\.targetCompletion) == [nil, 0.5])
    #expect(journey.stages[0].steps.isEmpty)
    #expect(journey.painPoints.isEmpty)
    #expect(try JSONReader.read(bytes) == .object(journey.object))
  }
}

extension FieldKind {
  var isIdentifier: Bool { if case .identifier = self { true } else { false } }
}
