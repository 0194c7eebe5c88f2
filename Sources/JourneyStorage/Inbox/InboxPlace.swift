import JourneyModel

/// Where the inbox of a journey lies: in the state folder, for this user alone, under the journey's name and a hash of
/// its path. Not beside the journey, where it would be copied, committed and sent along with it.
public struct InboxPlace: Sendable, Hashable {
  /// The folder of all inboxes.
  public let folder: Path
  /// The file.
  public let path: Path
  /// The host's own folder while it runs.
  public let door: Path
  /// The journey, without links.
  public let journey: Path

  /// Nil where there is no state folder. The journey need not be there.
  public init?(of journey: Path, in folders: StateFolders, _ fileSystem: any FileSystem = SystemFileSystem()) {
    guard let state = folders.state else { return nil }
    folder = state.appending("inbox")
    self.journey = (try? fileSystem.resolve(journey)) ?? journey
    let words = IdentifierMaker.slug(String(decoding: self.journey.name, as: UTF8.self))
    let name = "\(words.isEmpty ? "journey" : String(words.prefix(40)))-\(ContentHash(of: self.journey.bytes))"
    path = folder.appending("\(name).inbox")
    door = folder.appending("\(name).door")
  }
}
