import JSONText
import JourneyStorage
import PlainText
import Workbench

/// Keeps the logs and clocks of workshops in the state folder.
final class WorkshopKeeper {
  /// Nil where there is no state folder: nothing is kept then.
  private let shelf: WorkshopShelf?
  /// Trouble is told once, until something could be written again.
  private var isInTrouble = false

  init(_ shelf: WorkshopShelf?) {
    self.shelf = shelf
  }

  /// Adds entries to a map's log. What could not be written is told once.
  func write(_ entries: [WorkshopEntry], title: String?, file: Path) -> Outcome? {
    attempt { (shelf) throws(StorageError) in
      try shelf.append(
        WorkshopLog.lines(entries), header: WorkshopLog.header(file: file.description, title: title), to: file)
    }
  }

  /// Keeps a map's clock; nil forgets it.
  func keep(_ clock: WorkshopClockRecord?, file: Path) -> Outcome? {
    attempt { (shelf) throws(StorageError) in
      try shelf.keepClock(clock.map { JSONWriter.writeLine($0.json) + [0x0A] }, of: file)
    }
  }

  /// What an earlier session left; what cannot be read counts as nothing.
  func find(file: Path, name: String) -> Outcome? {
    guard let shelf else { return nil }
    let log = (try? shelf.readLog(of: file, limit: WorkshopLog.mostBytes)).flatMap(WorkshopLog.init(bytes:))
    let clock = (try? shelf.readClock(of: file)).flatMap { try? JSONReader.read($0) }
      .flatMap(WorkshopClockRecord.init(json:))
    guard log != nil || clock != nil else { return nil }
    return .workshopFound(log?.entries ?? [], clock: clock, path: name)
  }

  private func attempt(_ body: (WorkshopShelf) throws(StorageError) -> Void) -> Outcome? {
    guard let shelf else { return nil }
    do throws(StorageError) {
      try body(shelf)
      isInTrouble = false
      return nil
    } catch {
      if isInTrouble { return nil }
      isInTrouble = true
      return .workshopNotKept("the minutes of this workshop are not written: \(PlainText.display(error.description))")
    }
  }
}
