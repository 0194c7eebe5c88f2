import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite("Edits and what takes them back")
struct EditTests {
  @Test("Canonical files are read and written to the same bytes", arguments: Array(1...20) as [UInt64])
  func canonical(seed: UInt64) throws {
    var random = RandomJourney(seed: seed, size: 6)
    let bytes = JourneyFormat.write(random.journey())
    #expect(JourneyFormat.write(try JourneyFormat.read(bytes)) == bytes)
  }

  @Test("Generated journeys have no errors", arguments: Array(1...40) as [UInt64])
  func sound(seed: UInt64) {
    var random = RandomJourney(seed: seed, size: 6)
    let errors = JourneyCheck.findings(in: random.journey(), now: today).filter { $0.severity == .error }
    #expect(errors == [], "seed \(seed)")
  }

  @Test("1,000 random edits are undone to the byte, and done again", arguments: Array(1...4) as [UInt64])
  func undo(seed: UInt64) throws {
    var random = RandomJourney(seed: seed)
    var document = JourneyDocument(random.journey())
    let start = JourneyFormat.write(document.journey)
    var inverses: [MapEdit] = []
    var made = 0
    for _ in 0..<1000 {
      let edit = random.edit(of: document)
      let before = document.journey.object
      do throws(EditError) {
        let inverse = try document.apply(edit)
        made += 1
        inverses.append(inverse)
        // Every inverse is exact; asked of every fourth, for time.
        guard made % 4 == 0 else { continue }
        var copy = document
        let redo = try copy.apply(inverse)
        expectEqual(copy.journey, Journey(before), "seed \(seed): \(edit)")
        _ = try copy.apply(redo)
        expectEqual(copy.journey, document.journey, "seed \(seed): \(edit)")
      } catch {
        expectEqual(document.journey, Journey(before), "seed \(seed): refused edits change nothing: \(edit)")
      }
    }
    #expect(made > 300)
    let end = JourneyFormat.write(document.journey)
    var redos: [MapEdit] = []
    for inverse in inverses.reversed() { redos.append(try document.apply(inverse)) }
    #expect(JourneyFormat.write(document.journey) == start, "seed \(seed)")
    for redo in redos.reversed() { _ = try document.apply(redo) }
    #expect(JourneyFormat.write(document.journey) == end, "seed \(seed)")
  }

  @Test("The index says what the journey says after every edit", arguments: [21, 22, 23] as [UInt64])
  func index(seed: UInt64) {
    var random = RandomJourney(seed: seed)
    var document = JourneyDocument(random.journey())
    for _ in 0..<300 {
      _ = try? document.apply(random.edit(of: document))
      let fresh = JourneyDocument(document.journey)
      #expect(Set(document.ids) == Set(fresh.ids), "seed \(seed)")
      for id in fresh.ids {
        let (old, new) = (document.place(of: id), fresh.place(of: id))
        #expect(old?.parent == new?.parent && old?.list == new?.list, "seed \(seed): \(id)")
      }
    }
  }

  /// A journey whose ids are missing, doubled, misplaced or of the wrong type.
  static func broken(_ random: inout RandomJourney) -> Journey {
    var journey = random.journey()
    for _ in 0..<8 {
      let places = FieldPlace.all(in: journey)
      guard let place = places.randomElement(using: &random.random) else { continue }
      let ids = places.filter { $0.field.kind.isIdentifier }
      switch Int.random(in: 0..<4, using: &random.random) {
      case 0: journey = journey.replacing(place.way, by: random.wrongValue(place.field.kind))
      case 1: journey = journey.replacing(ids.randomElement(using: &random.random)!.way, by: nil)
      default:
        let source = ids.randomElement(using: &random.random)!
        journey = journey.replacing(
          ids.randomElement(using: &random.random)!.way, by: JSONValue.object(journey.object).at(source.way))
      }
    }
    return journey
  }

  @Test("Edits of broken files never crash, and are undone to the byte", arguments: Array(100..<200) as [UInt64])
  func brokenFiles(seed: UInt64) throws {
    var random = RandomJourney(seed: seed, size: 3)
    var document = JourneyDocument(Self.broken(&random))
    let start = document.journey.object
    var inverses: [(MapEdit, MapEdit)] = []
    for _ in 0..<60 {
      let edit = random.edit(of: document)
      let before = document.journey.object
      do throws(EditError) {
        inverses.append((edit, try document.apply(edit)))
      } catch {
        expectEqual(document.journey, Journey(before), "seed \(seed): \(edit)")
      }
    }
    for (edit, inverse) in inverses.reversed() {
      #expect(throws: Never.self, "seed \(seed): \(edit) by \(inverse)") { try document.apply(inverse) }
    }
    expectEqual(document.journey, Journey(start), "seed \(seed)")
    _ = JourneyCheck.findings(in: document.journey, now: today)
  }

