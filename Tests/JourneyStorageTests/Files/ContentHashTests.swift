import JourneyStorage
import Testing

@Suite struct ContentHashTests {
  @Test("The hash is XXH64 as the reference program gives it")
  func reference() {
    let long = (0..<3).flatMap { _ in (0...255).map { UInt8($0) } } + Array("xyz".utf8)
    let expected: [([UInt8], String)] = [
      ([], "ef46db3751d8e999"),
      (Array("a".utf8), "d24ec4f1a98c6e5b"),
      (Array("abc".utf8), "44bc2cf5ad770999"),
      (Array("Nobody inspects the spammish repetition".utf8), "fbcea83c8a378bf1"),
      (long, "e921a1b45bd779f8"),
    ]
    for (bytes, hash) in expected { #expect(ContentHash(of: bytes).description == hash) }
  }

  @Test("It is so for every length from 0 to 100 bytes")
  func lengths() {
    let bytes = (0..<101).map { UInt8(truncatingIfNeeded: $0 * 131 + 7) }
    let sum = (0..<101).reduce(UInt64(0)) { sum, count in
      sum ^ (ContentHash(of: Array(bytes.prefix(count))).value &* UInt64(2 * count + 1))
    }
    #expect(sum == 0x6A06_03C2_9915_E28A)
  }

  @Test("Its text always has sixteen digits")
  func digits() {
    #expect(ContentHash(value: 0xAB).description == "00000000000000ab")
  }
}
