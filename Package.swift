// swift-tools-version: 6.1
import PackageDescription

// Arrows point down only (README, "Map of the code"); `HouseRulesTests` holds the import lines against the same table.
let package = Package(
  name: "mingce",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "mingce", targets: ["mingce"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .target(name: "CReferenceTables"),
    // On macOS iconv is a library of its own; on Linux it is part of the C library.
    .target(name: "PolicyText", linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(name: "Recognition", dependencies: ["PolicyText", "CReferenceTables"]),
    .target(
      name: "KnowledgeIndex",
      dependencies: [
        "PolicyText", "Recognition",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(name: "LanguageFeatures", dependencies: ["PolicyText", "Recognition", "KnowledgeIndex"]),
    .target(name: "Glossary", dependencies: ["Recognition", "CLibXML2"]),
    .target(name: "LanguageServerProtocol"),
    .target(
      name: "LanguageServer",
      dependencies: [
        "PolicyText", "Recognition", "LanguageServerProtocol", "LanguageFeatures", "KnowledgeIndex",
        .product(name: "Logging", package: "swift-log"),
      ]
    ),
    .executableTarget(
      name: "mingce",
      dependencies: [
        "PolicyText", "Recognition", "KnowledgeIndex", "LanguageFeatures", "Glossary",
        "LanguageServerProtocol", "LanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),
    // Speed by size of the corpus and by request; `Sources/mingce-bench/Benchmark.swift`.
    .executableTarget(
      name: "mingce-bench",
      dependencies: ["PolicyText", "Recognition", "KnowledgeIndex", "Glossary", "CLibXML2"]
    ),
    .target(
      name: "TestSupport",
      dependencies: ["PolicyText", "Recognition", "KnowledgeIndex", "LanguageFeatures", "LanguageServerProtocol"],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "PolicyTextTests", dependencies: ["PolicyText", "TestSupport"]),
    .testTarget(name: "RecognitionTests", dependencies: ["PolicyText", "Recognition", "TestSupport"]),
    .testTarget(name: "KnowledgeIndexTests", dependencies: ["KnowledgeIndex", "TestSupport"]),
    .testTarget(
      name: "LanguageFeaturesTests",
      dependencies: ["LanguageFeatures", "KnowledgeIndex", "PolicyText", "Recognition", "TestSupport"],
      exclude: ["Golden"]
    ),
    .testTarget(
      name: "GlossaryTests",
      dependencies: ["Recognition", "Glossary", "TestSupport"],
      exclude: ["Tools"]
    ),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "PolicyText", "Recognition", "KnowledgeIndex", "LanguageFeatures", "LanguageServerProtocol", "LanguageServer",
        "TestSupport", "mingce",
        .product(name: "Logging", package: "swift-log"),
      ]
    ),
    // Starts the built binary, and the editors it serves.
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["mingce", "Glossary", "TestSupport"],
      exclude: ["Editors", "Golden"]
    ),
    .testTarget(name: "HouseRulesTests", dependencies: ["PolicyText", "Recognition"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.name != "CReferenceTables" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
