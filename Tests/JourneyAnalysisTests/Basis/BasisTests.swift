import JourneyAnalysis
import Testing

@Suite("Basis")
struct BasisTests {
  @Test("from public down to not stated, in the order of the format; the weakest stands for all")
  func order() {
    let words = ["public", "measured", "computed", "estimated", "illustrative", nil]
    #expect(words.map { Basis($0) } == Basis.allCases)
    #expect(Basis.allCases.map(\.word) == words)
    #expect(Basis.weakest([.measured, .estimated, .public]) == .estimated)
    #expect(Basis.weakest([.illustrative, .notStated]) == .notStated)
    #expect(Basis.weakest([]) == nil)
    #expect(Basis.public.weakened(by: .computed) == .computed)
  }

  @Test("a word that the format does not know states nothing")
  func unknownWord() {
    #expect(Basis("guess") == .notStated && Basis("Public") == .notStated && Basis("") == .notStated)
    #expect(Basis.notStated.label == "basis not stated" && Basis.notStated.word == nil)
  }

  @Test("intervals stand on counts that somebody made, and on nothing else")
  func inference() {
    #expect(Basis.allCases.filter(\.bearsInference) == [.public, .measured, .computed])
  }
}
