import JourneyModel
import JourneyStorage
import PlainText
import Workbench

/// Opens and saves journeys, and remembers what the open file held, so that nobody else's work is overwritten unasked.
final class JourneyFiles {
  let store: JourneyStore
  let clock: any WallClock
  /// Whom saves are told, and who tells theirs; nil: nobody.
  let people: PeopleBoard?

  /// What is known of each file whose journey was opened.
  var known: [Path: Known] = [:]
  /// The save beside the keys that is under way.
  var quietSave: QuietSave?
  let worker = Worker()
  /// Whether the file is being looked at on another thread; how long the longest look has taken.
  var isLooking = false
  var lookTook = Duration.zero
  let looker = Worker()
  /// What was read anew and not yet taken.
  var reread: (path: Path, identity: FileIdentity)?
  /// The open question whether a file may be overwritten.
  private var question: Question?
  /// Read before the first frame, to be opened next.
  private var held: LoadedJourney?
  /// Paths that are no UTF-8, by their repaired form, which leads to no file.
  private var spellings: [String: Path] = [:]

  struct Known {
    /// What the file must hold to be replaced.
    var identity: FileIdentity
    /// What it held when it was last looked at; differs from `identity` while the person keeps their own.
    var seen: FileIdentity
    /// Whether it was gone, or could not be read, when it was last looked at.
    var isGone = false
    var isUnreadable = false

    init(_ identity: FileIdentity) {
      self.identity = identity
      seen = identity
    }
  }

  /// A file that somebody else changed, as it was when the question was asked.
  private struct Question {
    let path: Path
    /// Nil where the file is gone.
    let identity: FileIdentity?
    let thenQuit: Bool
  }

  init(store: JourneyStore, clock: any WallClock, people: PeopleBoard? = nil) {
    self.store = store
    self.clock = clock
    self.people = people
  }

  // MARK: Names

  /// The path that a name leads to.
  func path(_ name: String) -> Path { spellings[name] ?? Path(name) }

  /// The name of a path; it leads back to the path.
  func name(_ path: Path) -> String {
    remember(path)
    return path.description
  }

  func remember(_ path: Path) {
    let name = path.description
    if Path(name) != path { spellings[name] = path }
  }

  /// Of the content that the open file had when it was read or saved last; nil where it is not known.
  func hash(_ path: Path) -> ContentHash? { known[path]?.identity.hash }

  // MARK: Reading

  /// Reads a journey's file.
  nonisolated static func load(_ path: Path, _ store: JourneyStore) throws(StartError) -> LoadedJourney {
    let file: LoadedFile
    do throws(StorageError) {
      file = try store.read(path)
    } catch {
      throw .storage(error)
    }
    do throws(JourneyError) {
      return LoadedJourney(file: file, journey: try JourneyFormat.read(file.bytes))
    } catch {
      throw .journey(path, error, file.identity)
    }
  }

  /// Keeps a journey that was read already for the next call of `open`.
  func hold(_ loaded: LoadedJourney) {
    held = loaded
  }

  func open(_ name: String) -> Outcome {
    let path = path(name)
    do throws(StartError) {
      let loaded: LoadedJourney
      if let held, held.file.path == path { loaded = held } else { loaded = try Self.load(path, store) }
      held = nil
      known[path] = Known(loaded.file.identity)
      reread = nil
      return .opened(loaded.journey, path: name, readOnlyReason: loaded.readOnlyReason)
    } catch {
      return .failed(error.description)
    }
  }

  func reload(_ name: String) -> Outcome {
    let path = path(name)
    awaitQuietSave()
    do throws(StartError) {
      let loaded = try Self.load(path, store)
      reread = (path, loaded.file.identity)
      let before = known[path]?.identity.hash
      known[path]?.seen = loaded.file.identity
      known[path]?.isGone = false
      known[path]?.isUnreadable = false
      let hash = loaded.file.identity.hash
      return .reloaded(
        loaded.journey, path: name, readOnlyReason: loaded.readOnlyReason,
        savers: people?.savers(of: path, from: before, to: hash) ?? Savers(time: clock.now().time))
    } catch {
      // What cannot be read is complained of once, not at every look.
      if case .journey(_, _, let identity) = error { known[path]?.seen = identity }
      return .failed(error.description)
    }
  }

