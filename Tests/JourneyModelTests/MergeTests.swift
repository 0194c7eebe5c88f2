import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite("Two people's changes brought together")
struct MergeTests {
  static func edited(_ base: Journey, _ random: inout RandomJourney, _ count: Int) -> Journey {
    var document = JourneyDocument(base)
    for _ in 0..<count { _ = try? document.apply(random.edit(of: document)) }
    return document.journey
  }

  static func ids(_ journey: Journey) -> [String] { JourneyDocument(journey).ids.map { $0 } }

  /// Paths of references that lead nowhere.
  static func dangling(_ journey: Journey) -> Set<String> {
    Set(
      JourneyCheck.findings(in: journey, now: today).filter { $0.rule == "dangling-reference" }
        .map { "\($0.id ?? "") \($0.message)" })
  }

  @Test("2,000 merges of random changes hold the laws of merging", arguments: Array(0..<20) as [UInt64])
  func laws(block: UInt64) throws {
    for seed in (block * 100)..<(block * 100 + 100) {
      var random = RandomJourney(seed: seed, size: 2)
      let base = random.journey()
      let ours = Self.edited(base, &random, Int.random(in: 0...6, using: &random.random))
      let theirs = Self.edited(base, &random, Int.random(in: 0...6, using: &random.random))
      for (b, o, t, wanted) in [
        (base, base, base, base), (base, ours, base, ours), (base, base, theirs, theirs), (base, ours, ours, ours),
      ] {
        let (merged, conflicts) = JourneyMerge.merge(base: b, ours: o, theirs: t)
        #expect(conflicts == [], "seed \(seed)")
        expectEqual(merged, wanted, "seed \(seed)")
      }
      let (merged, conflicts) = JourneyMerge.merge(base: base, ours: ours, theirs: theirs)
      let (mirrored, counterparts) = JourneyMerge.merge(base: base, ours: theirs, theirs: ours)
      #expect(conflicts.isEmpty == counterparts.isEmpty, "seed \(seed)")
      if conflicts.isEmpty { expectEqual(merged, mirrored, "seed \(seed): seen from the other side") }
      guard seed % 4 == 0 else { continue }  // the rest takes longer
      // What was sound stays sound: every id once, and no reference that newly leads nowhere.
      let errors = JourneyCheck.findings(in: merged, now: today).filter { $0.rule == "id-duplicate" }
      let known = [base, ours, theirs].flatMap { JourneyCheck.findings(in: $0, now: today) }
      if !known.contains(where: { $0.rule == "id-duplicate" || $0.path.hasSuffix("id") && $0.severity == .error }) {
        #expect(errors == [], "seed \(seed)")
      }
      let isRegular = !known.contains { $0.rule == "wrong-type" || $0.rule == "id-duplicate" || $0.rule == "missing" }
      if isRegular {
        let before = Self.dangling(ours).union(Self.dangling(theirs))
        #expect(Self.dangling(merged).subtracting(before) == [], "seed \(seed)")
      }
    }
  }

  @Test(
    "Changes to different records or fields never conflict, and both are there", arguments: Array(1...60) as [UInt64])
  func disjoint(seed: UInt64) throws {
    var random = RandomJourney(seed: seed)
    let base = random.journey()
    let ids = Self.ids(base).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.shuffled(using: &random.random)
    var ours = JourneyDocument(base)
    var theirs = JourneyDocument(base)
    var both = JourneyDocument(base)
    for (turn, id) in ids.enumerated() {
      let type = try #require(base.record(of: id))
      guard let field = type.fields.filter(\.isPlainText).randomElement(using: &random.random) else { continue }
      let edit = MapEdit.set(id: id, key: FieldPath(field.key), value: .text("changed \(turn)"))
      if turn % 2 == 0 { _ = try ours.apply(edit) } else { _ = try theirs.apply(edit) }
      _ = try both.apply(edit)
      // The same record, another field, by the other one.
      if let other = type.fields.first(where: { $0.isPlainText && $0.key != field.key }) {
        let edit = MapEdit.set(id: id, key: FieldPath(other.key), value: .text("also changed \(turn)"))
        if turn % 2 == 0 { _ = try theirs.apply(edit) } else { _ = try ours.apply(edit) }
        _ = try both.apply(edit)
      }
    }
    let (merged, conflicts) = JourneyMerge.merge(base: base, ours: ours.journey, theirs: theirs.journey)
    #expect(conflicts == [], "seed \(seed)")
    expectEqual(merged, both.journey, "seed \(seed)")
  }

