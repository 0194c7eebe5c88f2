import JSONText
import JourneyModel

/// The answers to one question taken together.
struct AnswerTally {
  /// How many answered; nil where the file says neither that nor the counts.
  let respondents: Int?
  /// On the question's own scale; of the counts where the file states none. Nil where neither is known.
  let mean: Double?
  /// The share of thumbs up, 0…1; nil on other scales.
  let shareUp: Double?
  /// Thumbs up, in people; nil on other scales, and where the file has no counts.
  let up: Int?
  /// Whether the mean or the share was worked out from the counts.
  let isComputed: Bool

  /// Answers that are no numbers (`other`, `don't know`) count in no mean; thumbs up is the highest answer of the scale, or
  /// `up`.
  init(_ measure: Measure) {
    let counts = (measure.counts?.byReason ?? []).filter { (1...1 << 40).contains($0.count) }
    let answered = counts.reduce(0) { $0 + $1.count }
    respondents = measure.respondents ?? (counts.isEmpty ? nil : answered)
    guard measure.scale?.kind?.hasSameBytes(as: "thumbs") ?? false else {
      let numeric = counts.compactMap { entry in Double(entry.reason).map { (answer: $0, count: Double(entry.count)) } }
      let n = numeric.reduce(0) { $0 + $1.count }
      let counted = n > 0 ? numeric.reduce(0) { $0 + $1.answer * $1.count } / n : nil
      mean = measure.mean ?? counted
      isComputed = measure.mean == nil && counted != nil
      (shareUp, up) = (nil, nil)
      return
    }
    mean = nil
    let highest = measure.scale?.max ?? 1
    if answered > 0 {
      let thumbs = counts.filter { $0.reason.hasSameBytes(as: "up") || Double($0.reason) == highest }
      let thumbsUp = thumbs.reduce(0) { $0 + $1.count }
      up = thumbsUp
      shareUp = Double(thumbsUp) / Double(answered)
      isComputed = true
    } else {
      let low = measure.scale?.min ?? 0
      up = nil
      shareUp = measure.mean.flatMap { mean in
        highest > low && (low...highest).contains(mean) ? (mean - low) / (highest - low) : nil
      }
      isComputed = shareUp != nil
    }
  }
}
