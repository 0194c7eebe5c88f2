import Workbench

/// What other threads have to say.
nonisolated enum Message: Sendable {
  /// A folder's journeys were read; `number` tells which request is answered.
  case listed(folder: String, [FolderEntry], number: Int)
  /// Something happened to the file that is open, or to its name.
  case fileTouched
  /// Somebody has opened or left it, or looks at something else.
  case peopleTouched
  /// What was added to the inbox of a journey, by the name of its file.
  case inbox([InboxNews], path: String)
  /// A look beside the keys is done.
  case looked(LookBeside.Result)
  /// A save beside the keys is done.
  case savedQuietly(QuietSave.Result)
  /// Something in the background went wrong, or right again; a sentence.
  case trouble(String)
  /// What came of background work, by its number.
  case worked(Int, WorkAnswer)
  /// How far a log has been read, what it is about, why it could not be read, what it says of the stages.
  case logProgressed(LogProgress, number: Int)
  case logRead(LogSummary, number: Int)
  case logFailed(String, number: Int)
  case logCounted(LogPreview, number: Int, asked: Int)
}
