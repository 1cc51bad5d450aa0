import Statistics
import Testing

/// Student's t against his table.
@Suite struct StudentTests {
  /// Two-sided 95 %.
  @Test(arguments: [(4, 2.776), (5, 2.571), (10, 2.228), (19, 2.093), (60, 2.000)])
  func `Student's quantile is that of the table`(freedom: Int, value: Double) {
    #expect(abs(studentQuantile(0.975, freedom: freedom) - value) < 0.01)
    #expect(
      abs(studentQuantile(0.025, freedom: freedom) + studentQuantile(0.975, freedom: freedom))
        < 1e-9
    )
  }
}
