public import JourneyModel

/// Journeys for the views that count and compare.
public enum Journeys {
  /// Three stages, three agencies; pain points of every band, one of unknown heat, one between agencies; a looked-at
  /// place without pain; two series of counts, one of them measured and broken down by channel.
  public static func counted() throws -> Journey {
    try JourneyBuilder.journey(
      #"""
      "agencies": [
        {"id": "ssa", "name": "Social Security", "abbreviation": "SSA"}, {"id": "dmv", "name": "Motor vehicles"},
        {"id": "irs", "name": "Revenue", "abbreviation": "IRS"}],
      "channels": [{"id": "phone", "name": "Phone"}, {"id": "web", "name": "Website"}],
      "segments": [{"id": "rural", "name": "Rural"}],
      "stages": [
        {"id": "find", "name": "Find out what help exists", "steps": [
          {"id": "search", "name": "Search", "agency": "ssa"}, {"id": "call", "name": "Call", "agency": "ssa"}]},
        {"id": "apply", "name": "Apply", "steps": [{"id": "form", "name": "Fill in the form", "agency": "dmv"}]},
        {"id": "use", "name": "Use it", "steps": [{"id": "card", "name": "Show the card", "agency": "irs"}]}],
      "painPoints": [
        {"id": "hold", "title": "An hour on hold", "step": "call", "severity": 3, "frequency": 4, "votes": 2,
         "burden": ["compliance"], "channels": ["phone"], "basis": "illustrative", "evidence": ["said"],
         "rootCauses": ["lines"]},
        {"id": "again", "title": "Told to start over", "between": {"from": "call", "to": "form"}, "severity": 4,
         "frequency": 5, "burden": ["compliance", "psychological"], "basis": "estimated"},
        {"id": "words", "title": "Words nobody knows", "step": "search", "severity": 2, "frequency": 2, "votes": 5,
         "burden": ["learning"], "channels": ["web"], "basis": "estimated"},
        {"id": "proof", "title": "The same proof again", "step": "form", "severity": 3, "frequency": 3,
         "basis": "estimated", "segments": ["rural"]},
        {"id": "lost", "title": "The letter is lost", "stage": "apply", "agencies": ["ssa"]}],
      "evidence": [
        {"id": "said", "kind": "interview", "text": "I gave up", "steps": ["call"]},
        {"id": "fine", "kind": "survey", "text": "It was fine", "steps": ["card"], "agencies": ["irs"]}],
      "rootCauses": [{"id": "lines", "problem": "Too few lines", "ownerFunction": "cio"}],
      "volumes": [
        {"id": "m1", "series": "log", "stage": "find", "reached": 1000, "attempted": 900, "succeeded": 700,
         "validEnd": {"no-longer-needed": 40}, "adverse": {"abandoned": 120, "unreachable": 30}, "inProgress": 10,
         "continued": 800, "basis": "measured", "source": "counted"},
        {"id": "m1p", "series": "log", "stage": "find", "channel": "phone", "reached": 500, "attempted": 420,
         "succeeded": 260, "adverse": {"abandoned": 150}, "inProgress": 10, "basis": "measured", "source": "counted"},
        {"id": "m1w", "series": "log", "stage": "find", "channel": "web", "reached": 500, "attempted": 480,
         "succeeded": 440, "adverse": {"abandoned": 0}, "validEnd": {"no-longer-needed": 40}, "basis": "measured",
         "source": "counted"},
        {"id": "m2", "series": "log", "stage": "apply", "reached": 800, "attempted": 790, "succeeded": 784,
         "adverse": {"abandoned": 6}, "continued": 784, "basis": "measured", "source": "counted"},
        {"id": "g1", "series": "guess", "stage": "find", "reached": 100, "attempted": 90, "succeeded": 60,
         "adverse": {"abandoned": 30}, "basis": "illustrative"}]
      """#)
  }

  /// As many stages, agencies and pain points as do not fit on a screen.
  public static func large() throws -> Journey {
    func list(_ count: Int, _ item: (Int) -> String) -> String { (0..<count).map(item).joined(separator: ",") }
    return try JourneyBuilder.journey(
      #"""
      "agencies": [\#(list(40) { #"{"id": "a\#($0)", "name": "Agency number \#($0)"}"# })],
      "stages": [\#(list(15) { #"{"id": "s\#($0)", "name": "Stage \#($0)", "steps": [{"id": "t\#($0)", "name": "Step", "agency": "a\#($0)"}]}"# })],
      "painPoints": [\#(list(60) { #"{"id": "p\#($0)", "title": "Pain \#($0)", "step": "t\#($0 % 15)", "agencies": ["a\#($0 % 40)"], "severity": \#($0 % 5 + 1), "frequency": 3}"# })]
      """#)
  }
}
