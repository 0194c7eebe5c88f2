import Glibc

/// A place in the queue of those who read a file, change it and save it: one after the other, nobody's work is for
/// nothing. Who does not queue is noticed by the look at the file before it is replaced, as ever.
///
/// It is a lock of the file's folder, so that it leaves nothing behind, whatever ends its holder.
public struct SaveQueue {
  private let fileSystem: any FileSystem
  private let folder: FileDescriptor

  /// Between two attempts: longer ones after the first, so that many who wait leave the processors to whoever has the
  /// turn.
  private static let pauses = (first: 5, most: 20)

  /// Waits for its turn, so long at most; nil where there is no such lock, or others take longer.
  public init?(before path: Path, _ fileSystem: any FileSystem, milliseconds: Int) {
    let target = (try? fileSystem.resolve(path)) ?? path
    guard let folder = try? fileSystem.open(target.folder, [], permissions: 0) else { return nil }
    var (waited, pause) = (0, Self.pauses.first)
    while true {
      do throws(Errno) {
        try fileSystem.lock(folder)
        (self.fileSystem, self.folder) = (fileSystem, folder)
        return
      } catch {
        guard error.code == EWOULDBLOCK, waited < milliseconds else { break }
      }
      fileSystem.pause(milliseconds: pause)
      waited += pause
      pause = min(Self.pauses.most, pause + 1)
    }
    try? fileSystem.close(folder)
    return nil
  }

  /// Lets the next one go on.
  public func leave() { try? fileSystem.close(folder) }
}
