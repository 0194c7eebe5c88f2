import JourneyModel
import JourneyStorage
import PhonePage

/// The desk with all that it needs: the journey that it shows, the inbox that it fills, the time and chance.
actor PhoneRoom {
  /// Of the journey, as it was when the page was opened.
  nonisolated let title: String
  private var desk: PhoneDesk
  private let journey: Path
  private let store: JourneyStore
  private let writer: InboxWriter
  private let tail: InboxTail
  private var random = SystemRandomNumberGenerator()
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  /// What the file was when it was read last, and when it was looked at.
  private var seen: FileStatus?
  private var looked: ContinuousClock.Instant

  /// - Throws: `HostError` where the inbox cannot be written.
  init(
    _ settings: PhoneSettings, _ subject: PhoneSubject, _ place: InboxPlace, _ store: JourneyStore
  ) throws(HostError) {
    journey = place.journey
    self.store = store
    start = clock.now
    looked = clock.now
    seen = try? store.fileSystem.status(at: journey, followingLinks: true)
    title = subject.title
    desk = PhoneDesk(settings: settings, subject: subject, at: .zero)
    do throws(StorageError) {
      writer = try InboxWriter(place)
    } catch {
      throw .storage(error)
    }
    tail = InboxTail(place)
    desk.learn(tail.more().lines)
  }

  /// The answer; what it acknowledges is on the disk.
  func answer(_ request: PhoneRequest) async -> PhoneResponse {
    look()
    switch desk.answer(request, at: start.duration(to: clock.now), time: Self.seconds(), random: &random) {
    case .now(let response): return response
    case .whenKept(let line, let session, let kept, let failed):
      let writer = writer
      let trouble = await withCheckedContinuation { continuation in
        writer.add([line]) { continuation.resume(returning: $0) }
      }
      if let trouble {
        desk.withdraw(line, session: session)
        HostProgram.say("\(trouble)")
        return failed
      }
      desk.settle(line, session: session)
      return kept
    }
  }

  /// Looks what the facilitator has done since: rounds at every request, the map once a second.
  private func look() {
    desk.learn(tail.more().lines)
    guard clock.now - looked >= .seconds(1) else { return }
    looked = clock.now
    let status = try? store.fileSystem.status(at: journey, followingLinks: true)
    guard let status, status != seen else { return }
    seen = status
    // A file that cannot be read for a moment is shown as it was.
    if let subject = try? Self.read(journey, store) { desk.subject = subject }
  }

  /// What the page shows of a journey.
  /// - Throws: `HostError`.
  static func read(_ path: Path, _ store: JourneyStore) throws(HostError) -> PhoneSubject {
    let bytes: [UInt8]
    do throws(StorageError) {
      bytes = try store.read(path).bytes
    } catch {
      throw .storage(error)
    }
    do throws(JourneyError) {
      let journey = try JourneyFormat.read(bytes)
      return PhoneSubject(
        title: journey.title ?? "A journey",
        stages: journey.stages.map { PhoneSubject.Stage(id: $0.id, name: $0.name ?? $0.id) })
    } catch {
      throw .journey(path, error)
    }
  }

  private static func seconds() -> Int64 { Int64(HostProgram.now()) }
}
