// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody pays for it in a normal build. `make fuzz` builds and runs it.
let package = Package(
  name: "sojourn-fuzz",
  dependencies: [.package(name: "sojourn", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "SojournReaders", package: "sojourn")],
      // libFuzzer brings the main function.
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  ]
)
