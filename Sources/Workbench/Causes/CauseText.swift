public import JourneyAnalysis
public import JourneyModel

/// What the view of the causes says in words and figures.
public enum CauseText {
  /// "◉ root · hypothesis · inferred · test: would prevent it"; roots without a test are untested.
  public static func facts(_ why: Why) -> String {
    var parts: [String] = []
    let isRoot = why.root == true
    if isRoot { parts.append("◉ root") }
    parts.append(why.status.map(Choice.whyStatus.label(of:)) ?? "status not said")
    let evidence = why.evidence.count
    parts.append(
      (why.basis.map(Choice.whyBasis.label(of:)) ?? "basis not said") + (evidence > 0 ? " (\(evidence))" : ""))
    if isRoot || why.counterfactual?.wouldPrevent != nil {
      parts.append("test: " + test(why.counterfactual?.wouldPrevent))
    }
    return parts.joined(separator: " · ")
  }

  /// The answer to "if it were mended, would the problem be prevented?"
  public static func test(_ wouldPrevent: Bool?) -> String {
    switch wouldPrevent {
    case true?: "yes, would prevent"
    case false?: "no, would not prevent"
    case nil: "untested"
    }
  }

  /// "12 root causes by reach · 4 pain points under none · illustrative".
  ///
  /// `shown` is how many of them the filter leaves in view; nil without one.
  public static func heading(_ result: CausesReach, shown: Int? = nil) -> String {
    let count = result.causes.count
    var parts = ["\(count) root \(count == 1 ? "cause" : "causes") by reach"]
    if let shown { parts[0] = "\(shown) in view of \(parts[0])" }
    let without = result.withoutCause.count
    if without > 0 { parts.append("\(without) \(without == 1 ? "pain point" : "pain points") under none") }
    if let basis = result.basis { parts.append("heat: \(basis.label)") }
    return parts.joined(separator: " · ")
  }

  /// "20 C"; "?" where no heat is known, blank without pain points.
  public static func heat(_ reach: CauseReach) -> String {
    guard let heat = reach.heat.max else { return reach.painPoints.isEmpty ? "" : "?  " }
    return SeamText.letter(heat)
  }

  /// "5 pain points in 3 stages at 4 agencies · 2 actions"; "(reach)" in words.
  public static func reach(_ reach: CauseReach) -> String {
    func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
    let sum = reach.heat.sum.map { ", sum of heat \($0.short)" } ?? ""
    var parts = [
      "\(count(reach.painPoints.count, "pain point", "pain points")) in \(count(reach.stages.count, "stage", "stages")) at \(count(reach.agencies.count, "agency", "agencies"))\(sum)",
      reach.actions.isEmpty ? "no action on it" : count(reach.actions.count, "action", "actions") + " on it",
    ]
    if reach.isOutsideControl { parts.append("partly outside the agencies' control") }
    return parts.joined(separator: " · ")
  }

  /// "data sharing · lacks data sharing policy · CIO · decision: multi agency · test: yes".
  public static func nature(_ cause: RootCause) -> String {
    var parts: [String] = []
    parts.append(cause.category.map(Choice.causeCategory.label(of:)) ?? "category not said")
    if let ingredient = cause.ingredient { parts.append("lacks \(Choice.ingredient.label(of: ingredient))") }
    parts.append(
      cause.ownerFunction.map { "to mend: \(Choice.ownerFunction.label(of: $0))" } ?? "nobody named to mend it")
    if let authority = cause.authority { parts.append("decision: \(Choice.authority.label(of: authority))") }
    parts.append("test: " + test(cause.counterfactual?.wouldPrevent))
    return parts.joined(separator: " · ")
  }
}
