import ArgumentParser

/// What every analysis takes.
struct AnalysisOptions: ParsableArguments {
  @Option(help: "text, json, csv or md.")
  var format: ReportFormat = .text

  @OptionGroup var color: ColorOption
}
