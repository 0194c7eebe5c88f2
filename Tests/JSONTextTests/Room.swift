// Tests: JSONText
