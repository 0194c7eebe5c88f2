import JourneyModel

/// Which driver of trust a question asks about, told by its words.
enum SurveyDriver {
  /// The format's word; nil where the wording says none.
  static func named(_ question: String) -> String? {
    let text = question.lowercased()
    func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    // From the most telling words to the least: "satisfied with how easy it was" asks about satisfaction, and an office
    // may be called a trust.
    if text.replacing("trust beneficiary", with: "").contains("trust") || says("confidence") { return "trust" }
    if says("satisf") { return "satisfaction" }
    if says(
      "need was addressed", "needs were addressed", "met my need", "resolution", "resolved", "effective", "quality")
    {
      return "effectiveness"
    }
    if says(
      "amount of time", "length of time", "how long it took", "time it took", "efficien", "speed", "quick", "timely",
      "wait time")
    {
      return "efficiency"
    }
    if says("easy", "easily", "ease/", "simpl") { return "ease" }
    if says("respect", "dignity", "humanity") { return "humanity" }
    if says("treated", "fair", "equity", "transparen", "understood what", "understand what", "clear") {
      return "transparency"
    }
    if says("helpful", "employee", "representative", "staff", "courteous", "the person's") { return "employee" }
    if says("accomplish", "able to complete", "able to find", "found what i", "answered my question") {
      return "effectiveness"
    }
    return nil
  }

  /// Whether a question says that it is answered from 1 to 10.
  static func isTenPoint(_ question: String) -> Bool {
    ["10-point", "1 to 10", "‘10’", "'10'", "“10”"].contains { question.contains($0) }
  }

  /// The drivers of a form of the second generation, as its columns name them.
  static let boxes = ["effectiveness", "ease", "efficiency", "transparency", "humanity", "employee", "other"]
}
