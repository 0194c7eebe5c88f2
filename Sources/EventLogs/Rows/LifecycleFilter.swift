/// Which events of an activity's life count: many logs write its start and its completion as two.
public enum LifecycleFilter: String, Sendable, CaseIterable {
  /// Those that are complete, or say nothing.
  case complete
  case any
  /// Those that are a start, or say nothing.
  case start

  /// Whether an event with this word, in whatever case, is taken.
  @inline(__always)
  func takes(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    if length == 0 || self == .any { return true }
    let wanted: StaticString = self == .complete ? "complete" : "start"
    guard length == wanted.utf8CodeUnitCount else { return false }
    for place in 0..<length where text[place] | 0x20 != wanted.utf8Start[place] { return false }
    return true
  }
}
