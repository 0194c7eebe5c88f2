// Tests: PlainText
