/// A movement of the selection; each view says what it means there.
public enum Motion: Sendable, Equatable {
  case up, down, left, right
  case pageUp, pageDown
  /// The beginning and the end of the line: Home and End.
  case lineStart, lineEnd
  /// The first and the last thing of all: gg and G.
  case first, last
  /// The stage before and after.
  case stageBack, stageForward
}
