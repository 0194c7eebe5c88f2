/// Memory that is used again and again and only grows; what was in it is lost when it does.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private(set) var memory = UnsafeMutablePointer<Element>.allocate(capacity: 0)
  private var capacity = 0

  deinit { memory.deallocate() }

  mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    memory.deallocate()
    capacity = count + count / 4
    memory = .allocate(capacity: capacity)
  }
}
