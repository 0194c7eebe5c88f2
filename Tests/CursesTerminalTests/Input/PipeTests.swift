import Testing

@testable import CursesTerminal

@Suite("The pipe that wakes the loop")
struct PipeTests {
  @Test("What other threads have written can be read once")
  func waking() async throws {
    let pipe = try Pipe()
    #expect(pipe.drain().isEmpty)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<10 { group.addTask { pipe.wake() } }
    }
    #expect(pipe.drain().count == 10)
    #expect(pipe.drain().isEmpty)
  }

  @Test("A full pipe does not block whoever wakes")
  func full() throws {
    let pipe = try Pipe()
    for _ in 0..<100_000 { pipe.wake() }
    #expect(pipe.drain().count < 100_000)
  }
}
