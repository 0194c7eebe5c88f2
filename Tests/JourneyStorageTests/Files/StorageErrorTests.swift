import Glibc
import JourneyStorage
import Testing

@Suite struct StorageErrorTests {
  @Test("Every error names the path, says what is wrong and how to mend it")
  func sentences() {
    let path: Path = "/maps/baby.json"
    let errors: [(StorageError, String, Int32)] = [
      (.missing(path), "/maps/baby.json: there is no such file; check the name", 66),
      (
        .cannotRead(path, Errno(EACCES)),
        "/maps/baby.json: cannot be read: permission denied; ask its owner for permission",
        66
      ),
      (
        .cannotWrite(path, Errno(EROFS)),
        "/maps/baby.json: cannot be written: the disk is mounted read-only; save it on another disk", 73
      ),
      (.notAFile(path, .pipe), "/maps/baby.json: this is a pipe, not a file; name a file", 66),
      (
        .noSpace(path, needed: 98_304, free: FreeSpace(bytes: 12_288, files: 9), Errno(ENOSPC)),
        "/maps/baby.json: cannot be written: no space is left on the disk: needs 96 KB, 12 KB free; remove files you do not need",
        73
      ),
      (
        .noSpace(path, needed: 5, free: FreeSpace(bytes: 12_288, files: 0), Errno(ENOSPC)),
        "/maps/baby.json: cannot be written: no space is left on the disk: it takes no more files; remove files you do not need",
        73
      ),
      (
        .noSpace(path, needed: 1025, free: FreeSpace(bytes: 99_999_999, files: 9), Errno(EDQUOT)),
        "/maps/baby.json: cannot be written: your disk quota is used up (needs 2 KB); remove files you do not need", 73
      ),
      (
        .locked(path, waitedMilliseconds: 2000),
        "/maps/baby.json: not saved: another save of this file was still under way after 2 s; try again", 75
      ),
      (
        .damaged(path, backup: "/maps/baby.json~", Errno(EIO)),
        "/maps/baby.json: may hold only a part of what was written: the disk reported an input/output error; what it held before is in /maps/baby.json~",
        73
      ),
      (
        .tooLarge(path, size: 70 << 20, limit: 64 << 20),
        "/maps/baby.json: too large: 70 MB, and at most 64 MB are read; split the file or remove what is not part of it",
        66
      ),
      (
        .tooLargeToSave(path, size: 70 << 20, limit: 64 << 20),
        "/maps/baby.json: not saved: it would take 70 MB, and at most 64 MB can be opened again; split the journey, or take large texts out of it",
        73
      ),
    ]
    for (error, sentence, status) in errors {
      #expect(error.description == sentence)
      #expect(error.exitStatus == status)
    }
  }
}
