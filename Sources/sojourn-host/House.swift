import FlyingFox
import FlyingSocks
import Foundation
import Glibc
import HostOptions
import JourneyStorage
import PhonePage

/// All that is open while the page is: the inbox, the lock, the door, the server behind it.
final class House {
  let listener: Listener
  let code: String
  var title: String { room.title }

  private let room: PhoneRoom
  private let place: InboxPlace
  private let files: Int
  /// The inbox, locked for as long as the page is open, so that a journey has one host.
  private let lock: FileDescriptor

  private static let server = "http"

  /// - Throws: `HostError`.
  init(_ options: HostOptions) throws(HostError) {
    if let problem = options.code.flatMap(PhoneSettings.problem) { throw .badCode(problem) }
    var random = SystemRandomNumberGenerator()
    code = options.code ?? PhoneSettings.newCode(&random)
    let system = SystemFileSystem()
    let folders = StateFolders(environment: ProcessInfo.processInfo.environment)
    let named = Path(options.file)
    guard let place = InboxPlace(of: named, in: folders, system) else { throw .noStateFolder }
    self.place = place
    files = Self.raiseLimit()
    // Nothing is made for a file that is no journey, nor where nobody can be waited for.
    let store = JourneyStore(fileSystem: system)
    let subject = try PhoneRoom.read(place.journey, store)
    let listener = try Listener(address: options.address, port: options.port)
    self.listener = listener
    let hosts = listener.hosts + options.name.flatMap { [$0, "\($0):\(listener.port)"] }
    room = try PhoneRoom(PhoneSettings(code: code, hosts: Set(hosts)), subject, place, store)
    lock = try Self.lock(place, system)
  }

  private static func lock(_ place: InboxPlace, _ system: SystemFileSystem) throws(HostError) -> FileDescriptor {
    do throws(Errno) {
      let file = try system.open(place.path, [.noFollow], permissions: 0)
      do throws(Errno) {
        try system.lock(file)
      } catch {
        if error.code == EWOULDBLOCK { throw error }
        // Without locks two hosts can be told apart by nobody; each still keeps what it receives.
      }
      return file
    } catch {
      throw error.code == EWOULDBLOCK ? .hostedAlready(place.journey) : .storage(.cannotRead(place.path, error))
    }
  }

  /// Opens the door. It is a folder of this user's alone, in which the server's socket has its name.
  func open() throws(HostError) {
    clearDoor()
    let system = SystemFileSystem()
    do throws(Errno) {
      try system.makeFolder(place.door, permissions: 0o700)
    } catch {
      throw .storage(.cannotWrite(place.door, error))
    }
    guard chdir(place.door.description) == 0 else { throw .storage(.cannotWrite(place.door, Errno(errno))) }
    let server = HTTPServer(address: .unix(path: Self.server), logger: .disabled, handler: PhoneHandler(room: room))
    let ready = DispatchSemaphore(value: 0)
    Task.detached {
      Task.detached {
        try? await server.waitUntilListening()
        ready.signal()
      }
      do { try await server.run() } catch { HostProgram.say("the server ended: \(error)") }
      exit(70)
    }
    ready.wait()
    let doorman = Doorman(listener: listener.file, server: Self.server, files: files)
    Thread.detachNewThread { doorman.run() }
  }

  /// Whoever is answered now has what they sent on the disk; whoever is not sends it again.
  func close() {
    Glibc.close(listener.file)
    clearDoor()
  }

  private func clearDoor() {
    let system = SystemFileSystem()
    for name in (try? system.names(in: place.door)) ?? [] { try? system.unlink(place.door.appending(name)) }
    try? system.removeFolder(place.door)
  }

  /// As many open files as this user may have, at most a thousand.
  private static func raiseLimit() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
    limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, 1024))
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return Int(min(limit.rlim_cur, 1 << 16))
  }
}
