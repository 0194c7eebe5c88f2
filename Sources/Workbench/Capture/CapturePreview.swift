import JSONText
import JourneyModel
import PlainText

/// Says in short phrases what was understood of a line.
struct CapturePreview {
  let reading: CaptureReading
  let place: CapturePlace
  let document: JourneyDocument

  var phrases: [String] {
    guard let kind = reading.kind else { return [] }
    return [main(kind)] + references(kind) + details
  }

  private func main(_ kind: CaptureKind) -> String {
    switch kind {
    case .pain, .brightSpot: return "\(kind.name) \(wherePhrase)"
    case .step: return "step \(stepPhrase)"
    case .why:
      if let cause = place.cause(in: document) { return "why under '\(short(cause.problem ?? cause.id))'" }
      if let pain = place.pain(in: document) { return "why under '\(short(pain.title ?? pain.id))'" }
      return "why"
    case .action:
      if let cause = place.cause(in: document) { return "action that addresses '\(short(cause.problem ?? cause.id))'" }
      if let pain = place.pain(in: document) { return "action that addresses '\(short(pain.title ?? pain.id))'" }
      return "action that addresses nothing yet"
    case .parking: return "parking lot"
    }
  }

  private var wherePhrase: String {
    switch place.target(named: reading.place, in: document) {
    case .step(let id): "at '\(name(id))'"
    case .stage(let id): "in '\(name(id))'"
    case nil: "in a new stage 'Unsorted'"
    }
  }

  private var stepPhrase: String {
    switch place.target(named: reading.place, in: document) {
    case .step(let id): "after '\(name(id))'"
    case .stage(let id): "at the end of '\(name(id))'"
    case nil: "in a new stage 'Unsorted'"
    }
  }

  private func references(_ kind: CaptureKind) -> [String] {
    reading.references.enumerated().map { index, reference in
      let role: String
      switch kind {
      case .action: role = "owner"
      case .step where reference.meaning == .agency:
        role = reference.isSame(as: reading.agencies[0]) ? "lead agency" : "supporting agency"
      default: role = reference.meaning.name
      }
      return reference.id == nil ? "new \(role) '\(short(reference.label))'" : "\(role) \(short(reference.label))"
    }
  }

  private var details: [String] {
    var phrases = reading.burdens.map { "\($0) burden" }
    switch (reading.severity, reading.frequency) {
    case (let severity?, let frequency?):
      let heat = severity * frequency
      phrases.append("severity \(severity) · frequency \(frequency) = heat \(heat) \(Self.band(heat))")
    case (let severity?, nil): phrases.append("severity \(severity), frequency not said")
    case (nil, let frequency?): phrases.append("frequency \(frequency), severity not said")
    case (nil, nil): break
    }
    switch reading.quotes.count {
    case 0: break
    case 1: phrases.append("quote becomes evidence of kind workshop, consent unknown")
    case let count: phrases.append("\(count) quotes become evidence of kind workshop, consent unknown")
    }
    if let due = reading.due { phrases.append("due \(due)") }
    return phrases
  }

  /// The name of a heat of 1 to 25.
  static func band(_ heat: Int) -> String {
    switch heat {
    case ..<5: "low"
    case ..<10: "moderate"
    case ..<15: "high"
    default: "critical"
    }
  }

  private func name(_ id: String) -> String {
    short(document.object(id)?["name"]?.text ?? id)
  }

  private func short(_ text: String) -> String { PlainText.truncated(text, to: 40) }
}
