import Glibc

/// Wakes one thread that waits for another. A ring is not lost when nobody waits yet; several are one.
///
/// A condition and not a pipe: waking then needs no descriptor, and no call that can fail.
final class Bell: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var hasRung = false

  init() {
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // Whoever sets the machine's clock must not make edits wait.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// From any thread.
  func ring() {
    pthread_mutex_lock(mutex)
    hasRung = true
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
  }

  /// Waits until it rings, so many milliseconds at most; nil for as long as it takes. Returns whether it rang.
  @discardableResult func wait(milliseconds: Int?) -> Bool {
    pthread_mutex_lock(mutex)
    defer {
      hasRung = false
      pthread_mutex_unlock(mutex)
    }
    guard let milliseconds else {
      while !hasRung { pthread_cond_wait(condition, mutex) }
      return true
    }
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    let nanoseconds = end.tv_nsec + (milliseconds % 1000) * 1_000_000
    end.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
    end.tv_nsec = nanoseconds % 1_000_000_000
    while !hasRung, pthread_cond_timedwait(condition, mutex, &end) != ETIMEDOUT {}
    return hasRung
  }
}
