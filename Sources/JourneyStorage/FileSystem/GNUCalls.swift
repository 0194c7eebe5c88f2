import Glibc

/// Calls that the C library has but its Swift module does not show; nil where the library lacks them too.
enum GNUCalls {
  typealias Fallocate = @convention(c) @Sendable (Int32, Int32, off_t, off_t) -> Int32
  typealias Renameat2 =
    @convention(c) @Sendable (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  typealias Flistxattr = @convention(c) @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int
  typealias Fgetxattr = @convention(c) @Sendable (Int32, UnsafePointer<CChar>, UnsafeMutableRawPointer?, Int) -> Int
  typealias Fsetxattr = @convention(c) @Sendable (Int32, UnsafePointer<CChar>, UnsafeRawPointer?, Int, Int32) -> Int32
  typealias Fremovexattr = @convention(c) @Sendable (Int32, UnsafePointer<CChar>) -> Int32

  static let fallocate = find("fallocate", Fallocate.self)
  static let renameat2 = find("renameat2", Renameat2.self)
  static let flistxattr = find("flistxattr", Flistxattr.self)
  static let fgetxattr = find("fgetxattr", Fgetxattr.self)
  static let fsetxattr = find("fsetxattr", Fsetxattr.self)
  static let fremovexattr = find("fremovexattr", Fremovexattr.self)

  /// `type` must be the function's C type; the headers of glibc 2.28 and later say the same.
  private static func find<Function>(_ name: String, _ type: Function.Type) -> Function? {
    dlsym(nil, name).map { unsafeBitCast($0, to: type) }
  }
}
