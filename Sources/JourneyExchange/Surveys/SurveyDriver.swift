import JourneyModel

/// Which driver of trust a question asks about, told by its words.
enum SurveyDriver {
  /// The format's word; nil where the wording says none.
  static func named(_ question: String) -> String? {
    let text = question.lowercased()
    func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    // From the most telling words to the least: "satisfied with how easy it was" asks about satisfaction.
    if says("trust", "confidence") { return "trust" }
    if says("satisf") { return "satisfaction" }
    if says("helpful", "employee", "representative", "staff", "agent", "committed to") { return "employee" }
    if says(
      "need was addressed", "needs were addressed", "resolution", "resolved", "effectiveness", "quality",
      "able to find", "found what i")
    {
      return "effectiveness"
    }
    if says("reasonable amount of time", "efficien", "speed", "quick", "timely", "length of time", "wait") {
      return "efficiency"
    }
    if says("easy", "ease", "simpl") { return "ease" }
    if says("treated", "respect", "dignity", "humanity") { return "humanity" }
    if says("fair", "equity", "transparen", "understood what", "understand what", "clear", "informed") {
      return "transparency"
    }
    return nil
  }

  /// The driver of the numbered question in the standard form of the first generation, 1 to 7; nil beyond.
  static func standard(_ number: Int) -> String? {
    let order = ["satisfaction", "trust", "effectiveness", "ease", "efficiency", "transparency", "employee"]
    return order.indices.contains(number - 1) ? order[number - 1] : nil
  }

  /// The drivers of a form of the second generation, as its columns name them.
  static let boxes = ["effectiveness", "ease", "efficiency", "transparency", "humanity", "employee", "other"]
}
