import TestSupport
import Testing

@testable import TerminalCells

@Suite("Colours")
struct ColorTests {
  @Test("A colour is what it was made of")
  func kinds() {
    #expect(Color.standard.kind == .standard)
    #expect(Color.ansi(19) == Color.ansi(3))
    #expect(Color.palette(9) == Color.ansi(9))
    #expect(Color.palette(214).kind == .palette(214))
    #expect(Color.hex(0xFF8800) == Color.rgb(255, 136, 0))
    #expect(Color.rgb(1, 2, 3, standIn: 4).kind == .rgb(red: 1, green: 2, blue: 3))
    #expect(Color.rgb(1, 2, 3, standIn: 4).standIn == 4 && Color.rgb(1, 2, 3).standIn == nil)
    #expect(Color.rgb(1, 2, 3, standIn: 0).standIn == 0)
    #expect("\(Color.rgb(0, 2, 255)) \(Color.ansi(1)) \(Color.palette(99))" == "#0002ff ansi 1 palette 99")
  }

  @Test("A depth shows only colours that it has", arguments: ColorDepth.allCases)
  func depths(depth: ColorDepth) {
    var generator = SeededGenerator(seed: 7)
    var colors = [Color.standard] + (0...255).map { Color.palette($0) }
    for _ in 0..<2000 {
      let value = UInt32.random(in: 0...0xFF_FFFF, using: &generator)
      colors.append(.hex(value, standIn: value & 1 == 0 ? nil : UInt8(value >> 4 & 15)))
    }
    for color in colors {
      let lowered = color.lowered(to: depth)
      switch (depth, lowered.kind) {
      case (_, .standard): #expect(depth == .mono || color == .standard || depth == .ansi8)
      case (.ansi8, .ansi(let index)), (.direct, .ansi(let index)): #expect(index < 8)
      case (.ansi16, .ansi), (.palette256, .ansi), (.palette256, .palette), (.direct, .rgb): break
      default: Issue.record("\(color) became \(lowered) at \(depth); \(generator)")
      }
      #expect(lowered.lowered(to: depth) == lowered)
    }
  }

  @Test("The nearest of the 240 fixed colours is taken")
  func nearest() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let color = Color.hex(UInt32.random(in: 0...0xFF_FFFF, using: &generator))
      let best = (16...255).map { color.distance(to: .palette($0)) }.min() ?? 0
      #expect(color.distance(to: color.lowered(to: .palette256)) == best, "\(color), \(generator)")
    }
    #expect(Color.rgb(255, 135, 0).lowered(to: .palette256) == .palette(208))
    #expect(Color.rgb(128, 128, 128).lowered(to: .palette256) == .palette(244))
  }

  @Test("Stand-ins, bright colours and direct colours")
  func particular() {
    #expect(Color.rgb(250, 10, 10, standIn: 12).lowered(to: .ansi16) == .ansi(12))
    #expect(Color.rgb(250, 10, 10).lowered(to: .ansi16) == .ansi(9))
    #expect(Color.ansi(12).lowered(to: .ansi8) == .ansi(4))
    #expect(Color.ansi(8).lowered(to: .ansi8) == .standard)
    #expect(Color.palette(208).lowered(to: .direct).kind == .rgb(red: 255, green: 135, blue: 0))
    #expect(Color.palette(255).lowered(to: .direct).kind == .rgb(red: 238, green: 238, blue: 238))
  }

  @Test("Styles and attributes say what they are")
  func descriptions() {
    let style = Style(foreground: .ansi(3), attributes: [.bold, .reverse])
    #expect(style.description == "ansi 3 on standard, bold reverse")
    #expect(style.on(.ansi(1)).adding(.dim).description == "ansi 3 on ansi 1, bold dim reverse")
    #expect(MemoryLayout<Style>.stride == 12 && MemoryLayout<Cell>.stride == 16)
  }
}
