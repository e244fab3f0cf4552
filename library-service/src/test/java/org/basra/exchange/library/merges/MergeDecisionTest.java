package org.basra.exchange.library.merges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.LockedRecord;
import org.basra.exchange.library.catalogue.RecordStatus;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeDecisionTest {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID ELSEWHERE = new UUID(0, 3);

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, ACTIVE, Granted[]",
    "DELETED, ACTIVE, Deleted[which=00000000-0000-0000-0000-000000000001]",
    "ACTIVE, DELETED, Deleted[which=00000000-0000-0000-0000-000000000002]",
    "DELETED, DELETED, Deleted[which=00000000-0000-0000-0000-000000000001]",
  })
  void onlyRecordsThatAreThereAreMerged(
      RecordStatus survivor, RecordStatus merged, String decision) {
    assertThat(MergeDecision.of(locked(A, survivor), locked(B, merged))).hasToString(decision);
  }

  @Test
  void aRecordThatIsMergedAlreadyNamesItsSurvivor() {
    assertThat(MergeDecision.of(locked(A, RecordStatus.MERGED), locked(B, RecordStatus.ACTIVE)))
        .isEqualTo(new MergeDecision.AlreadyMerged(A, ELSEWHERE));
    assertThat(MergeDecision.of(locked(A, RecordStatus.ACTIVE), locked(B, RecordStatus.MERGED)))
        .isEqualTo(new MergeDecision.AlreadyMerged(B, ELSEWHERE));
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, Granted[]",
    "MERGED, SurvivorGone[status=MERGED]",
    "DELETED, SurvivorGone[status=DELETED]"
  })
  void aMergeIsTakenBackAsLongAsItsSurvivorIsThere(RecordStatus survivor, String decision) {
    assertThat(aMerge().reversal(survivor)).hasToString(decision);
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE", "MERGED", "DELETED"})
  void aMergeIsTakenBackOnce(RecordStatus survivor) {
    var merge = aMerge();
    merge.reverse(Instant.EPOCH);

    assertThat(merge.reversal(survivor))
        .isEqualTo(new ReversalDecision.AlreadyReversed(Instant.EPOCH));
  }

  private static RecordMerge aMerge() {
    return new RecordMerge(A, B, List.of(), Instant.EPOCH);
  }

  private static LockedRecord locked(UUID id, RecordStatus status) {
    return new LockedRecord(
        id,
        0,
        status,
        status == RecordStatus.MERGED ? ELSEWHERE : null,
        new RecordTitle("ك", null));
  }
}
