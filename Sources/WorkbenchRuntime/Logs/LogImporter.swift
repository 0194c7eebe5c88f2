import EventLogs
import Glibc
import JourneyModel
import JourneyStorage
import Synchronization
import Workbench

/// Reads and counts event logs off the main thread, one log at a time; answers through the mailbox.
nonisolated final class LogImporter: Sendable {
  private struct State {
    var number = 0
    var watch: LogWatch?
    var log: EventLog?
    /// The last count that was asked for and not begun.
    var waiting: (journey: Journey, asked: Int)?
    var isCounting = false
  }

  private let state = Mutex(State())
  private let mailbox: Mailbox
  /// How many activities are listed: those that a person can match.
  private static let mostActivities = 500

  init(mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  /// Stops what is read, and forgets the log.
  func stop() {
    state.withLock { state in
      state.watch?.stop()
      state = State()
    }
  }

  /// Begins to read; what was read before is forgotten.
  func read(_ path: Path, total: Int?, number: Int) {
    let watch = LogWatch()
    state.withLock { state in
      state.watch?.stop()
      state = State()
      state.number = number
      state.watch = watch
    }
    let isOver = Flag()
    _ = OwnThread.start { [mailbox] in
      let start = ContinuousClock.now
      while !isOver.isSet {
        usleep(100_000)
        if isOver.isSet || watch.isStopped { break }
        let elapsed = (ContinuousClock.now - start).components
        let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        mailbox.post(.logProgressed(LogProgress(read: watch.bytesRead, total: total, seconds: seconds), number: number))
      }
    }
    let isBegun = OwnThread.start { [self] in
      readNow(path, watch, number)
      isOver.set()
    }
    guard !isBegun else { return }
    isOver.set()
    mailbox.post(.logFailed("the system has no thread to read with; try again", number: number))
  }

  /// Something that happens once.
  private final class Flag: Sendable {
    private let value = Atomic(false)
    var isSet: Bool { value.load(ordering: .relaxed) }
    func set() { value.store(true, ordering: .relaxed) }
  }

  private func readNow(_ path: Path, _ watch: LogWatch, _ number: Int) {
    var reading = LogReading()
    reading.watch = watch
    let source = String(decoding: path.name, as: UTF8.self)
    do throws(EventLogError) {
      let log = try EventLog.read([LogInput(name: source, place: .file(path.bytes))], reading)
      let profile = log.profile()
      let isWanted = state.withLock { state in
        guard state.number == number else { return false }
        state.log = log
        state.watch = nil
        return true
      }
      guard isWanted else { return }
      let summary = LogSummary(
        source: source, cases: profile.cases, events: log.events, leftOut: log.leftOut, unreadable: log.unreadable,
        activities: profile.activities.prefix(Self.mostActivities).map {
          LogSummary.Activity(name: $0.name, cases: $0.cases, events: $0.events)
        }, further: max(0, profile.activities.count - Self.mostActivities), remarks: Self.remarks(of: log))
      mailbox.post(.logRead(summary, number: number))
    } catch {
      if error != .stopped { mailbox.post(.logFailed("\(error)", number: number)) }
    }
  }

  /// What of a log did not count, and why.
  private static func remarks(of log: EventLog) -> [String] {
    var remarks: [String] = []
    if log.leftOut > 0 {
      remarks.append(
        "\(log.leftOut) rows are left out: only complete events count; sojourn funnel --lifecycle any takes them all")
    }
    remarks += log.remarks
    if log.unreadable > log.issues.count {
      remarks.append("\(log.unreadable) rows could not be read; the first \(log.issues.count) follow")
    }
    return remarks + log.issues.map { "line \($0.line): \($0.reason)" }
  }

  /// Counts the log along the stages of a journey. While one count runs, only the last one asked for meanwhile is kept.
  func count(_ journey: Journey, number: Int, asked: Int, source: String, today: String) {
    let begins = state.withLock { state in
      guard state.number == number else { return false }
      state.waiting = (journey, asked)
      defer { state.isCounting = true }
      return !state.isCounting
    }
    guard begins else { return }
    let isBegun = OwnThread.start { [self] in
      while let (log, journey, asked) = next(number) { countNow(log, journey, number, asked, source, today) }
    }
    guard !isBegun else { return }
    state.withLock { $0.isCounting = false }
    mailbox.post(.logFailed("the system has no thread to count with; try again", number: number))
  }

  private func next(_ number: Int) -> (EventLog, Journey, Int)? {
    state.withLock { state in
      guard state.number == number, let log = state.log, let waiting = state.waiting else {
        if state.number == number { state.isCounting = false }
        return nil
      }
      state.waiting = nil
      return (log, waiting.journey, waiting.asked)
    }
  }

  private func countNow(
    _ log: EventLog, _ journey: Journey, _ number: Int, _ asked: Int, _ source: String, _ today: String
  ) {
    do throws(EventLogError) {
      let result = try log.funnel(journey)
      let volumes = FunnelVolumes(result, source: source, asOf: result.lastDay ?? today, isExact: false)
      let preview = LogPreview(
        stages: result.stages.map {
          LogPreview.Stage(id: $0.id, reached: $0.reached, continued: $0.continued, missed: $0.missed)
        }, volumes: volumes.series(for: journey))
      mailbox.post(.logCounted(preview, number: number, asked: asked))
    } catch {
      mailbox.post(.logFailed("\(error)", number: number))
    }
  }
}
