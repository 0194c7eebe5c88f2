/// When a save keeps what the file held before as `NAME~`, in the place of what was kept there.
public enum BackupRule: Sendable, Equatable {
  /// What was there before each save.
  case everySave
  /// For saves that nobody asked for one by one: the backup stays for so many seconds, or it would only ever be a moment
  /// older than the file.
  case spaced(seconds: Int)

  /// For saves beside the keys and captures one after the other: ten minutes.
  public static let whileWorking = BackupRule.spaced(seconds: 600)
}
