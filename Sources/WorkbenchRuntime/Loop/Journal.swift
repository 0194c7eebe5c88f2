public import JourneyStorage
public import Workbench

/// Keeps every edit until it is saved, so that a crash loses none.
public protocol Journal: AnyObject {
  /// Is called with a sentence when edits cannot be kept, from any thread.
  var onTrouble: (@Sendable (String) -> Void)? { get set }

  /// Takes down an edit; `hash` is of the content of its journey's file.
  func record(_ entry: JournalEntry, file: Path?, hash: ContentHash?)
  /// The session's edits are in the file, or were given up on purpose.
  func end(session: Int, isSaved: Bool)
  /// What sessions before did not save to this file; nil: to any, and to none.
  func offers(for file: Path?) -> [RecoveryOffer]
  /// The edits of an offer were made in a session; they are kept until that is saved.
  func adopt(_ offer: RecoveryOffer, session: Int)
  /// The edits of an offer are not wanted.
  func giveUp(_ offer: RecoveryOffer)
  /// The session ends; what was taken down is on the disk when this returns.
  func finish()
  /// Does what `finish` does, from any thread.
  var finisher: @Sendable () -> Void { get }
}

extension Journal {
  public var finisher: @Sendable () -> Void { {} }
}

/// Takes nothing down.
public final class NoJournal: Journal {
  public var onTrouble: (@Sendable (String) -> Void)?

  public init() {}

  public func record(_ entry: JournalEntry, file: Path?, hash: ContentHash?) {}
  public func end(session: Int, isSaved: Bool) {}
  public func offers(for file: Path?) -> [RecoveryOffer] { [] }
  public func adopt(_ offer: RecoveryOffer, session: Int) {}
  public func giveUp(_ offer: RecoveryOffer) {}
  public func finish() {}
}
