import JSONText

extension Rule {
  /// Deadlines that what comes before cannot meet.
  static let noticeTooShort = Rule(
    "notice-too-short", .warning,
    "A step whose notice and deadline together are shorter than the longest chain of waits that it requires"
  ) { rule, checked, report in
    let graph = RequiresGraph(checked)
    guard graph.backEdges.isEmpty else { return }
    var longest = [Double](repeating: 0, count: graph.steps.count)  // of the waits before the step
    var waits = longest
    for place in graph.order {
      let step = Step(checked.nodes[graph.steps[place]].object)
      waits[place] = max(0, step.waitDays?.value ?? 0)
      longest[place] = graph.required[place].map { longest[$0.step] + waits[$0.step] }.max() ?? 0
      guard let notice = step.noticeDays, let deadline = step.deadlineDays, notice + deadline < longest[place] else {
        continue
      }
      report.add(
        rule, checked, graph.steps[place], .key("deadlineDays"),
        message:
          "\(quoted(step.name, orElse: "this step")) leaves \(plain(notice + deadline)) days from notice to deadline, but what it requires takes \(plain(longest[place])) days of waiting",
        mend: "Note this as a pain point, or correct the days")
    }
  }
}
