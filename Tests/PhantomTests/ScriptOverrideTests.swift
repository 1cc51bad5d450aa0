import Foundation
import Phantom
import Testing

@Suite struct ScriptOverrideTests {
  func script(_ text: String, _ overrides: String...) throws -> PhantomScript {
    try PhantomScript(
      data: Data(text.utf8), file: "a.yaml", overrides: try overrides.map(ScriptOverride.init))
  }

  @Test(arguments: [
    ("duration=4", "duration: 4"), ("seed=9", "duration: 2\nseed: 9"),
    ("name=x-1", "duration: 2\nname: x-1"),
    ("description=a: b", "duration: 2\ndescription: 'a: b'"),
    ("identity.skin=0.8", "duration: 2\nidentity: {skin: 0.8}"),
    ("identity.iris=#102030", "duration: 2\nidentity: {iris: '#102030'}"),
    ("camera.mirrored=true", "duration: 2\ncamera: {mirrored: true}"),
    ("camera.center=[0.4, 0.5]", "duration: 2\ncamera: {center: [0.4, 0.5]}"),
    ("camera.flicker.depth=0.1", "duration: 2\ncamera: {flicker: {depth: 0.1}}"),
    ("head.sway=0", "duration: 2\nhead: {sway: 0}"),
  ])
  func `An override is as if the script said so`(assignment: String, text: String) throws {
    #expect(try script("duration: 2", assignment) == script(text))
  }

  @Test func `An override stands above the script, the last above the first, and leaves the rest`()
    throws
  {
    let text = "duration: 2\ncamera: {rate: 50, noise: 3}"
    let script = try script(text, "camera.rate=20", "camera.rate=60")
    #expect(script.camera.rate == 60 && script.camera.noise == 3)
  }

  @Test(arguments: [
    ("camera.rat=3", "did you mean “rate”?"), ("camera=3", "camera.width"),
    ("name.first=a", "has no parts"), ("events=[]", "write them in the script"),
    ("camera.rate", "write key=value"), ("camera.rate=fast", "is a number"),
    ("camera.rate=[30]", "is a number"), ("camera.center=0.5", "list of 2"), ("=1", "has no “”"),
    ("camera.codec=vp8", "choose h264"), ("camera.center=[*a]", "camera.center"),
  ])
  func `An override at fault is named with the reason`(assignment: String, reason: String) {
    let error = #expect(throws: ScriptError.self) { try ScriptOverride(assignment) }
    #expect(error.map { "\($0)" }?.hasPrefix(assignment) == true)
    #expect(error.map { "\($0)" }?.contains(reason) == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func `A camera tells a value for each key of its grammar, and so does a person`() throws {
    let text =
      "duration: 2\nidentity: {age: 40, hair: '#102030'}\ncamera: {noise: 2, wall: '#aabbcc'}"
    let script = try script(text)
    let keys = PhantomCamera.grammar.flatMap { parameter -> [String] in
      guard case .group(let inner) = parameter.form else { return [parameter.name] }
      return inner.map { "\(parameter.name).\($0.name)" }
    }
    let camera = script.camera.values
    #expect(Set(camera.keys) == Set(keys) && camera.count == keys.count)
    #expect(camera["noise"] == .number(2) && camera["codec"] == .word("h264"))
    #expect(camera["wall"] == PhantomColor(hexadecimal: "#aabbcc").map { .color($0) })
    let person = Dictionary(
      uniqueKeysWithValues: IdentityParameter.all.map {
        ($0.parameter.name, $0.value(of: script.identity))
      })
    #expect(person["age"] == .number(40))
    #expect(person["hair"] == PhantomColor(hexadecimal: "#102030").map { .color($0) })
  }
}
