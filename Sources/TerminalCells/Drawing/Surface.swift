/// What all canvases of one frame draw on.
final class Surface {
  var buffer: CellBuffer
  var cursor: Point?
  var regions: [HitRegion] = []
  var spoken: [Range<Int>] = []
  /// Stands for what was cut off.
  let ellipsis: Unicode.Scalar

  init(size: Size, style: Style, ellipsis: Unicode.Scalar) {
    buffer = CellBuffer(size: size, filling: .blank(style))
    self.ellipsis = ellipsis
  }
}
