/// A picture in SVG 1.1: shapes and text in the unit of a CSS pixel, with a title and a description.
struct Picture: Sendable {
  enum Anchor: String, Sendable {
    case start, middle, end
  }

  let width: Double
  let height: Double
  /// What the picture shows.
  let title: String
  /// What it says, in words.
  let description: String
  /// The name by which an element of a page refers to it: letters, digits and hyphens.
  let name: String
  /// Whether the title stands in the picture itself.
  let showsTitle: Bool
  private(set) var body = Markup()

  init(
    name: String, width: Double, height: Double, title: String, description: String, showsTitle: Bool = false
  ) {
    self.showsTitle = showsTitle
    self.name = name
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  static let font =
    "'Public Sans','Source Sans 3',system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif"

  /// A file of its own, with its title above it.
  var file: String {
    let lines = showsTitle ? [] : TextWidth.lines(of: title, within: width - 16, size: 18, isBold: true)
    let head = lines.isEmpty ? 0 : Double(lines.count) * 24 + 16
    var heading = self
    heading.body = Markup()
    heading.lines(8, 28, lines, size: 18, leading: 24.0 / 18, isBold: true)
    var markup = Markup()
    markup.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    write(to: &markup, style: nil, height: height + head) { markup in
      markup.empty(
        "rect", ["width": Self.number(width), "height": Self.number(height + head), "fill": Tone.ground.paper])
      markup.add(heading.body.text)
      markup.element("g", ["transform": head > 0 ? "translate(0 \(Self.number(head)))" : nil]) { $0.add(body.text) }
    }
    return markup.text
  }

  /// An element of a page.
  func write(to markup: inout Markup) {
    write(to: &markup, style: "picture", height: height) { $0.add(body.text) }
  }

  private func write(
    to markup: inout Markup, style: String?, height: Double, _ content: (inout Markup) -> Void
  ) {
    let (width, height) = (Self.number(width), Self.number(height))
    markup.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": width, "height": height,
        "viewBox": "0 0 \(width) \(height)", "role": "img", "aria-labelledby": "\(name)-title \(name)-desc",
        "font-family": Self.font, "class": style,
      ]
    ) { markup in
      markup.element("title", ["id": "\(name)-title"], text: title)
      markup.element("desc", ["id": "\(name)-desc"], text: description)
      content(&markup)
    }
  }

  // MARK: Shapes

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: Tone?, stroke: Tone? = nil, radius: Double = 0,
    dash: String? = nil
  ) {
    body.empty(
      "rect",
      [
        "x": Self.number(x), "y": Self.number(y), "width": Self.number(width), "height": Self.number(height),
        "rx": radius > 0 ? Self.number(radius) : nil, "fill": fill?.paper ?? "none", "stroke": stroke?.paper,
        "stroke-dasharray": dash, "class": Self.classes(fill, stroke),
      ])
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, fill: Tone, stroke: Tone? = nil, thickness: Double = 1)
  {
    body.empty(
      "circle",
      [
        "cx": Self.number(x), "cy": Self.number(y), "r": Self.number(radius), "fill": fill.paper,
        "stroke": stroke?.paper, "stroke-width": stroke == nil ? nil : Self.number(thickness),
        "class": Self.classes(fill, stroke),
      ])
  }

  mutating func line(
    _ points: [(x: Double, y: Double)], stroke: Tone, thickness: Double = 1, dash: String? = nil, fill: Tone? = nil
  ) {
    guard let first = points.first else { return }
    let path =
      "M\(Self.number(first.x)) \(Self.number(first.y))"
      + points.dropFirst().map { "L\(Self.number($0.x)) \(Self.number($0.y))" }.joined()
    body.empty(
      "path",
      [
        "d": fill == nil ? path : path + "Z", "fill": fill?.paper ?? "none", "stroke": stroke.paper,
        "stroke-width": Self.number(thickness), "stroke-dasharray": dash, "stroke-linejoin": "round",
        "class": Self.classes(fill, stroke),
      ])
  }

  /// One line of text; `y` is its base line.
  mutating func text(
    _ x: Double, _ y: Double, _ text: String, size: Double = 12, tone: Tone = .ink, anchor: Anchor = .start,
    isBold: Bool = false
  ) {
    body.element(
      "text",
      [
        "x": Self.number(x), "y": Self.number(y), "font-size": Self.number(size), "fill": tone.paper,
        "text-anchor": anchor == .start ? nil : anchor.rawValue, "font-weight": isBold ? "700" : nil,
        "class": Self.classes(tone, nil),
      ], text: text)
  }

  /// Text below one another; `y` is the first base line.
  /// - Returns: where the next base line would be.
  @discardableResult
  mutating func lines(
    _ x: Double, _ y: Double, _ lines: [String], size: Double = 12, leading: Double = 1.3, tone: Tone = .ink,
    anchor: Anchor = .start, isBold: Bool = false
  ) -> Double {
    for (place, line) in lines.enumerated() {
      text(x, y + Double(place) * size * leading, line, size: size, tone: tone, anchor: anchor, isBold: isBold)
    }
    return y + Double(lines.count) * size * leading
  }

  private static func classes(_ fill: Tone?, _ stroke: Tone?) -> String {
    [fill.map { "f-\($0.rawValue)" }, stroke.map { "s-\($0.rawValue)" }].compactMap(\.self).joined(separator: " ")
  }

  /// At most two digits after the point, the same on every machine.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    return sign + "\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
