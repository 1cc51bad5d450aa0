// swift-tools-version: 6.2
import PackageDescription

/// FFmpeg and OpenCV modules are named one by one: their pkg-config files link everything they ship,
/// which costs a quarter of a second at every start (Documentation/Decisions/0002).
let ffmpeg: [LinkerSetting] = ["avformat", "avcodec", "avfilter", "avutil", "swscale"].map {
  .linkedLibrary($0)
}
let openCV: [LinkerSetting] = ["core", "imgproc", "dnn"].map { .linkedLibrary("opencv_\($0)") }

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func stage(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, on dependencies: [Target.Dependency] = [], resources: [Resource] = [])
  -> Target
{
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "spasmeter-package",
  products: [
    .executable(name: "spasmeter", targets: ["spasmeter"]),
    .library(name: "Spasmeter", targets: ["Examination", "Files", "Reporting", "Review"]),
    .library(name: "SpasmeterVideo", targets: ["Video"]),
    .library(name: "SpasmeterLandmarks", targets: ["Landmarks"]),
    .library(name: "SpasmeterOverlay", targets: ["FaceDrawing", "Overlay"]),
    .library(name: "SpasmeterAnalysis", targets: ["Signals", "Contractions", "Severity"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    stage("Anatomy"),
    stage("Settings"),
    stage("Statistics", on: ["Anatomy"]),
    stage("Files"),
    .systemLibrary(
      name: "CDigest", pkgConfig: "libavutil", providers: [.apt(["libavutil-dev"])]),
    stage("Digest", on: ["CDigest"]),
    .target(name: "CVideoDecoder", linkerSettings: ffmpeg),
    stage("Video", on: ["Anatomy", "Settings", "CVideoDecoder"]),
    .target(name: "CVideoEncoder", linkerSettings: ffmpeg),
    stage("VideoEncoding", on: ["Files", "CVideoEncoder"]),
    .target(
      name: "CFaceTracker", exclude: ["deps"], cxxSettings: [.headerSearchPath("deps")],
      linkerSettings: openCV),
    stage(
      "Landmarks",
      on: [
        "Anatomy", "Settings", "Digest", "Video", "CFaceTracker",
      ]),
    stage("Signals", on: ["Anatomy", "Settings", "Landmarks"]),
    stage("Contractions", on: ["Anatomy", "Settings", "Signals"]),
    stage("Severity", on: ["Anatomy", "Settings", "Statistics", "Signals", "Contractions"]),
    stage(
      "Examination",
      on: [
        "Anatomy", "Settings", "Files", "Digest", "Video", "Landmarks", "Signals", "Contractions",
        "Severity",
      ]),
    stage(
      "FaceDrawing",
      on: [
        "Anatomy", "Settings", "Files", "VideoEncoding", "Landmarks", "Signals", "Contractions",
      ]),
    stage(
      "Overlay",
      on: [
        "Settings", "Files", "Video", "VideoEncoding", "Landmarks", "Examination", "FaceDrawing",
      ]),
    stage(
      "Comparison",
      on: [
        "Anatomy", "Settings", "Statistics", "Files", "Video", "Landmarks", "Contractions",
        "Severity", "Examination",
      ]),
    stage("Agreement", on: ["Anatomy", "Contractions"]),
    stage(
      "Review",
      on: [
        "Anatomy", "Settings", "Statistics", "Digest", "Landmarks", "Signals", "Contractions",
        "Agreement", "Severity", "Examination",
      ]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    stage(
      "Reporting",
      on: [
        "Anatomy", "Settings", "Video", "Landmarks", "Signals", "Contractions", "Severity",
        "Examination", "Comparison", "Files", "Digest", "CZlib",
      ]),
    .target(
      name: "CPhantomRenderer", exclude: ["deps"], cxxSettings: [.headerSearchPath("deps")],
      linkerSettings: openCV),
    stage(
      "Phantom",
      on: [
        "Anatomy", "Digest", "Files", "Landmarks", "Signals", "Contractions", "VideoEncoding",
        "CPhantomRenderer",
        .product(name: "Yams", package: "Yams"),
      ]),
    stage(
      "Acceptance",
      on: [
        "Anatomy", "Settings", "Statistics", "Files", "Video", "Landmarks", "Signals",
        "Contractions", "Severity", "Examination", "Comparison", "VideoEncoding", "Phantom",
        "Agreement",
      ]),
    .executableTarget(
      name: "spasmeter",
      dependencies: [
        "Anatomy", "Settings", "Video", "VideoEncoding", "Landmarks", "Signals", "Contractions",
        "Severity", "Examination", "FaceDrawing", "Overlay", "Comparison", "Review", "Files",
        "Reporting", "Phantom", "Acceptance",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "LibraryExample",
      dependencies: [
        "Anatomy", "Settings", "Video", "Signals", "Contractions", "Severity", "Examination",
      ], path: "Examples/LibraryExample", swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: [
        "Anatomy", "Settings", "Video", "Landmarks", "Signals", "Contractions", "Severity",
        "Examination",
      ], swiftSettings: strict),
    tests(of: "Anatomy"),
    tests(of: "Settings"),
    tests(of: "Signals", on: ["Anatomy", "Landmarks", "Settings"]),
    tests(of: "Contractions", on: ["Anatomy", "Landmarks", "Settings", "Signals"]),
    tests(
      of: "Severity",
      on: ["Anatomy", "Contractions", "Landmarks", "Settings", "Signals", "Statistics"]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "Anatomy"], swiftSettings: strict),
    tests(
      of: "Examination",
      on: ["Anatomy", "Contractions", "Landmarks", "Settings", "Severity", "Signals", "Video"]),
    tests(
      of: "Comparison",
      on: ["Anatomy", "Contractions", "Examination", "Settings", "Severity", "Video"]),
    tests(
      of: "FaceDrawing",
      on: ["Anatomy", "Contractions", "Landmarks", "Settings", "Signals", "VideoEncoding"]),
    tests(
      of: "Overlay",
      on: [
        "Anatomy", "Contractions", "Examination", "FaceDrawing", "Files", "Landmarks", "Settings",
        "Signals", "Video", "VideoEncoding",
      ]),
    tests(of: "Agreement", on: ["Anatomy", "Contractions"]),
    tests(
      of: "Review",
      on: [
        "Anatomy", "Contractions", "Examination", "Reporting", "Settings", "Severity", "Signals",
      ]),
    tests(
      of: "Acceptance",
      on: [
        "Agreement", "Anatomy", "Contractions", "Landmarks", "Phantom", "Settings", "Severity",
        "Signals", "Statistics",
      ]),
    .testTarget(
      name: "AccuracyTests",
      dependencies: [
        "Acceptance", "Agreement", "Anatomy", "Contractions", "Examination", "Landmarks", "Video",
      ], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "spasmeter", "Anatomy", "Examination", "Files", "Reporting", "Settings", "TestSupport",
      ],
      swiftSettings: strict),
    tests(of: "Video", on: ["Anatomy", "Settings"]),
    tests(of: "VideoEncoding", on: ["Files", "Settings", "Video"]),
    tests(of: "Landmarks", on: ["Anatomy", "Settings", "Video"], resources: [.copy("Fixtures")]),
    tests(
      of: "Phantom",
      on: ["Anatomy", "Contractions", "Landmarks", "Settings", "Signals", "Video", "VideoEncoding"]),
    tests(
      of: "Reporting",
      on: [
        "Anatomy", "Settings", "Video", "Landmarks", "Signals", "Contractions", "Severity",
        "Examination", "Comparison", "Files", "CZlib",
      ], resources: [.copy("Golden")]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11,
  cxxLanguageStandard: .cxx17
)
