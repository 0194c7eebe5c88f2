import JSONText
import TestSupport
import Testing

@Suite("Damaged files are refused or read, and never crash")
struct DamageTests {
  /// A small map with every kind of value.
  static let sample = Array(
    #"""
    {
      "format": "sojourn-journey",
      "id": "sample",
      "painPoints": [
        {
          "evidence": [
            "ev-1"
          ],
          "id": "pain-1",
          "severity": 4,
          "title": "“Niemand” sagte es mir \u0007 \\ \"so\" – 電話"
        }
      ],
      "readiness": {},
      "stages": [
        {
          "id": "apply",
          "name": "Apply",
          "steps": [
            {
              "id": "form",
              "minutes": {
                "basis": "public",
                "value": 11.50
              },
              "name": "Fill in the form",
              "unowned": false,
              "x_new": null
            }
          ]
        }
      ],
      "title": "Sample",
      "version": 1
    }

    """#.utf8)

  @Test("The sample is canonical")
  func canonical() throws {
    #expect(JSONWriter.write(try JSONReader.read(Self.sample)) == Self.sample)
  }

  @Test("Cut at any byte but the last newline, a map is refused at its end")
  func truncation() {
    for length in 0..<(Self.sample.count - 1) {
      #expect("cut at \(length)") {
        try JSONReader.read(Array(Self.sample.prefix(length)))
      } throws: { error in
        guard let error = error as? JSONError else { return false }
        return error.offset <= length
      }
    }
    #expect(throws: Never.self) { try JSONReader.read(Array(Self.sample.dropLast())) }
  }

  @Test("20,000 random changes of a byte are refused or read as what they say", arguments: [1, 20_240_611] as [UInt64])
  func flips(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var read = 0
    for _ in 0..<10_000 {
      var bytes = Self.sample
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        default: bytes.remove(at: place)
        }
      }
      do throws(JSONError) {
        let value = try JSONReader.read(bytes)
        read += 1
        let again = try JSONReader.read(JSONWriter.write(value))
        #expect(again == value, "\(generator): \(bytes)")
      } catch {
        #expect((0...bytes.count).contains(error.offset), "\(generator): \(bytes)")
      }
    }
    // Changes within texts are still JSON: a reader that refuses everything would pass the rest.
    #expect(read > 1000)
  }

  @Test("Random bytes are refused or read", arguments: [7] as [UInt64])
  func noise(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("[]{}\",:\\u0123456789abdeflnrst-+. \n".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      if let value = try? JSONReader.read(bytes) {
        #expect(throws: Never.self, "\(generator): \(bytes)") {
          let again = try JSONReader.read(JSONWriter.write(value))
          #expect(again == value)
        }
      }
    }
  }
}
