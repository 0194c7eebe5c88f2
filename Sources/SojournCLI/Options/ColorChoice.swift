import ArgumentParser

/// Whether text carries colour.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal, and never with NO_COLOR.
  case auto
  case always
  case never
}
