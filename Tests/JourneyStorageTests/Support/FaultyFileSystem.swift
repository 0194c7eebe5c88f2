import Glibc
import JourneyStorage
import Synchronization

/// The machine's file system, of which one call fails, or all from one call on, or during which the process dies.
///
/// Calls are counted from 0 in the order in which they are made. A killed process does nothing any more: its calls have no effect, its
/// descriptors are closed and its locks are gone.
final class FaultyFileSystem: FileSystem {
  enum Fault: Sendable, Hashable {
    case none
    case once(Int, Int32)
    case from(Int, Int32)
    /// The call does its work, and then says that it failed; network file systems do so.
    case liesOnce(Int, Int32)
    case kill(Int)
    /// All calls of one kind.
    case every(String, Int32)
  }

  struct State {
    var calls: [String] = []
    var pauses = 0
    var open: Set<Int32> = []
    var random: UInt64 = 1
    var dead = false
  }

  let fault: Fault
  /// The most bytes that one write takes.
  let writeLimit: Int
  private let onCall: (@Sendable (Int, String) -> Void)?
  private let system = SystemFileSystem()
  private let state = Mutex(State())

  init(_ fault: Fault = .none, writeLimit: Int = .max, onCall: (@Sendable (Int, String) -> Void)? = nil) {
    self.fault = fault
    self.writeLimit = writeLimit
    self.onCall = onCall
  }

  /// The kinds of calls made, in order.
  var calls: [String] { state.withLock { $0.calls } }
  var pauses: Int { state.withLock { $0.pauses } }
  /// Files that were opened and not closed.
  var openFiles: Int { state.withLock { $0.open.count } }

  private func step<Answer>(
    _ kind: String, onKill: () -> Void = {}, onFailure: () -> Void = {}, _ work: () throws(Errno) -> Answer
  ) throws(Errno) -> Answer {
    let (number, dead) = state.withLock { state in
      defer { state.calls.append(kind) }
      return (state.calls.count, state.dead)
    }
    if dead { throw Errno(ESRCH) }
    onCall?(number, kind)
    switch fault {
    case .once(number, let errno):
      onFailure()
      throw Errno(errno)
    case .from(let first, let errno) where number >= first:
      onFailure()
      throw Errno(errno)
    case .every(kind, let errno):
      onFailure()
      throw Errno(errno)
    case .liesOnce(number, let errno):
      _ = try work()
      throw Errno(errno)
    case .kill(number):
      onKill()
      state.withLock { state in
        for descriptor in state.open { Glibc.close(descriptor) }
        state.open = []
        state.dead = true
      }
      throw Errno(ESRCH)
    default: return try work()
    }
  }

  func open(_ path: Path, _ options: OpenOptions, permissions: UInt32) throws(Errno) -> FileDescriptor {
    try step("open") { () throws(Errno) in
      let file = try system.open(path, options, permissions: permissions)
      state.withLock { _ = $0.open.insert(file.number) }
      return file
    }
  }

  func close(_ file: FileDescriptor) throws(Errno) {
    // A close that fails has closed all the same.
    func really() { state.withLock { if $0.open.remove(file.number) != nil { Glibc.close(file.number) } } }
    try step("close", onFailure: really) { () throws(Errno) in really() }
  }

  func write(_ file: FileDescriptor, _ bytes: ArraySlice<UInt8>) throws(Errno) -> Int {
    // Death comes when a part is written.
    let half = bytes.prefix(bytes.count / 2)
    return try step("write", onKill: { _ = try? system.write(file, half) }) { () throws(Errno) in
      try system.write(file, bytes.prefix(writeLimit))
    }
  }

