public import JourneyModel

/// Keeps every edit until it is saved, so that a crash loses none.
public protocol Journal: AnyObject {
  /// Takes down an edit of the journey in this file; nil for one that was never saved.
  func record(_ edit: MapEdit, of path: String?)
}

/// Takes nothing down.
public final class NoJournal: Journal {
  public init() {}

  public func record(_ edit: MapEdit, of path: String?) {}
}
