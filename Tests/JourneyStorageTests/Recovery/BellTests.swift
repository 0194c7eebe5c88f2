import Testing

@testable import JourneyStorage

@Suite("The bell between threads") struct BellTests {
  @Test("a ring before the wait is not lost, and ends one wait only")
  func isKept() {
    let bell = Bell()
    bell.ring()
    bell.ring()
    bell.wait(milliseconds: nil)
    let clock = ContinuousClock()
    let time = clock.measure { bell.wait(milliseconds: 30) }
    #expect(time >= .milliseconds(29))
  }

  @Test("a waiting thread is woken by another")
  func wakes() async {
    let bell = Bell()
    async let waiting: Void = Task.detached { bell.wait(milliseconds: nil) }.value
    bell.ring()
    await waiting
  }
}
