import JSONText
import JourneyModel
import TestSupport
import Testing

/// Fault row 12: generated merges of small maps, in which everything that anybody wrote can be told by its text.
@Suite("10,000 generated merges") struct MergeLossTests {
  private static let base = read(
    """
    {"format": "sojourn-journey", "version": 1, "id": "map", "title": "Map", "x_own": {"kept": 1.50},
     "channels": [{"id": "phone", "name": "Phone"}],
     "stages": [{"id": "a", "name": "A", "steps": [{"id": "s1", "name": "1", "x_n": 1e2}, {"id": "s2", "name": "2"}]},
      {"id": "b", "name": "B", "steps": [{"id": "s3", "name": "3", "requires": ["s1"]}]}],
     "painPoints": [{"id": "p1", "title": "P1", "step": "s1"}, {"id": "p2", "title": "P2", "step": "s3"}],
     "rootCauses": [{"id": "c1", "problem": "C", "whys": [{"id": "w1", "text": "W"}]}]}
    """)

  private static func read(_ text: String) -> Journey {
    do { return try JourneyFormat.read(Array(text.utf8)) } catch { fatalError("\(error)") }
  }

  /// One person's edits: what was written, which records were touched, and which were deleted.
  private struct Side {
    var document = JourneyDocument(MergeLossTests.base)
    var texts: [String: (id: String, key: String)] = [:]
    var inserted: [String] = []
    var deleted: Set<String> = []
    var touched: Set<String> = []

    mutating func edit(_ name: String, _ count: Int, _ random: inout SeededGenerator) {
      for number in 0..<count {
        let mark = "\(name)\(number)"
        let ids = document.ids.sorted()
        guard let id = ids.randomElement(using: &random) else { return }
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<5: set(id, mark, &random)
        case 5..<7:
          let step = document.ids.filter { $0.hasPrefix("s") }.sorted().randomElement(using: &random)
          var value: JSONObject = ["id": .text("new-\(mark)"), "title": .text(mark)]
          if let step { value["step"] = .text(step) }
          if (try? document.apply(.insert(into: "", key: "painPoints", after: nil, value: value))) != nil {
            inserted.append("new-\(mark)")
          }
        case 7:
          if (try? document.apply(.move(id: "s2", to: "b", key: "steps", after: nil))) != nil { touched.insert("s2") }
        default:
          let before = Set(document.ids)
          if (try? document.apply(.remove(id: id))) != nil {
            deleted.formUnion(before.subtracting(document.ids))
            inserted.removeAll { document.place(of: $0) == nil }
            texts = texts.filter { document.place(of: $0.value.id) != nil }
          }
        }
      }
    }

    private mutating func set(_ id: String, _ mark: String, _ random: inout SeededGenerator) {
      let type = document.place(of: id)?.type.name
      let key: JSONKey =
        switch type {
        case "painPoint": "title"
        case "rootCause": "problem"
        case "why": "text"
        default: ["name", "x_note"].randomElement(using: &random) ?? "name"
        }
      guard (try? document.apply(.set(id: id, key: FieldPath(key), value: .text(mark)))) != nil else { return }
      texts = texts.filter { $0.value != (id, key.text) }
      texts[mark] = (id, key.text)
      touched.insert(id)
    }
  }

  @Test(
    "nothing is lost, different things never conflict, and both sides come to the same",
    arguments: Array(0..<20) as [UInt64])
  func nothingLost(block: UInt64) {
    for seed in (block * 500)..<(block * 500 + 500) {
      var random = SeededGenerator(seed: seed)
      var (ours, theirs) = (Side(), Side())
      ours.edit("our", Int.random(in: 0...5, using: &random), &random)
      theirs.edit("their", Int.random(in: 0...5, using: &random), &random)
      let (merged, conflicts) = JourneyMerge.merge(
        base: Self.base, ours: ours.document.journey, theirs: theirs.document.journey)
      let bytes = String(decoding: JourneyFormat.write(merged), as: UTF8.self)
      let shown = conflicts.flatMap { [$0.ours, $0.theirs].compactMap { $0 } }
        .map { String(decoding: JSONWriter.writeLine($0), as: UTF8.self) }.joined(separator: "\n")

      // What anybody wrote is in the map, or stands in a conflict.
      for side in [ours, theirs] {
        for mark in side.texts.keys {
          #expect(bytes.contains("\"\(mark)\"") || shown.contains("\"\(mark)\""), "seed \(seed): \(mark) is lost")
        }
        for id in side.inserted { #expect(bytes.contains("\"\(id)\""), "seed \(seed): \(id) is lost") }
      }
      #expect(bytes.contains("1.50"), "seed \(seed): an unknown number")

      // Different things never conflict.
      let both = ours.touched.union(ours.deleted).intersection(theirs.touched.union(theirs.deleted))
      let isBeside = ours.deleted.isEmpty && theirs.deleted.isEmpty && both.isEmpty
      if isBeside { #expect(conflicts == [], "seed \(seed)") }

      // Ids stand once, and no reference leads nowhere.
      let document = JourneyDocument(merged)
      #expect(document.isRegular, "seed \(seed)")
      let dangling = JourneyCheck.findings(in: merged, now: today).filter { $0.rule == "dangling-reference" }
      #expect(
        dangling.isEmpty || !MergeTests.dangling(ours.document.journey).isEmpty
          || !MergeTests.dangling(theirs.document.journey).isEmpty, "seed \(seed)")

      // From the other side it is the same, where nothing excludes anything.
      let mirrored = JourneyMerge.merge(
        base: Self.base, ours: theirs.document.journey, theirs: ours.document.journey)
      #expect(conflicts.isEmpty == mirrored.conflicts.isEmpty, "seed \(seed)")
      if conflicts.isEmpty { #expect(mirrored.journey.object == merged.object, "seed \(seed)") }
    }
  }
}
