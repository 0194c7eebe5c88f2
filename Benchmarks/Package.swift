// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody pays for it in a normal build. `make bench` runs it.
let package = Package(
  name: "sojourn-benchmarks",
  dependencies: [.package(name: "sojourn", path: "..")],
  targets: [
    .executableTarget(
      name: "Bench",
      dependencies: [.product(name: "SojournRooms", package: "sojourn")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