  func read(_ file: FileDescriptor, upTo count: Int) throws(Errno) -> [UInt8] {
    try step("read") { () throws(Errno) in try system.read(file, upTo: count) }
  }
  func truncate(_ file: FileDescriptor, to size: Int) throws(Errno) {
    try step("truncate") { () throws(Errno) in try system.truncate(file, to: size) }
  }
  func reserve(_ file: FileDescriptor, from offset: Int, count: Int) throws(Errno) {
    try step("reserve") { () throws(Errno) in try system.reserve(file, from: offset, count: count) }
  }
  func synchronize(_ file: FileDescriptor) throws(Errno) {
    // The disk itself is not what is tested, and waiting for it thousands of times takes minutes.
    try step("synchronize") { () throws(Errno) in }
  }
  func lock(_ file: FileDescriptor) throws(Errno) {
    try step("lock") { () throws(Errno) in try system.lock(file) }
  }
  func status(of file: FileDescriptor) throws(Errno) -> FileStatus {
    try step("status") { () throws(Errno) in try system.status(of: file) }
  }
  func status(at path: Path, followingLinks: Bool) throws(Errno) -> FileStatus {
    try step("status") { () throws(Errno) in try system.status(at: path, followingLinks: followingLinks) }
  }
  func resolve(_ path: Path) throws(Errno) -> Path {
    try step("resolve") { () throws(Errno) in try system.resolve(path) }
  }
  func checkWritable(_ path: Path) throws(Errno) {
    try step("checkWritable") { () throws(Errno) in try system.checkWritable(path) }
  }
  func freeSpace(at path: Path) throws(Errno) -> FreeSpace {
    try step("freeSpace") { () throws(Errno) in FreeSpace(bytes: 12 << 10, files: 5) }
  }
  func setOwner(_ file: FileDescriptor, owner: UInt32, group: UInt32) throws(Errno) {
    try step("setOwner") { () throws(Errno) in try system.setOwner(file, owner: owner, group: group) }
  }
  func setMode(_ file: FileDescriptor, _ mode: UInt32) throws(Errno) {
    try step("setMode") { () throws(Errno) in try system.setMode(file, mode) }
  }
  func attributeNames(_ file: FileDescriptor) throws(Errno) -> [String] {
    try step("attributeNames") { () throws(Errno) in try system.attributeNames(file) }
  }
  func attribute(_ file: FileDescriptor, _ name: String) throws(Errno) -> [UInt8] {
    try step("attribute") { () throws(Errno) in try system.attribute(file, name) }
  }
  func setAttribute(_ file: FileDescriptor, _ name: String, _ value: [UInt8]) throws(Errno) {
    try step("setAttribute") { () throws(Errno) in try system.setAttribute(file, name, value) }
  }
  func removeAttribute(_ file: FileDescriptor, _ name: String) throws(Errno) {
    try step("removeAttribute") { () throws(Errno) in try system.removeAttribute(file, name) }
  }
  func rename(_ old: Path, to new: Path) throws(Errno) {
    try step("rename") { () throws(Errno) in try system.rename(old, to: new) }
  }
  func renameWithoutReplacing(_ old: Path, to new: Path) throws(Errno) {
    try step("renameWithoutReplacing") { () throws(Errno) in try system.renameWithoutReplacing(old, to: new) }
  }
  func link(_ old: Path, to new: Path) throws(Errno) {
    try step("link") { () throws(Errno) in try system.link(old, to: new) }
  }
  func unlink(_ path: Path) throws(Errno) {
    try step("unlink") { () throws(Errno) in try system.unlink(path) }
  }
  func makeFolder(_ path: Path, permissions: UInt32) throws(Errno) {
    try step("makeFolder") { () throws(Errno) in try system.makeFolder(path, permissions: permissions) }
  }
  func removeFolder(_ path: Path) throws(Errno) {
    try step("removeFolder") { () throws(Errno) in try system.removeFolder(path) }
  }
  func names(in folder: Path) throws(Errno) -> [[UInt8]] {
    try step("names") { () throws(Errno) in try system.names(in: folder) }
  }

  func pause(milliseconds: Int) { state.withLock { $0.pauses += 1 } }

  /// The same names in every run, from a seed of 1 (SplitMix64).
  func randomBits() -> UInt64 {
    state.withLock { state in
      state.random &+= 0x9E37_79B9_7F4A_7C15
      var bits = state.random
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }
}
