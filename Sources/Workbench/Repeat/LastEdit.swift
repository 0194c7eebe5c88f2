import JourneyModel

/// The last edit, to be done again on another thing: its command, and what was typed or chosen for it.
struct LastEdit: Sendable {
  enum Answer: Sendable {
    case typed(String)
    /// The values of a list that were chosen.
    case chosen([String])
  }

  let command: String
  var answer: Answer?
}
