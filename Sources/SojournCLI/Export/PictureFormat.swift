/// In what a picture is written.
enum PictureFormat: String {
  case svg, png, pdf
}
