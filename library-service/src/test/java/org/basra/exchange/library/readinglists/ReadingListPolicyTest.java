package org.basra.exchange.library.readinglists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.readinglists.ReadingListRequest.ReadingListTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingListPolicyTest {

  private static final UUID A = UUID.randomUUID();
  private static final UUID B = UUID.randomUUID();
  private static final UUID C = UUID.randomUUID();

  private static ReadingList list(ReadingListStatus status) {
    var list =
        new ReadingList(
            new ReadingListRequest(new ReadingListTitle("ع", "T"), null, null), Instant.EPOCH);
    list.status = status;
    return list;
  }

  @Test
  void aDraftWithTitlesIsPublished() {
    var list = list(ReadingListStatus.DRAFT);

    assertThat(list.publish(1, Instant.EPOCH))
        .isEqualTo(new PublicationDecision.Published(Instant.EPOCH));
    assertThat(list.status).isEqualTo(ReadingListStatus.PUBLISHED);
    assertThat(list.publishedAt).isEqualTo(Instant.EPOCH);
  }

  @Test
  void anEmptyDraftStaysADraft() {
    var list = list(ReadingListStatus.DRAFT);

    assertThat(list.publish(0, Instant.EPOCH)).isEqualTo(new PublicationDecision.NothingOnIt());
    assertThat(list.status).isEqualTo(ReadingListStatus.DRAFT);
    assertThat(list.publishedAt).isNull();
  }

  @ParameterizedTest
  @CsvSource({"PUBLISHED", "ARCHIVED"})
  void whatIsNoDraftIsNotPublished(ReadingListStatus status) {
    assertThat(list(status).publish(3, Instant.EPOCH))
        .isEqualTo(new PublicationDecision.NotADraft(status));
  }

  @ParameterizedTest
  @CsvSource({"DRAFT, true", "PUBLISHED, true", "ARCHIVED, false"})
  void aListIsPutAwayOnce(ReadingListStatus status, boolean putAway) {
    var list = list(status);

    assertThat(list.archive()).isEqualTo(putAway);
    assertThat(list.status).isEqualTo(ReadingListStatus.ARCHIVED);
  }

  static Stream<Arguments> changes() {
    var allowed = new ChangeDecision.Allowed();
    var away = new ChangeDecision.PutAway();
    var full = new ChangeDecision.Full(200);
    var last = new ChangeDecision.LastOne();
    return Stream.of(
        Arguments.of(ReadingListStatus.DRAFT, 0, allowed, allowed),
        Arguments.of(ReadingListStatus.DRAFT, 1, allowed, allowed),
        Arguments.of(ReadingListStatus.DRAFT, 199, allowed, allowed),
        Arguments.of(ReadingListStatus.DRAFT, 200, full, allowed),
        Arguments.of(ReadingListStatus.PUBLISHED, 1, allowed, last),
        Arguments.of(ReadingListStatus.PUBLISHED, 2, allowed, allowed),
        Arguments.of(ReadingListStatus.PUBLISHED, 200, full, allowed),
        Arguments.of(ReadingListStatus.ARCHIVED, 1, away, away),
        Arguments.of(ReadingListStatus.ARCHIVED, 200, away, away));
  }

  @ParameterizedTest(name = "{0} with {1}: add {2}, remove {3}")
  @MethodSource("changes")
  void titlesComeAndGoWithinTheLimits(
      ReadingListStatus status, int holding, ChangeDecision add, ChangeDecision remove) {
    assertThat(list(status).add(holding)).isEqualTo(add);
    assertThat(list(status).remove(holding)).isEqualTo(remove);
  }

  static Stream<Arguments> orders() {
    return Stream.of(
        Arguments.of(List.of(C, A, B), new EntryOrder.Decision.Accepted()),
        Arguments.of(List.of(A, B, C), new EntryOrder.Decision.Accepted()),
        Arguments.of(List.of(A, B), new EntryOrder.Decision.OfOtherEntries(1, 0)),
        Arguments.of(List.of(), new EntryOrder.Decision.OfOtherEntries(3, 0)),
        Arguments.of(
            List.of(A, B, C, UUID.randomUUID()), new EntryOrder.Decision.OfOtherEntries(0, 1)),
        Arguments.of(List.of(A, UUID.randomUUID()), new EntryOrder.Decision.OfOtherEntries(2, 1)));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void anOrderNamesEveryEntry(List<UUID> asked, EntryOrder.Decision expected) {
    assertThat(new EntryOrder(Set.of(A, B, C)).decide(asked)).isEqualTo(expected);
  }
}
