// swift-tools-version: 6.2
import PackageDescription

// Every room of the house and the doors between them; docs/architecture.md explains them.
// `swift build --explicit-target-dependency-import-check error` (make check) enforces the doors.

/// Settings of every Swift target.
let common: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]
/// Rooms that touch neither the system nor C: values in, values out.
let pure: [SwiftSetting] = common + [.strictMemorySafety()]
/// Rooms that live on the main thread, because ncurses is one global per process.
let main: [SwiftSetting] = common + [.defaultIsolation(MainActor.self)]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = pure) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: common)
}

let package = Package(
  name: "sojourn",
  products: [
    .executable(name: "sojourn", targets: ["sojourn"]),
    .executable(name: "sojourn-host", targets: ["sojourn-host"]),
    // For Benchmarks/, which is a package of its own.
    .library(
      name: "SojournRooms",
      targets: [
        "JSONText", "JourneyModel", "JourneyAnalysis", "EventLogs", "TerminalCells", "Workbench",
        "WorkbenchViews",
      ]),
    // For Tests/fuzz, another one.
    .library(
      name: "SojournReaders",
      targets: [
        "JSONText", "JourneyModel", "JourneyExchange", "Tables", "EventLogs", "JourneyStorage", "PlainText",
        "TestSupport",
      ]),
  ],
  dependencies: [
    // Commands, options, help, completions and the manual from one description.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // HTTP for sojourn-host, and for nothing else: it brings all of Foundation, which the workbench would pay for at every start.
    // Of the kept Swift servers it is the one without packages of its own, and builds in seconds.
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    room("PlainText"),
    room("JSONText", ["PlainText"]),
    room("TerminalCells", ["PlainText"]),
    room("JourneyModel", ["JSONText", "PlainText"]),
    room("Statistics"),
    room("Tables", ["PlainText"]),
    room("JourneyAnalysis", ["JourneyModel", "JSONText", "Statistics", "PlainText"]),
    room("JourneyExchange", ["JourneyModel", "JSONText", "Tables", "PlainText"]),
    room(
      "JourneyReports",
      ["JourneyExchange", "JourneyAnalysis", "JourneyModel", "JSONText", "Statistics", "Tables", "PlainText"]),
    // The files of journeys/templates as code: the program is one file, wherever it is put.
    .target(
      name: "JourneyTemplates", dependencies: ["JourneyModel"],
      resources: [.embedInCode("Files")], swiftSettings: common),
    // zlib, for logs that are compressed; and the byte scanner of the log readers, a header.
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CByteScan"),
    room(
      "EventLogs", ["CZlib", "CByteScan", "JourneyModel", "JSONText", "PlainText"], common),
    room("JourneyStorage", ["JourneyModel", "JSONText", "PlainText"], common),
    room(
      "Workbench",
      ["JourneyExchange", "JourneyAnalysis", "JourneyModel", "JSONText", "Statistics", "TerminalCells", "PlainText"]),
    room(
      "WorkbenchViews",
      ["Workbench", "JourneyReports", "JourneyAnalysis", "JourneyModel", "JSONText", "TerminalCells", "PlainText"]),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CMemory"),
    room("CursesTerminal", ["CNcurses", "TerminalCells", "PlainText"], main),
    room(
      "WorkbenchRuntime",
      [
        "Workbench", "WorkbenchViews", "EventLogs", "JourneyStorage", "JourneyTemplates", "JourneyReports",
        "JourneyAnalysis", "JourneyModel", "JSONText", "Tables", "TerminalCells", "PlainText",
      ],
      main),
    room(
      "SojournCLI",
      [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "HostOptions", "CursesTerminal", "WorkbenchRuntime", "WorkbenchViews", "Workbench", "EventLogs",
        "JourneyStorage",
        "JourneyTemplates", "JourneyReports", "JourneyExchange", "JourneyAnalysis", "JourneyModel", "JSONText",
        "Statistics", "Tables",
        "TerminalCells", "PlainText", "CMemory",
      ],
      common),
    .executableTarget(name: "sojourn", dependencies: ["SojournCLI"], swiftSettings: common),
    // What phones see and send, as values; and the options that both programs take.
    room("PhonePage", ["JourneyReports", "JourneyStorage", "JourneyModel", "JSONText", "PlainText"], common),
    room("HostOptions", [.product(name: "ArgumentParser", package: "swift-argument-parser")], common),
    // In the place of libcurl, which Foundation would have, and a bare Debian has not.
    .target(name: "CNoCurl", exclude: ["link"]),
    .executableTarget(
      name: "sojourn-host",
      dependencies: [
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "CNoCurl", "HostOptions", "PhonePage", "JourneyStorage", "JourneyModel", "PlainText",
      ], swiftSettings: common, linkerSettings: [.unsafeFlags(["-L\(Context.packageDirectory)/Sources/CNoCurl/link"])]),

    // What tests share: builders, seeded randomness, golden files, the script driver.
    .target(
      name: "TestSupport",
      dependencies: ["Workbench", "JourneyStorage", "JourneyModel", "JSONText", "PlainText", "TerminalCells"],
      path: "Tests/Support", swiftSettings: common),
    tests("PlainTextTests", ["PlainText", "TestSupport"]),
    tests("JSONTextTests", ["JSONText", "TestSupport"]),
    tests("TerminalCellsTests", ["TerminalCells", "PlainText", "TestSupport"]),
    tests("CursesTerminalTests", ["CursesTerminal", "TerminalCells", "TestSupport"]),
    tests("JourneyModelTests", ["JourneyModel", "JSONText", "TestSupport"]),
    tests("StatisticsTests", ["Statistics", "TestSupport"], exclude: ["Fixtures"]),
    tests("TablesTests", ["Tables", "TestSupport"]),
    tests("JourneyAnalysisTests", ["JourneyAnalysis", "JourneyModel", "JSONText", "Statistics", "TestSupport"]),
    tests(
      "JourneyExchangeTests",
      [
        "JourneyExchange", "JourneyReports", "JourneyAnalysis", "JourneyModel", "JSONText", "Tables", "TestSupport",
      ], exclude: ["Fixtures"]),
    tests(
      "JourneyReportsTests",
      [
        "JourneyReports", "JourneyExchange", "JourneyAnalysis", "JourneyModel", "JSONText", "Tables", "TestSupport",
      ]),
    tests("EventLogsTests", ["EventLogs", "CZlib", "JourneyModel", "JSONText", "TestSupport"]),
    tests("JourneyStorageTests", ["JourneyStorage", "JourneyModel", "JSONText", "TestSupport"]),
    tests(
      "WorkbenchTests", ["Workbench", "JourneyAnalysis", "JourneyModel", "JSONText", "TerminalCells", "TestSupport"]),
    tests(
      "WorkbenchViewsTests",
      ["WorkbenchViews", "Workbench", "JourneyAnalysis", "JourneyModel", "JSONText", "TerminalCells", "TestSupport"]),
    tests(
      "WorkbenchRuntimeTests",
      [
        "WorkbenchRuntime", "WorkbenchViews", "Workbench", "JourneyStorage", "JourneyModel", "JSONText",
        "TerminalCells", "JourneyTemplates", "TestSupport",
      ]),
    tests("PhonePageTests", ["PhonePage", "sojourn-host", "JourneyStorage", "TestSupport"]),
    tests(
      "SojournCLITests",
      [
        "SojournCLI", "sojourn", "JourneyStorage", "JourneyTemplates", "JourneyAnalysis", "JourneyModel", "JSONText",
        "PlainText", "TestSupport",
      ]),
  ]
)
