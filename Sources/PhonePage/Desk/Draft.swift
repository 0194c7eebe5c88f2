/// What somebody wrote, and nobody received yet: it is given back with every answer that is not a receipt.
struct Draft: Sendable, Equatable {
  var id = ""
  var kind: PhoneKind?
  var text = ""
  var stage: String?

  init() {}

  init(_ fields: FormFields) {
    id = fields["id"]
    kind = PhoneKind(rawValue: fields["kind"])
    // More than could be received is not worth giving back.
    text = String(decoding: Array(fields["text"].utf8.prefix(PhoneDesk.longestBody)), as: UTF8.self)
    stage = fields["stage"]
  }

  var isEmpty: Bool { text.isEmpty }
}
