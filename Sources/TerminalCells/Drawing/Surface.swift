/// What all canvases of one frame draw on.
final class Surface {
  var buffer: CellBuffer
  var cursor: Point?
  var regions: [HitRegion] = []
  var spoken: [Rect] = []
  var details: [Rect] = []
  var isUnsettled = false
  /// The frame before, while details wait; nil where they do not.
  var held: Frame?
  /// Whether details that wait are blank meanwhile.
  var blanksDetails = false
  /// Stands for what was cut off.
  let ellipsis: Unicode.Scalar

  init(size: Size, style: Style, ellipsis: Unicode.Scalar) {
    buffer = CellBuffer(size: size, filling: .blank(style))
    self.ellipsis = ellipsis
  }
}