  // MARK: Cases

  static func document(_ json: String) throws -> JourneyDocument {
    JourneyDocument(
      try JourneyFormat.read(
        Array(#"{"format":"sojourn-journey","version":1,"id":"j","state":"current","title":"T",\#(json)}"#.utf8)))
  }

  @Test("Putting something into a list within a value object that is not there is undone without a trace")
  func nestedList() throws {
    var document = try Self.document(#""stages":[]"#)
    let start = document.journey.object
    let inverse = try document.apply(
      .insert(into: "", key: "workshop.agenda", after: nil, value: ["id": .text("welcome"), "title": .text("Welcome")]))
    #expect(document.journey.workshop?.agenda.map(\.title) == ["Welcome"])
    _ = try document.apply(inverse)
    #expect(document.journey.object == start)
  }

  @Test("An id can be changed and not taken away; a taken one is refused")
  func ids() throws {
    var document = try Self.document(#""stages":[{"id":"a","name":"A"},{"id":"b","name":"B"}]"#)
    let start = document.journey.object
    #expect(throws: EditError.missingID(key: "a")) { try document.apply(.set(id: "a", key: "id", value: nil)) }
    #expect(throws: EditError.missingID(key: "a")) { try document.apply(.set(id: "a", key: "id", value: .number(1))) }
    #expect(throws: EditError.duplicateID("b")) { try document.apply(.set(id: "a", key: "id", value: .text("b"))) }
    let inverse = try document.apply(.set(id: "a", key: "id", value: .text("c")))
    #expect(document.record("c", as: Stage.self)?.name == "A")
    #expect(document.place(of: "a") == nil)
    _ = try document.apply(inverse)
    #expect(document.journey.object == start)
  }

  @Test("The journey's own id is changed by the empty id or by its own, and changed back", arguments: ["", "j"])
  func journeyID(address: String) throws {
    var document = try Self.document(#""stages":[{"id":"a","name":"A"}]"#)
    let start = document.journey.object
    for value in [JSONValue.text("k"), .text("a"), nil] {
      let inverse = try document.apply(.set(id: address, key: "id", value: value))
      _ = try document.apply(inverse)
      #expect(document.journey.object == start)
    }
  }

  @Test("Of doubled ids the first is meant, and removing it is undone to the byte")
  func doubled() throws {
    var document = try Self.document(
      #""agencies":[{"id":"a","name":"1"},{"id":"b","name":"2"},{"id":"a","name":"3"},{"id":"c","name":"4"}]"#)
    let start = document.journey.object
    var inverses: [MapEdit] = []
    inverses.append(try document.apply(.remove(id: "a")))
    #expect(document.record("a", as: Agency.self)?.name == "3")
    inverses.append(try document.apply(.remove(id: "c")))
    inverses.append(try document.apply(.remove(id: "a")))
    #expect(document.journey.agencies.map(\.id) == ["b"])
    for inverse in inverses.reversed() { _ = try document.apply(inverse) }
    #expect(document.journey.object == start)
  }

  @Test("A group happens as a whole or not at all")
  func groups() throws {
    var document = try Self.document(
      #""stages":[{"id":"a","name":"A","steps":[{"id":"s","name":"S"}]},{"id":"b","name":"B"}]"#)
    let start = document.journey.object
    let failing = MapEdit.group(
      title: "x",
      [Stage.name.set("a", "New"), .move(id: "s", to: "b", key: "steps", after: nil), .remove(id: "nobody")])
    #expect(throws: EditError.unknownID("nobody")) { try document.apply(failing) }
    #expect(document.journey.object == start)
    let inverse = try document.apply(
      .group(title: "x", [Stage.name.set("a", "New"), .move(id: "s", to: "b", key: "steps", after: nil)]))
    #expect(document.ancestors(of: "s") == ["b"])
    _ = try document.apply(inverse)
    #expect(document.journey.object == start)
  }
}