  /// What was read anew is on the screen now, and is what the next save replaces.
  func acceptReload() {
    if let reread { known[reread.path]?.identity = reread.identity }
    reread = nil
  }

  /// Looks whether the open file has changed; nil where there is nothing to tell. That it is gone, or cannot be read, is
  /// told once, and so is that it is there again.
  func look(at name: String?) -> Outcome? {
    guard let name else { return nil }
    let path = path(name)
    // Its own save would look like another's.
    guard quietSave == nil, let before = known[path] else { return nil }
    do throws(StorageError) {
      switch try store.change(of: path, since: before.seen, readingAlways: true) {
      case .unchanged:
        known[path]?.isGone = false
        guard before.isGone, !before.isUnreadable else { return nil }
        return .trouble(nil, path: name)
      case .deleted: return gone(name, path)
      case .edited, .replaced:
        let outcome = reload(name)
        guard case .failed(let sentence) = outcome else { return outcome }
        return unreadable(name, path, sentence)
      }
    } catch {
      if case .noFolder = error { return gone(name, path) }
      return before.isUnreadable ? nil : unreadable(name, path, Sentence.of(error))
    }
  }

  private func gone(_ name: String, _ path: Path) -> Outcome? {
    defer { known[path]?.isGone = true }
    if known[path]?.isGone == true { return nil }
    return .trouble(
      FileTrouble(
        .gone, PlainText.display("\(name): deleted or moved by somebody else; what it held last is what you see")),
      path: name)
  }

  private func unreadable(_ name: String, _ path: Path, _ sentence: String) -> Outcome {
    known[path]?.isGone = false
    known[path]?.isUnreadable = true
    return .trouble(FileTrouble(.unreadable, "\(sentence); what it held before is what you see"), path: name)
  }

  // MARK: Saving

  /// Saves all of a journey, or nothing.
  ///
  /// A file that somebody else changed is replaced only after a yes, which is good for what the file held when the
  /// question was asked; `isNewName` replaces nothing.
  func save(_ journey: Journey, to name: String, isNewName: Bool, stateName: Int, thenQuit: Bool) -> Outcome {
    let path = path(name)
    awaitQuietSave()
    let answered = question?.path == path ? question : nil
    question = nil
    let expected = answered.map(\.identity) ?? (isNewName ? nil : known[path]?.identity)
    let thenQuit = thenQuit || answered?.thenQuit == true
    do throws(StorageError) {
      let bytes = JourneyFormat.write(journey)
      people?.announce(ContentHash(of: bytes), from: expected?.hash, of: path)
      let receipt = try store.save(bytes, to: path, expecting: expected)
      known[path] = Known(receipt.identity)
      return .saved(
        path: name, stateName: stateName, time: clock.now().time,
        notes: receipt.notes.map { PlainText.display($0.description) }, thenQuit: thenQuit)
    } catch {
      return failure(error, path, name, isNewName: isNewName, thenQuit: thenQuit)
    }
  }

  private func failure(
    _ error: StorageError, _ path: Path, _ name: String, isNewName: Bool, thenQuit: Bool
  ) -> Outcome {
    switch error {
    case .changedOnDisk(_, let change):
      var identity: FileIdentity?
      if change != .deleted {
        do throws(StorageError) { identity = try store.read(path).identity } catch {
          return .failed(Sentence.of(error))
        }
      }
      question = Question(path: path, identity: identity, thenQuit: thenQuit)
      return identity == nil
        ? .goneFromDisk(path: name, thenQuit: thenQuit) : .changedOnDisk(path: name, thenQuit: thenQuit)
    case .alreadyExists where isNewName:
      return .failed(PlainText.display("\(name): not saved: there is such a file already; save under another name"))
    case .notConfirmed(_, let identity, _):
      known[path] = Known(identity)
      return .failed(Sentence.of(error))
    default: return .failed(Sentence.of(error))
    }
  }

  /// The question whether to overwrite was not answered with yes.
  func withdrawQuestion() {
    question = nil
  }
}
