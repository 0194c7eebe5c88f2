import CZlib
import Glibc

/// The bytes of one log, in order: a file, standard input, or bytes in memory; gzip is unpacked on the way.
///
/// Gzip is known by its first two bytes, not by the name. Several members one after the other are one log, as `gunzip`
/// takes them.
final class LogSource {
  let name: String
  private let descriptor: Int32
  private let limits: LogLimits
  private let watch: LogWatch?
  private var memory: [UInt8] = []
  private var memoryPlace = 0
  private var isPacked = false
  private var stream = z_stream()
  private var hasStream = false
  private var packed = [UInt8](repeating: 0, count: 1 << 17)
  private var packedStart = 0
  private var packedEnd = 0
  private var isMemberDone = false
  private var unpacked = 0
  private var packedRead = 0

  /// Opens what `input` names.
  init(_ input: LogInput, _ limits: LogLimits, _ watch: LogWatch? = nil) throws(EventLogError) {
    name = input.name
    self.watch = watch
    self.limits = limits
    switch input.place {
    case .bytes(let bytes):
      descriptor = -1
      memory = bytes
    case .standardInput:
      descriptor = dup(0)
      if descriptor < 0 { throw .cannotOpen(file: name, reason: Self.reason(errno)) }
    case .file(let path):
      descriptor = Self.open(path + [0], O_RDONLY | O_CLOEXEC)
      if descriptor < 0 { throw .cannotOpen(file: name, reason: Self.reason(errno)) }
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        close(descriptor)
        throw .cannotOpen(file: name, reason: "it is a folder; name the logs in it")
      }
    }
    try detect()
  }

  /// How many bytes there are; nil where that cannot be known.
  static func size(of input: LogInput) -> Int? {
    switch input.place {
    case .bytes(let bytes): return bytes.count
    case .standardInput: return nil
    case .file(let path):
      var status = stat()
      let isFile = (path + [0]).withUnsafeBytes {
        stat($0.bindMemory(to: CChar.self).baseAddress!, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      }
      return isFile ? Int(status.st_size) : nil
    }
  }

  deinit {
    if hasStream { inflateEnd(&stream) }
    if descriptor >= 0 { close(descriptor) }
  }

  private static func open(_ path: [UInt8], _ flags: Int32) -> Int32 {
    path.withUnsafeBytes { Glibc.open($0.bindMemory(to: CChar.self).baseAddress!, flags) }
  }

  /// Fills as much of the buffer as there is; 0 at the end.
  func read(into target: UnsafeMutablePointer<UInt8>, _ room: Int) throws(EventLogError) -> Int {
    var count = 0
    while count < room {
      let got = try isPacked ? unpack(into: target + count, room - count) : take(into: target + count, room - count)
      if got == 0 { break }
      count += got
    }
    return count
  }

  private func detect() throws(EventLogError) {
    // What was looked at stands in `packed` and is given first.
    packedEnd = try packed.withUnsafeMutableBufferPointer { buffer throws(EventLogError) in
      var count = 0
      while count < 2 {
        let got = try raw(into: buffer.baseAddress! + count, 2 - count)
        if got == 0 { break }
        count += got
      }
      return count
    }
    guard packedEnd == 2, packed[0] == 0x1F, packed[1] == 0x8B else { return }
    isPacked = true
    guard sojourn_inflate_start(&stream) == Z_OK else { throw .damagedGzip(file: name) }
    hasStream = true
  }

  private func take(into target: UnsafeMutablePointer<UInt8>, _ room: Int) throws(EventLogError) -> Int {
    if packedStart < packedEnd {
      let count = min(room, packedEnd - packedStart)
      for place in 0..<count { target[place] = packed[packedStart + place] }
      packedStart += count
      return count
    }
    return try raw(into: target, room)
  }

  private func raw(into target: UnsafeMutablePointer<UInt8>, _ room: Int) throws(EventLogError) -> Int {
    let count = try rawUnwatched(into: target, room)
    try watch?.add(count)
    return count
  }

  private func rawUnwatched(into target: UnsafeMutablePointer<UInt8>, _ room: Int) throws(EventLogError) -> Int {
    if descriptor < 0 {
      let count = min(room, memory.count - memoryPlace)
      memory.withUnsafeBufferPointer { buffer in
        if count > 0 { target.update(from: buffer.baseAddress! + memoryPlace, count: count) }
      }
      memoryPlace += count
      return count
    }
    while true {
      let count = Glibc.read(descriptor, target, room)
      if count >= 0 {
        return count
      }
      if watch?.isStopped == true { throw .stopped }
      if errno != EINTR { throw .unreadable(file: name, reason: Self.reason(errno)) }
    }
  }

  private func unpack(into target: UnsafeMutablePointer<UInt8>, _ room: Int) throws(EventLogError) -> Int {
    while true {
      if packedStart == packedEnd {
        packedStart = 0
        packedEnd = try packed.withUnsafeMutableBufferPointer { buffer throws(EventLogError) in
          try raw(into: buffer.baseAddress!, buffer.count)
        }
        packedRead += packedEnd
        if packedEnd == 0 {
          if isMemberDone { return 0 }
          throw .damagedGzip(file: name)
        }
      }
      if isMemberDone {
        // Zeros after the last member are padding.
        if packed[packedStart] == 0 {
          packedStart += 1
          continue
        }
        guard inflateReset(&stream) == Z_OK else { throw .damagedGzip(file: name) }
        isMemberDone = false
      }
      let (produced, code) = packed.withUnsafeMutableBufferPointer { buffer in
        stream.next_in = buffer.baseAddress! + packedStart
        stream.avail_in = UInt32(packedEnd - packedStart)
        stream.next_out = target
        stream.avail_out = UInt32(min(room, 1 << 30))
        let asked = Int(stream.avail_out)
        let code = inflate(&stream, Z_NO_FLUSH)
        packedStart = packedEnd - Int(stream.avail_in)
        return (asked - Int(stream.avail_out), code)
      }
      if code == Z_STREAM_END {
        isMemberDone = true
      } else if code != Z_OK && code != Z_BUF_ERROR {
        throw .damagedGzip(file: name)
      }
      unpacked += produced
      if unpacked > limits.unpacked {
        throw .tooLarge(file: name, what: "it unpacks to more than \(limits.unpacked >> 20) MB")
      }
      if unpacked > limits.modest, unpacked / limits.ratio > packedRead {
        throw .tooLarge(
          file: name, what: "it unpacks to more than \(limits.ratio) times its size, which is no log but a trap")
      }
      if produced > 0 { return produced }
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
