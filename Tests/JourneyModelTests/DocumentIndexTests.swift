import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite("The index of a document")
struct DocumentIndexTests {
  @Test(
    "After any edits it finds every record where reading the journey anew finds it", arguments: Array(1...6) as [UInt64]
  )
  func followsEdits(seed: UInt64) {
    var random = RandomJourney(seed: seed)
    var document = JourneyDocument(random.journey())
    var inverses: [MapEdit] = []
    for round in 0..<400 {
      let edit = random.edit(of: document)
      let kept = document
      let before = picture(kept)
      if let inverse = try? document.apply(edit) { inverses.append(inverse) }
      if round % 5 == 0, let inverse = inverses.popLast() { _ = try? document.apply(inverse) }
      let fresh = JourneyDocument(document.journey)
      #expect(picture(document) == picture(fresh), "seed \(seed), round \(round): \(edit)")
      #expect(!document.isRegular || fresh.isRegular, "seed \(seed), round \(round): \(edit)")
      #expect(picture(kept) == before, "seed \(seed), round \(round): a copy changed by \(edit)")
    }
  }

  @Test("A journey is regular where every record of a list has an id of its own")
  func regular() throws {
    func isRegular(_ stages: String) throws -> Bool {
      JourneyDocument(try JourneyBuilder(#""stages": "# + stages).journey).isRegular
    }
    #expect(try isRegular(#"[{"id": "a", "steps": [{"id": "b"}]}]"#))
    #expect(try !isRegular(#"[{"id": "a", "steps": [{"id": "a"}]}]"#))
    #expect(try !isRegular(#"[{"id": "a", "steps": [{"name": "b"}]}]"#))
    #expect(try !isRegular(#"[{"id": "a", "steps": [7]}]"#))
  }

  private func picture(_ document: JourneyDocument) -> [String] {
    document.ids.map { id in
      let place = document.place(of: id)
      let name = document.object(id).map { "\($0.members.count) \($0[.id]?.text ?? "")" } ?? "none"
      return "\(id): \(place?.type.name ?? "") in \(place?.parent ?? "") \(place?.list.description ?? ""), "
        + "\(document.position(of: id) ?? -1), \(name)"
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
