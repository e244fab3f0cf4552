package org.basra.exchange.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealKeyTest {

  private static final SealKey KEY = AuditLog.KEY;

  /** The expected values were computed by a separate program in another language. */
  @Test
  void theSealIsTheHmacOfThePreviousSealAndEveryValueWithItsLength() {
    var first = KEY.seal(SealKey.GENESIS, entry(1, "5b7c", "librarian", "سؤال", null));
    var second = KEY.seal(first, entry(2, "5b7c", "librarian", null, "req-1"));
    var head = KEY.signHead(2, second);

    assertThat(hex(first))
        .isEqualTo("4df2452b049c6a82bd6ddd959e998e6a2c3c287500623b07546c892edf9419b4");
    assertThat(hex(second))
        .isEqualTo("b436ad1667ef18185865860a321b223663142b684ed5ca21d16d0cf1f26f27f5");
    assertThat(hex(head))
        .isEqualTo("a51665c4998419ad6b57ef7886fa26f015c39c5534630e555c8df6aa5457759b");
  }

  @Test
  void movingACharacterToTheNeighbouringValueGivesOtherBytes() {
    assertThat(entry(1, "ab", "c", null, null).canonical())
        .isNotEqualTo(entry(1, "a", "bc", null, null).canonical());
  }

  @Test
  void nothingAndTheEmptyTextGiveOtherBytes() {
    assertThat(entry(1, "a", "b", null, "").canonical())
        .isNotEqualTo(entry(1, "a", "b", "", null).canonical())
        .isNotEqualTo(entry(1, "a", "b", null, null).canonical());
  }

  @Test
  void aWeakOrGarbledKeyIsRefusedWithoutShowingIt() {
    var weak = Base64.getEncoder().encodeToString(new byte[31]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SealKey.of(weak))
        .withMessage("exchange.audit.key has fewer than 32 bytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SealKey.of("not base64!"))
        .withMessage("exchange.audit.key is not Base64");
  }

  private static StoredEntry entry(
      long seq, String actor, String role, String reason, String requestId) {
    return new StoredEntry(
        seq,
        UUID.fromString("018f0000-0000-7000-8000-000000000001"),
        Instant.parse("2026-11-22T08:00:00.000001Z"),
        actor,
        role,
        "loan.read",
        "loan",
        "42",
        reason,
        requestId,
        "{\"fields\": \"due-date\"}");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