  @Test(
    "Additions of both are both there, and moves of different records are both made",
    arguments: Array(1...40) as [UInt64])
  func structure(seed: UInt64) throws {
    var random = RandomJourney(seed: seed, size: 6)
    let base = random.journey()
    var ours = JourneyDocument(base)
    var theirs = JourneyDocument(base)
    var added: [String] = []
    for turn in 0..<6 {
      let record = random.record(for: PainPoint.record)
      let id = try #require(record[.id]?.text)
      added.append(id)
      let after = base.painPoints.randomElement(using: &random.random)?.id
      let edit = MapEdit.insert(into: "", key: "painPoints", after: after, value: record)
      if turn % 2 == 0 { _ = try ours.apply(edit) } else { _ = try theirs.apply(edit) }
    }
    let steps = base.stages.flatMap(\.steps).map(\.id).shuffled(using: &random.random).prefix(2)
    let stage = try #require(base.stages.randomElement(using: &random.random)).id
    for (turn, step) in steps.enumerated() {
      let edit = MapEdit.move(id: step, to: stage, key: "steps", after: nil)
      if turn == 0 { _ = try ours.apply(edit) } else { _ = try theirs.apply(edit) }
    }
    let (merged, conflicts) = JourneyMerge.merge(base: base, ours: ours.journey, theirs: theirs.journey)
    #expect(conflicts == [], "seed \(seed)")
    let document = JourneyDocument(merged)
    for id in added { #expect(document.place(of: id) != nil, "seed \(seed): \(id)") }
    for step in steps { #expect(document.ancestors(of: step) == [stage], "seed \(seed): \(step)") }
    #expect(
      Set(document.ids)
        == Set(
          Self.ids(base)
            + added.flatMap { id in
              Self.ids(ours.journey).contains(id) ? Self.ids(ours.journey) : Self.ids(theirs.journey)
            }))
  }

  // MARK: Cases

  static let base =
    #""stages":[{"id":"a","name":"A","steps":[{"id":"s1","name":"1"},{"id":"s2","name":"2"},{"id":"s3","name":"3"}]},{"id":"b","name":"B","steps":[]}],"painPoints":[{"id":"p","title":"P","step":"s1"}]"#

  static func merge(_ ours: [MapEdit], _ theirs: [MapEdit], base json: String = base) throws -> (
    JourneyDocument, [MergeConflict]
  ) {
    let base = try EditTests.document(json)
    var our = base
    for edit in ours { _ = try our.apply(edit) }
    var their = base
    for edit in theirs { _ = try their.apply(edit) }
    let (merged, conflicts) = JourneyMerge.merge(base: base.journey, ours: our.journey, theirs: their.journey)
    return (JourneyDocument(merged), conflicts)
  }

  @Test("The same field changed by both is shown with both values, and ours is kept")
  func sameField() throws {
    let (merged, conflicts) = try Self.merge([Step.name.set("s1", "our")], [Step.name.set("s1", "their")])
    #expect(merged.record("s1", as: Step.self)?.name == "our")
    #expect(conflicts.map(\.kind) == [.field])
    #expect(conflicts.first?.id == "s1")
    #expect(conflicts.first?.key == "name")
    #expect(conflicts.first?.base == .text("1"))
    #expect(conflicts.first?.ours == .text("our"))
    #expect(conflicts.first?.theirs == .text("their"))
    #expect(conflicts.first?.description == "name of \"s1\": ours is \"our\", theirs is \"their\"; ours was kept")
  }

  @Test("Both changing a field alike is no conflict")
  func alike() throws {
    let (merged, conflicts) = try Self.merge([Step.name.set("s1", "new")], [Step.name.set("s1", "new")])
    #expect(conflicts.isEmpty)
    #expect(merged.record("s1", as: Step.self)?.name == "new")
  }

  @Test("Deleting what the other changed is a conflict, from both sides")
  func deletion() throws {
    let (kept, first) = try Self.merge([Step.name.set("s2", "new")], [.remove(id: "s2")])
    #expect(first.map(\.kind) == [.deletion])
    #expect(first.first?.theirs == nil)
    #expect(kept.record("s2", as: Step.self)?.name == "new")
    let (gone, second) = try Self.merge([.remove(id: "s2")], [Step.name.set("s2", "new")])
    #expect(second.map(\.kind) == [.deletion])
    #expect(second.first?.ours == nil)
    #expect(second.first?.theirs?.object?["name"]?.text == "new")
    #expect(gone.place(of: "s2") == nil)
  }

  @Test("Deleting a stage in which the other changed a step is a conflict; ours keeps the whole stage")
  func deletedParent() throws {
    let (merged, conflicts) = try Self.merge([Step.name.set("s2", "new")], [.remove(id: "p"), .remove(id: "a")])
    #expect(conflicts.map(\.id) == ["a"])
    #expect(merged.journey.stages.first?.steps.map(\.id) == ["s1", "s2", "s3"])
    #expect(merged.place(of: "p") == nil)
  }

  @Test("What the other has come to refer to is kept although we deleted it")
  func referred() throws {
    let pain: JSONObject = ["id": .text("q"), "title": .text("Q"), "step": .text("s3")]
    let insert = MapEdit.insert(into: "", key: "painPoints", after: nil, value: pain)
    for (ours, theirs) in [([MapEdit.remove(id: "s3")], [insert]), ([insert], [MapEdit.remove(id: "s3")])] {
      let (merged, conflicts) = try Self.merge(ours, theirs)
      #expect(conflicts.map(\.kind) == [.reference])
      #expect(conflicts.map(\.id) == ["s3"])
      #expect(merged.ancestors(of: "s3") == ["a"])
      #expect(merged.place(of: "q") != nil)
      #expect(Self.dangling(merged.journey) == [])
    }
  }

  @Test("A stage moved by one and its step changed by the other are both so")
  func moveAndEdit() throws {
    let (merged, conflicts) = try Self.merge(
      [.move(id: "a", to: "", key: "stages", after: "b"), .move(id: "s1", to: "b", key: "steps", after: nil)],
      [Step.name.set("s1", "new"), Stage.name.set("a", "New")])
    #expect(conflicts.isEmpty)
    #expect(merged.journey.stages.map(\.id) == ["b", "a"])
    #expect(merged.journey.stages.map(\.name) == ["B", "New"])
    #expect(merged.journey.stages[0].steps.map(\.name) == ["new"])
  }

  @Test("Moving one record to two places is a conflict, moving two records is none")
  func moves() throws {
    let (_, place) = try Self.merge(
      [.move(id: "s1", to: "b", key: "steps", after: nil)],
      [
        .insert(into: "", key: "stages", after: "b", value: ["id": .text("c"), "name": .text("C")]),
        .move(id: "s1", to: "c", key: "steps", after: nil),
      ])
    #expect(place.map(\.kind) == [.place])
    let (merged, none) = try Self.merge(
      [.move(id: "s1", to: "a", key: "steps", after: "s3")],
      [.insert(into: "a", key: "steps", after: "s2", value: ["id": .text("n"), "name": .text("N")])])
    #expect(none.isEmpty)
    #expect(merged.journey.stages[0].steps.map(\.id) == ["s2", "n", "s3", "s1"])
    let five = #""channels":[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"},{"id":"e"}]"#
    let (kept, order) = try Self.merge(
      [.move(id: "a", to: "", key: "channels", after: "e")], [.move(id: "a", to: "", key: "channels", after: "c")],
      base: five)
    #expect(kept.journey.channels.map(\.id) == ["b", "c", "d", "e", "a"])
    #expect(order.map(\.kind) == [.order])
  }

  @Test("A step moved into a stage that the other deleted keeps a home")
  func homeless() throws {
    for (ours, theirs) in [
      ([MapEdit.move(id: "s3", to: "b", key: "steps", after: nil)], [MapEdit.remove(id: "b")]),
      ([MapEdit.remove(id: "b")], [MapEdit.move(id: "s3", to: "b", key: "steps", after: nil)]),
    ] {
      let (merged, conflicts) = try Self.merge(ours, theirs)
      #expect(!conflicts.isEmpty)
      #expect(merged.place(of: "s3") != nil)
    }
  }

  @Test("Elements without ids are the same by their keys: emotions by segment, information by item")
  func keyedLists() throws {
    let base =
      #""segments":[{"id":"x","name":"X"},{"id":"y","name":"Y"}],"stages":[{"id":"a","name":"A","steps":[{"id":"s","name":"S","emotions":[{"value":0},{"segment":"x","value":1}]}]}]"#
    func emotions(_ json: String) throws -> MapEdit {
      .set(id: "s", key: "emotions", value: try JSONReader.read(Array(json.utf8)))
    }
    let (merged, conflicts) = try Self.merge(
      [try emotions(#"[{"value":-1},{"segment":"x","value":1}]"#)],
      [try emotions(#"[{"value":0},{"segment":"x","value":2},{"segment":"y","value":-2}]"#)], base: base)
    #expect(conflicts.isEmpty)
    #expect(merged.record("s", as: Step.self)?.emotions.map(\.value) == [-1, 2, -2])
    let (kept, both) = try Self.merge(
      [try emotions(#"[{"value":-1},{"segment":"x","value":1}]"#)],
      [try emotions(#"[{"value":-2},{"segment":"x","value":1}]"#)], base: base)
    #expect(both.map(\.kind) == [.field])
    #expect(both.first?.key == "emotions.value")
    #expect(kept.record("s", as: Step.self)?.emotions.first?.value == -1)
  }

  @Test("Lists of references take what both added and leave out what one took away")
  func references() throws {
    let base =
      #""agencies":[{"id":"x","name":"X"},{"id":"y","name":"Y"},{"id":"z","name":"Z"}],"painPoints":[{"id":"p","title":"P","agencies":["x"]}]"#
    let (merged, conflicts) = try Self.merge(
      [PainPoint.agencies.set("p", ["x", "y"])], [PainPoint.agencies.set("p", ["z"])], base: base)
    #expect(conflicts.isEmpty)
    #expect(merged.journey.painPoints.first?.agencies == ["y", "z"])
  }

  @Test("A figure is one value: no number takes another's source")
  func figures() throws {
    func minutes(_ value: Int, _ source: String) -> MapEdit {
      .set(id: "s1", key: "minutes", value: .object(["value": .number(value), "source": .text(source)] as JSONObject))
    }
    let (merged, conflicts) = try Self.merge([minutes(5, "a")], [minutes(6, "b")])
    #expect(conflicts.map(\.key) == ["minutes"])
    #expect(merged.record("s1", as: Step.self)?.minutes?.source == "a")
  }

  @Test("Members that nobody knows are merged as values, numbers to the digit")
  func unknown() throws {
    let odd = try JSONReader.read(Array("[1.50]".utf8))
    let (merged, conflicts) = try Self.merge(
      [.set(id: "s1", key: "x-ours", value: odd)], [.set(id: "s1", key: "x-theirs", value: odd)])
    #expect(conflicts.isEmpty)
    #expect(merged.object("s1")?["x-ours"] == odd)
    #expect(merged.object("s1")?["x-theirs"] == odd)
  }

  @Test(
    "Files too broken to take apart are merged member by member, and never crash", arguments: Array(1...40) as [UInt64])
  func broken(seed: UInt64) {
    var random = RandomJourney(seed: seed, size: 3)
    let base = EditTests.broken(&random)
    let ours = Self.edited(base, &random, 4)
    let theirs = Self.edited(base, &random, 4)
    expectEqual(JourneyMerge.merge(base: base, ours: ours, theirs: base).journey, ours, "seed \(seed)")
    expectEqual(JourneyMerge.merge(base: base, ours: base, theirs: theirs).journey, theirs, "seed \(seed)")
    _ = JourneyMerge.merge(base: base, ours: ours, theirs: theirs)
  }
}

extension Journey {
  func record(of id: String) -> RecordType? { JourneyDocument(self).place(of: id)?.type }
}

extension FieldInfo {
  var isPlainText: Bool {
    switch kind {
    case .text, .prose: true
    default: false
    }
  }
}
