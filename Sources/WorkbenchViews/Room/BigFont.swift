/// Letters of five by eight pixels, for ``BigLetters``.
enum BigFont {
  /// The lowest is for what hangs below the line.
  static let rows = 8

  /// From the blank to the tilde: five columns of eight pixels each, the left one in the highest byte, the top pixel in
  /// the lowest bit.
  private static let letters: [UInt64] = [
    0x0000000000, 0x00005F0000, 0x0007000700, 0x147F147F14, 0x242A7F2A12, 0x2313086462, 0x3649562050, 0x0000070000,
    0x001C224100, 0x0041221C00, 0x2A1C7F1C2A, 0x08083E0808, 0x0050300000, 0x0808080808, 0x0060600000, 0x2010080402,
    0x3E5149453E, 0x00427F4000, 0x7249494946, 0x2141494D33, 0x1814127F10, 0x2745454539, 0x3C4A494931, 0x4121110907,
    0x3649494936, 0x464949291E, 0x0036360000, 0x0056360000, 0x0008142241, 0x1414141414, 0x0041221408, 0x0201590906,
    0x3E415D594E, 0x7C1211127C, 0x7F49494936, 0x3E41414122, 0x7F4141413E, 0x7F49494941, 0x7F09090901, 0x3E41415173,
    0x7F0808087F, 0x00417F4100, 0x2040413F01, 0x7F08142241, 0x7F40404040, 0x7F021C027F, 0x7F0408107F, 0x3E4141413E,
    0x7F09090906, 0x3E4151215E, 0x7F09192946, 0x2649494932, 0x01017F0101, 0x3F4040403F, 0x1F2040201F, 0x3F4038403F,
    0x6314081463, 0x0304780403, 0x6159494D43, 0x007F414100, 0x0204081020, 0x0041417F00, 0x0402010204, 0x4040404040,
    0x0003070800, 0x2054547840, 0x7F28444438, 0x3844444428, 0x384444287F, 0x3854545418, 0x00087E0902, 0x18A4A49C78,
    0x7F08040478, 0x00447D4000, 0x2040403D00, 0x7F10284400, 0x00417F4000, 0x7C04780478, 0x7C08040478, 0x3844444438,
    0xFC18242418, 0x18242418FC, 0x7C08040408, 0x4854545424, 0x04043F4424, 0x3C4040207C, 0x1C2040201C, 0x3C4030403C,
    0x4428102844, 0x4C9090907C, 0x4464544C44, 0x0008364100, 0x0000770000, 0x0041360800, 0x0201020402,
  ]

  /// The columns of a letter, without those that are empty at its sides; two for a blank.
  static func columns(of byte: UInt8) -> [UInt8] {
    let place = Int(byte) - 0x20
    guard letters.indices.contains(place), place > 0 else { return [0, 0] }
    let bytes = (0..<5).map { UInt8(truncatingIfNeeded: letters[place] >> (8 * (4 - UInt64($0)))) }
    let first = bytes.firstIndex { $0 != 0 } ?? 0
    let last = bytes.lastIndex { $0 != 0 } ?? 0
    return Array(bytes[first...last])
  }

  /// Pixels that a line takes, with one between letters.
  static func width(of line: some Sequence<UInt8>) -> Int {
    line.reduce(-1) { $0 + columns(of: $1).count + 1 }
  }
}
