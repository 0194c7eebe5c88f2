import Glibc

/// A few threads that do one thing together.
public enum Threads {
  private final class Task {
    let body: @Sendable (Int) -> Void
    let number: Int

    init(_ body: @escaping @Sendable (Int) -> Void, _ number: Int) {
      self.body = body
      self.number = number
    }
  }

  /// How many the machine has, at most 64.
  public static var processors: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 64) }

  /// Runs `body` with the numbers 0..<count at once, and waits for all; the caller's thread is one of them.
  public static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var started: [pthread_t] = []
    for number in 1..<max(count, 1) {
      var thread = pthread_t()
      let task = Unmanaged.passRetained(Task(body, number))
      let code = pthread_create(
        &thread, nil,
        { argument in
          let task = Unmanaged<Task>.fromOpaque(argument!).takeRetainedValue()
          task.body(task.number)
          return nil
        }, task.toOpaque())
      if code == 0 {
        started.append(thread)
      } else {
        // No thread to be had: its share is done here.
        task.takeRetainedValue().body(number)
      }
    }
    body(0)
    for thread in started { pthread_join(thread, nil) }
  }
}
