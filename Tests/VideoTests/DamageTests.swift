import Foundation
import Settings
import Testing
import Video

@Suite struct DamageTests {
  @Test(arguments: Clip.codecs)
  func `Every packet of an intact recording gives its frame, and nothing is held against it`(
    codec: String
  ) throws {
    let reading = try Reading(Clip.coded(codec))
    #expect(reading.ledger.isBalanced)
    #expect(reading.ledger.delivered == 50 && reading.ledger.packets == 50)
    #expect(reading.conditions.allSatisfy { $0.isDisjoint(with: .unusable) })
    #expect(reading.ledger.errorMessages == 0 && reading.ledger.isTruncated != true)
  }

  @Test(arguments: Clip.codecs)
  func `A damaged recording ends normally with every packet accounted for`(codec: String) throws {
    let intact = try Reading(Clip.coded(codec))
    let damaged = try Reading(Clip.damaged(codec, as: "damaged"))
    #expect(damaged.ledger.isBalanced && damaged.ledger.inFlight == 0)
    #expect(damaged.pictures != intact.pictures)
    #expect(zip(damaged.times, damaged.times.dropFirst()).allSatisfy { $0 < $1 })
    let against = damaged.conditions.filter { !$0.isDisjoint(with: .unusable) }.count
    #expect(against + damaged.ledger.corruptPackets > 0)
  }

  @Test(arguments: Clip.codecs)
  func `A damaged recording decodes to the same bytes every time`(codec: String) throws {
    let path = try Clip.damaged(codec, as: "twice")
    #expect(try Reading(path) == Reading(path))
  }

  @Test(arguments: Clip.codecs)
  func `A recording cut short gives its beginning`(codec: String) throws {
    let whole = try Reading(Clip.coded(codec))
    let path = try Clip.copy(Clip.coded(codec), as: "cut-\(codec)") {
      $0 = $0.prefix($0.count * 6 / 10)
    }
    let cut = try Reading(path)
    #expect(cut.times.count > 10 && cut.times.count < whole.times.count)
    #expect(Set(cut.times).isSubset(of: whole.times))
    #expect(Array(whole.times.prefix(10)) == Array(cut.times.prefix(10)))
    #expect(cut.ledger.isBalanced)
    // A transport stream declares no length.
    #expect(cut.ledger.isTruncated == true || codec == "mpeg2")
  }

  @Test func `Frames after a damaged one are doubted until the next key frame`() throws {
    let path = try Clip.copy(Clip.coded("h264"), as: "hole.mp4") { data in
      let place = data.startIndex + data.count / 4
      data.replaceSubrange(place..<place + 1500, with: Data(count: 1500))
    }
    let reading = try Reading(path)
    #expect(reading.ledger.concealed > 0 && reading.ledger.tainted > 0)
    #expect(reading.ledger.errorMessages > 0)
    // Key frames come every second.
    let key = try #require(reading.times.firstIndex { $0 >= 1 })
    #expect(reading.conditions[key].isDisjoint(with: .unusable))
  }

  @Test func `A repeated picture is marked, a moving one is not`() throws {
    let path = try Clip.path(
      "frozen.mkv", Clip.moving("128x96", duration: 0.4),
      "-vf tpad=stop=5:stop_mode=clone -c:v ffv1")
    let reading = try Reading(path)
    let repeated = reading.conditions.map { $0.contains(.duplicate) }
    #expect(repeated == (0..<15).map { $0 >= 10 })
    #expect(reading.ledger.duplicate == 5)
  }

  @Test func `Garbage never crashes the reader and never hangs it`() throws {
    for seed in 0..<12 {
      let path = try Clip.copy(Clip.coded("h264"), as: "noise\(seed).mp4") { data in
        for place in stride(from: 40 + seed * 7, to: data.count, by: 97 + seed * 13) {
          data[data.startIndex + place] ^= UInt8(truncatingIfNeeded: place &* 31 | 1)
        }
      }
      do {
        #expect(try Reading(path).ledger.isBalanced)
      } catch let error as VideoError {
        #expect(!error.isInternal && !error.isMissing)
      }
    }
  }
}
