import Glibc
import JourneyStorage

/// The socket on which phones are waited for, and the names by which they may call it.
struct Listener {
  let file: Int32
  /// As it was given, or the one that the system chose.
  let port: UInt16
  /// The addresses that reach it, in numbers; those of this machine where it listens on all.
  let addresses: [String]
  /// Whether only this machine reaches it.
  let isLoopback: Bool

  /// Listens on one address in numbers.
  /// - Throws: `HostError`.
  init(address: String, port: UInt16) throws(HostError) {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let name = address == "localhost" ? "127.0.0.1" : address
    guard getaddrinfo(name, "\(port)", &hints, &found) == 0, let info = found else { throw .badAddress(address) }
    defer { freeaddrinfo(found) }
    let file = socket(info.pointee.ai_family, info.pointee.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard file >= 0 else { throw .cannotListen(address, Errno(errno)) }
    var yes: Int32 = 1
    setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard bind(file, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0, listen(file, 128) == 0 else {
      let code = errno
      close(file)
      throw switch code {
      case EADDRINUSE: HostError.portInUse(port)
      case EADDRNOTAVAIL: .addressNotHere(address)
      case EACCES: .portRefused(port)
      default: .cannotListen(address, Errno(code))
      }
    }
    _ = fcntl(file, F_SETFL, O_NONBLOCK)
    self.file = file
    let (own, ownPort) = Self.name(of: file)
    self.port = ownPort
    let isAll = own == "0.0.0.0" || own == "::"
    addresses = isAll ? Self.ownAddresses(v6: own == "::") : [own]
    isLoopback = own.hasPrefix("127.") || own == "::1"
  }

  /// As a browser writes them: `192.168.1.20:8087`, `[::1]:8087`.
  var hosts: [String] { addresses.map(host) + (isLoopback || addresses.count > 1 ? ["localhost:\(port)"] : []) }

  func host(_ address: String) -> String {
    let name = address.contains(":") ? "[\(address)]" : address
    return port == 80 ? name : "\(name):\(port)"
  }

  private static func name(of file: Int32) -> (address: String, port: UInt16) {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    withUnsafeMutablePointer(to: &storage) { pointer in
      _ = pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(file, $0, &size) }
    }
    return words(&storage, size)
  }

  /// An address in numbers, without port and zone.
  static func words(_ storage: inout sockaddr_storage, _ size: socklen_t) -> (address: String, port: UInt16) {
    var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    var service = [CChar](repeating: 0, count: Int(NI_MAXSERV))
    let isFound = withUnsafePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getnameinfo(
          $0, size, &host, socklen_t(host.count), &service, socklen_t(service.count), NI_NUMERICHOST | NI_NUMERICSERV)
      }
    }
    guard isFound == 0 else { return ("unknown", 0) }
    var address = text(host)
    // An IPv4 phone on an IPv6 socket, and the zone of a link.
    if address.hasPrefix("::ffff:") { address = String(address.dropFirst("::ffff:".count)) }
    if let zone = address.firstIndex(of: "%") { address = String(address[..<zone]) }
    return (address, UInt16(text(service)) ?? 0)
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The addresses of this machine, those that others reach first.
  private static func ownAddresses(v6: Bool) -> [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var addresses: [String] = []
    var next = first
    while let entry = next {
      defer { next = entry.pointee.ifa_next }
      guard let address = entry.pointee.ifa_addr else { continue }
      let family = Int32(address.pointee.sa_family)
      guard family == AF_INET || v6 && family == AF_INET6 else { continue }
      var storage = sockaddr_storage()
      let size = family == AF_INET ? MemoryLayout<sockaddr_in>.size : MemoryLayout<sockaddr_in6>.size
      memcpy(&storage, address, size)
      let name = words(&storage, socklen_t(size)).address
      if !addresses.contains(name), !name.hasPrefix("fe80:") { addresses.append(name) }
    }
    let others = addresses.filter { !$0.hasPrefix("127.") && $0 != "::1" }
    return others + addresses.filter { !others.contains($0) }
  }
}
