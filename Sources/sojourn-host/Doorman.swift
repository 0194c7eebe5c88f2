import Glibc

/// Stands before the server and lets in so many connections, so many bytes and for so long: the server behind the door
/// reads lines of any length for as long as they come. What it lets in it passes on, byte for byte; who somebody is stands
/// in the name of the socket by which they come in (`NUMBER-ADDRESS`).
///
/// One thread, `poll`, no locks. All it holds is bounded: `most` connections with two small buffers each.
final class Doorman: @unchecked Sendable {
  private let listener: Int32
  /// The server's socket: a name in the current folder, which is nobody else's.
  private let server: String
  private var links: [Link] = []
  private var number = 0

  /// Connections at once, in all and of one address; more wait outside, or are hung up on.
  private let most: Int
  private static let mostOfOne = 64
  /// Bytes that one connection may send. It asks for one thing, with a form at most.
  private static let longest = 40 << 10
  private static let buffer = 16 << 10
  /// For how long a request may take to come in, and the whole to be over, in milliseconds.
  private static let patience = 5000
  private static let longestLife = 20_000

  private struct Link {
    let outside: Int32
    let inside: Int32
    let peer: String
    let began: Int
    /// What came from outside and is not inside yet, and the other way.
    var inward: [UInt8] = []
    var outward: [UInt8] = []
    var received = 0
    /// Whether the server has begun to answer.
    var isAnswered = false
    var hasOutsideEnded = false
    var hasInsideEnded = false
  }

  init(listener: Int32, server: String, files: Int) {
    self.listener = listener
    self.server = server
    most = max(16, min(256, (files - 64) / 3))
  }

  /// Works for as long as the process does.
  func run() -> Never {
    while true {
      var polled: [pollfd] = [
        pollfd(fd: links.count < most ? listener : -1, events: Int16(POLLIN), revents: 0)
      ]
      for link in links {
        var events: Int32 = 0
        if !link.hasOutsideEnded, link.inward.count < Self.buffer { events |= POLLIN }
        if !link.outward.isEmpty { events |= POLLOUT }
        polled.append(pollfd(fd: link.outside, events: Int16(events), revents: 0))
        events = 0
        if !link.hasInsideEnded, link.outward.count < Self.buffer { events |= POLLIN }
        if !link.inward.isEmpty { events |= POLLOUT }
        polled.append(pollfd(fd: link.inside, events: Int16(events), revents: 0))
      }
      _ = poll(&polled, nfds_t(polled.count), links.isEmpty ? -1 : 500)
      let now = Self.milliseconds()
      var kept: [Link] = []
      for (place, link) in links.enumerated() {
        var link = link
        if work(&link, polled[1 + 2 * place].revents, polled[2 + 2 * place].revents, now) {
          kept.append(link)
        } else {
          close(link.outside)
          close(link.inside)
        }
      }
      links = kept
      if polled[0].revents != 0 { accept(now) }
    }
  }

  private func accept(_ now: Int) {
    while links.count < most {
      var storage = sockaddr_storage()
      var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let outside = withUnsafeMutablePointer(to: &storage) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          Glibc.accept(listener, $0, &size)
        }
      }
      guard outside >= 0 else {
        if errno == EMFILE || errno == ENFILE { usleep(50_000) }
        return
      }
      _ = fcntl(outside, F_SETFL, O_NONBLOCK)
      _ = fcntl(outside, F_SETFD, FD_CLOEXEC)
      let peer = Listener.words(&storage, size).address
      guard links.count(where: { $0.peer == peer }) < Self.mostOfOne, let inside = goInside(as: peer) else {
        close(outside)
        continue
      }
      links.append(Link(outside: outside, inside: inside, peer: peer, began: now))
    }
  }

  /// A connection to the server, by a socket whose name says for whom.
  private func goInside(as peer: String) -> Int32? {
    let inside = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard inside >= 0 else { return nil }
    number += 1
    let name = "\(number)-\(peer)"
    defer { unlink(name) }
    unlink(name)
    guard Self.with(name, { bind(inside, $0, $1) }) == 0, Self.with(server, { connect(inside, $0, $1) }) == 0 else {
      close(inside)
      return nil
    }
    _ = fcntl(inside, F_SETFL, O_NONBLOCK)
    return inside
  }

  /// Moves what can be moved; false where the connection is over.
  private func work(_ link: inout Link, _ outside: Int16, _ inside: Int16, _ now: Int) -> Bool {
    let age = now - link.began
    if age > Self.longestLife || !link.isAnswered && age > Self.patience { return false }
    if outside & Int16(POLLIN | POLLHUP | POLLERR) != 0, !link.hasOutsideEnded {
      switch take(link.outside) {
      case .bytes(let bytes):
        link.received += bytes.count
        if link.received > Self.longest { return false }
        link.inward += bytes
      case .end: link.hasOutsideEnded = true
      case .broken: return false
      case .nothing: break
      }
    }
    if inside & Int16(POLLIN | POLLHUP | POLLERR) != 0, !link.hasInsideEnded {
      switch take(link.inside) {
      case .bytes(let bytes):
        link.isAnswered = true
        link.outward += bytes
      case .end, .broken: link.hasInsideEnded = true
      case .nothing: break
      }
    }
    guard give(&link.inward, to: link.inside) || link.hasInsideEnded, give(&link.outward, to: link.outside) else {
      return false
    }
    if link.hasOutsideEnded, link.inward.isEmpty { shutdown(link.inside, Int32(SHUT_WR)) }
    return !(link.hasInsideEnded && link.outward.isEmpty)
  }

  private enum Taken {
    case bytes([UInt8])
    case end, broken, nothing
  }

  private func take(_ file: Int32) -> Taken {
    var bytes = [UInt8](repeating: 0, count: Self.buffer)
    let count = read(file, &bytes, bytes.count)
    if count > 0 { return .bytes(Array(bytes[..<count])) }
    if count == 0 { return .end }
    return errno == EAGAIN || errno == EINTR ? .nothing : .broken
  }

  /// False where nobody takes it any more.
  private func give(_ bytes: inout [UInt8], to file: Int32) -> Bool {
    while !bytes.isEmpty {
      let count = send(file, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      bytes.removeFirst(count)
    }
    return true
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  private static func with(_ name: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(name.utf8.prefix(MemoryLayout.size(ofValue: address.sun_path) - 1))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
