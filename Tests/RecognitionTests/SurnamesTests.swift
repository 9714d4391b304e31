import Testing

@testable import Recognition

@Suite("Surnames")
struct SurnamesTests {
  @Test(
    "length and tier at the start of a name",
    arguments: [
      ("王强", 3, SurnameTier.common), ("欧阳明", 6, .frequent), ("尉迟敬", 6, .frequent), ("万俟雪", 6, .frequent),
      ("仇和", 3, .frequent), ("覃玉", 3, .common), ("逄林", 3, .rare), ("爱新觉罗", 12, .rare), ("单于飞", 6, .frequent),
    ]
  )
  func tiers(text: String, length: Int, tier: SurnameTier) throws {
    let match = try #require(Surnames.match(at: 0, in: Array(text.utf8)))
    #expect(match.length == length)
    #expect(match.tier == tier)
    #expect(match.isCompound == (length > 3))
  }

  @Test("no surname", arguments: ["的确", "们", "A王", "", "，王", "是"])
  func none(text: String) {
    #expect(Surnames.match(at: 0, in: Array(text.utf8)) == nil)
  }

  @Test("broken bytes and offsets outside are no surname")
  func broken() {
    #expect(Surnames.match(at: 0, in: [0xE7, 0x8E]) == nil)
    #expect(Surnames.match(at: 1, in: Array("王".utf8)) == nil)
    #expect(Surnames.match(at: 7, in: Array("王".utf8)) == nil)
    #expect(Surnames.match(at: -1, in: Array("王".utf8)) == nil)
  }

  @Test("everyday characters")
  func characters() {
    for scalar in "于和时都向".unicodeScalars { #expect(Surnames.isEverydayCharacter(scalar.value), "\(scalar)") }
    #expect(!Surnames.isEverydayCharacter(("邓" as Unicode.Scalar).value))
  }
}
