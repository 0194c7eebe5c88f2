public import JourneyModel

/// What leaves the process: the runtime does it and answers with an `Outcome`.
public enum Effect: Sendable {
  case listFolder(String)
  case open(String)
  /// Reads the file anew and gives it up to the state, which brings it together with what is unsaved.
  case reload(String)
  /// `stateName` comes back with the outcome, so that only what was really written counts as saved.
  case save(path: String, journey: Journey, stateName: Int, thenQuit: Bool)
  /// Saves as ``save`` does, while the keys go on; what came of it is told later.
  /// `base` is what the file held, as far as is known: where it holds something else by now, both are brought together.
  case saveQuietly(path: String, ours: FollowPlan.Start, base: Journey, stateName: Int)
  /// Writes a file beside the journey's own; one that is there only where it is to be replaced.
  case export(path: String, bytes: [UInt8], replaces: Bool)
  /// Writes several files into a folder that is not there yet.
  case exportFolder(path: String, files: [(name: String, bytes: [UInt8])])
  /// Every edit passes here: the door of the recovery journal.
  case journal(JournalEntry)
  /// The edits of this session of a journey are in its file, or were given up on purpose.
  case endJournal(session: Int, isSaved: Bool)
  /// Looks for edits that a session before did not save: to this file, or to any and to none.
  case lookForRecovery(path: String?)
  /// The edits of this offer were made in a session, and go with its own when that is saved.
  case adoptRecovery(RecoveryOffer, session: Int)
  /// The person does not want these edits.
  case giveUpRecovery(RecoveryOffer)
  /// Opens `$EDITOR`; the text comes back with its purpose.
  case editText(String, EditedText)
  case setMouse(Bool)
  /// Looks which paths of logs begin as typed.
  case completeLogPath(String)
  /// Looks which paths of files to import begin as typed.
  case completeImportPath(String)
  /// Reads a log in the background; progress, result or failure come back with its number.
  case readLog(path: String, number: Int)
  /// Counts the log that was read along the stages of a journey; the answer comes back with both numbers.
  case countLog(Journey, number: Int, asked: Int)
  /// Stops reading, and forgets the log.
  case stopLog
  case suspend
  /// Adds to the log of the workshops on a map.
  case writeWorkshopLog(path: String, title: String?, entries: [WorkshopEntry])
  /// Keeps the clock of a workshop between two sessions; nil forgets it.
  case keepWorkshopClock(path: String, WorkshopClockRecord?)
  /// Looks for the log and the clock that an earlier session left.
  case lookForWorkshop(path: String)
  /// Rings the terminal's bell.
  case ring
  /// The tour of the first start was seen, and is not to be shown again.
  case rememberTour
  /// Work on another thread; what comes of it names its number.
  case work(BackgroundWork, number: Int)
  /// Ends work that is under way; it answers that it was stopped.
  case stopWork(number: Int)
  /// Adds to the inbox of a file what became of its captures, and which vote phones see.
  case inbox(path: String, [InboxNews])
  case quit(status: Int32)
}

/// An edit for the recovery journal.
public struct JournalEntry: Sendable {
  /// Tells the open journeys apart, also those that have no file yet.
  public let session: Int
  /// The journey's file; nil for one that was never saved.
  public let path: String?
  /// What the file holds, or what the journey began as: what the session's edits are made on.
  public let base: Journey
  public let title: String
  public let edit: MapEdit
}

/// For which field a text was edited outside.
public struct EditedText: Sendable {
  public let id: String
  public let path: [PathStep]

  public init(id: String, path: [PathStep]) {
    self.id = id
    self.path = path
  }
}

/// What came of an effect.
public enum Outcome: Sendable {
  case listed(folder: String, [FolderEntry])
  case opened(Journey, path: String, readOnlyReason: String?)
  /// The file as it is now; `savers` are those who saved since it was read before.
  case reloaded(Journey, path: String, readOnlyReason: String?, savers: Savers)
  /// Who else has the file open; nobody where nothing is known.
  case people([Person], path: String)
  /// The file that is open cannot be read any more; nil: it can, and is as it was.
  case trouble(FileTrouble?, path: String)
  /// The sentence says what, where and how to mend it.
  case failed(String)
  /// `time` as 14:02; notes say what was kept or done differently.
  case saved(path: String, stateName: Int, time: String, notes: [String], thenQuit: Bool)
  /// A save that nobody asked for is done, or came to nothing.
  case savedQuietly(path: String, stateName: Int)
  case failedQuietly(path: String, QuietFailure)
  case exported(path: String)
  /// An export was not written, because a file of its name is there.
  case exportIsThere(path: String, bytes: [UInt8])
  /// Nothing was saved: the file is no longer what was opened, because somebody else saved it.
  case changedOnDisk(path: String, thenQuit: Bool)
  /// Nothing was saved: the file is no longer there.
  case goneFromDisk(path: String, thenQuit: Bool)
  case textEdited(EditedText, String)
  /// Edits that a session before did not save, oldest first.
  case recoveryFound([RecoveryOffer])
  /// The log and the clock that an earlier session left of a map's workshop.
  case workshopFound([WorkshopEntry], clock: WorkshopClockRecord?, path: String)
  /// A workshop's log or clock could not be kept; a sentence. The journey is as it was.
  case workshopNotKept(String)
  /// What came of background work, or how far it is.
  case worked(number: Int, WorkAnswer)
  /// What a typed path goes on as, and all that it could be.
  case logPathCompleted(typed: String, text: String, candidates: [String])
  case logProgressed(LogProgress, number: Int)
  case logRead(LogSummary, number: Int)
  case logFailed(String, number: Int)
  case logCounted(LogPreview, number: Int, asked: Int)
  /// What was added to the inbox of a file.
  case inbox([InboxNews], path: String)
  /// The process was told to end: by a signal or because the terminal has gone.
  case ended(status: Int32)
}
