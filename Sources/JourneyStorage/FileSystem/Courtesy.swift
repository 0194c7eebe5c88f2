import Glibc

/// Lets work that nobody waits for go behind what a person waits for.
public enum Courtesy {
  /// From now on the calling thread has a processor where nobody in a hurry wants it: ten steps nicer than it was, which no
  /// thread takes back. Others of the process stay as they are (on Linux each thread has a niceness of its own). Where
  /// the system refuses, nothing changes.
  public static func goBehind() {
    let thread = Int32(PRIO_PROCESS.rawValue)
    errno = 0
    let now = getpriority(thread, 0)
    guard errno == 0, now < 10 else { return }
    _ = setpriority(thread, 0, now + 10)
  }
}
