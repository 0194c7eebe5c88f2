import Synchronization

/// Who does work that falls into parts: one after the other, unless whoever asks for the work has threads to give.
///
/// What comes of the work is the same whoever does it.
public struct Hands: Sendable {
  /// How many parts are done at once, 1 or more.
  public let count: Int
  private let run: @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void

  /// Everything one after the other, by the caller.
  public static let one = Hands(1) { _, body in body(0) }

  /// - Parameter run: calls the body so many times at once, with 0 and up, and returns when all have ended.
  public init(
    _ count: Int, _ run: @escaping @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void
  ) {
    self.count = max(1, count)
    self.run = run
  }

  /// What comes of each part, in the order of the parts; whoever is free takes the next one.
  public func map<Result: Sendable>(_ parts: Int, _ part: @escaping @Sendable (Int) -> Result) -> [Result] {
    guard count > 1, parts > 1 else { return (0..<parts).map(part) }
    let board = Board<Result>(parts)
    run(min(count, parts)) { _ in
      while let number = board.next() { board.put(part(number), at: number) }
    }
    return board.results
  }

  /// What is still to be done, and what came of the rest.
  private final class Board<Result: Sendable>: Sendable {
    private let state: Mutex<(next: Int, results: [Result?])>

    init(_ count: Int) { state = Mutex((0, Array(repeating: nil, count: count))) }

    func next() -> Int? {
      state.withLock { state in
        guard state.next < state.results.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func put(_ result: Result, at place: Int) { state.withLock { $0.results[place] = result } }

    var results: [Result] { state.withLock { $0.results.compactMap { $0 } } }
  }
}
