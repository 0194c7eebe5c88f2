import Glibc

/// Extended attributes, access control lists among them.
extension SystemFileSystem {
  public func attributeNames(_ file: FileDescriptor) throws(Errno) -> [String] {
    guard let list = GNUCalls.flistxattr else { throw Errno(ENOSYS) }
    let text = try growing { list(file.number, $0, $1) }
    return text.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  public func attribute(_ file: FileDescriptor, _ name: String) throws(Errno) -> [UInt8] {
    guard let get = GNUCalls.fgetxattr else { throw Errno(ENOSYS) }
    return try growing { get(file.number, name, $0, $1) }
  }

  public func setAttribute(_ file: FileDescriptor, _ name: String, _ value: [UInt8]) throws(Errno) {
    guard let set = GNUCalls.fsetxattr else { throw Errno(ENOSYS) }
    try uninterrupted { value.withUnsafeBytes { set(file.number, name, $0.baseAddress, $0.count, 0) } }
  }

  public func removeAttribute(_ file: FileDescriptor, _ name: String) throws(Errno) {
    guard let remove = GNUCalls.fremovexattr else { throw Errno(ENOSYS) }
    try uninterrupted { remove(file.number, name) }
  }

  /// Asks for the size, then for the bytes; asks again when they grew in between.
  private func growing(_ call: (UnsafeMutableRawPointer?, Int) -> Int) throws(Errno) -> [UInt8] {
    while true {
      let size = try uninterrupted { call(nil, 0) }
      if size == 0 { return [] }
      var bytes = [UInt8](repeating: 0, count: size)
      do throws(Errno) {
        let count = try uninterrupted { bytes.withUnsafeMutableBytes { call($0.baseAddress, size) } }
        return Array(bytes.prefix(count))
      } catch {
        if error.code != ERANGE { throw error }
      }
    }
  }
}
