import ArgumentParser

/// What an analysis is written as.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people, in lines of a fixed-width font.
  case text
  /// The stable shapes that others build on, with all digits.
  case json
  case csv
  /// A table for a Markdown document.
  case md
}
