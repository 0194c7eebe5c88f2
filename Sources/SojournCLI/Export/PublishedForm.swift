/// What is written for readers outside: a page, a picture, or a folder that can be published as it stands.
enum PublishedForm: Equatable {
  case page
  case picture(PictureFormat)
  case folder

  /// By the ending of `--to`: `.html`, `.svg`, `.png`, `.pdf`; a slash at the end, or a folder without an ending that is
  /// there, is a folder. Nil for all else.
  init?(_ to: String, _ console: Console) {
    if to.hasSuffix("/") {
      self = .folder
      return
    }
    let name = to.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      guard to != "-", InputReader(console: console).isFolder(console.path(to)) else { return nil }
      self = .folder
      return
    }
    switch name[name.index(after: dot)...].lowercased() {
    case "html", "htm": self = .page
    case "svg": self = .picture(.svg)
    case "png": self = .picture(.png)
    case "pdf": self = .picture(.pdf)
    default: return nil
    }
  }
}
