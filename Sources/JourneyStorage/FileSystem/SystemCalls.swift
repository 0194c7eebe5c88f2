import Glibc

/// Repeats a call while signals interrupt it; throws the reason when it answers -1.
@discardableResult
func uninterrupted<Answer: FixedWidthInteger>(_ call: () -> Answer) throws(Errno) -> Answer {
  while true {
    let answer = call()
    if answer != -1 { return answer }
    if errno != EINTR { throw Errno(errno) }
  }
}

/// Makes a call that takes a path.
func call<Answer: FixedWidthInteger>(
  _ path: Path, _ body: (UnsafePointer<CChar>) -> Answer
) throws(Errno) -> Answer {
  let text = try cString(path)
  return try uninterrupted { text.withUnsafeBufferPointer { body($0.baseAddress!) } }
}

/// Makes a call that takes two paths.
func call(
  _ first: Path, _ second: Path, _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
) throws(Errno) -> Int32 {
  let texts = (try cString(first), try cString(second))
  return try uninterrupted {
    texts.0.withUnsafeBufferPointer { first in
      texts.1.withUnsafeBufferPointer { second in body(first.baseAddress!, second.baseAddress!) }
    }
  }
}

/// The path as C takes it. One holding NUL would name another file, so it is refused.
private func cString(_ path: Path) throws(Errno) -> [CChar] {
  if path.bytes.contains(0) { throw Errno(EINVAL) }
  return path.bytes.map { CChar(bitPattern: $0) } + [0]
}
