package org.basra.exchange.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEntryTest {

  private static final AuditEntry READ = AuditEntry.of("5b7c", "librarian", "loan.read", "loan", 1);

  @Test
  void factsAreAddedOneByOne() {
    var entry = READ.because("سؤال").inRequest("req-1").with("a", 1).with("b", true);

    assertThat(entry)
        .isEqualTo(
            new AuditEntry(
                "5b7c",
                "librarian",
                "loan.read",
                "loan",
                "1",
                "سؤال",
                "req-1",
                Map.of("a", "1", "b", "true")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"loan", "Loan.read", "loan read", "loan.", ".read", ""})
  void anActionIsObjectAndVerb(String action) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuditEntry.of("5b7c", "librarian", action, "loan", 1));
  }

  @Test
  void theLongestReasonIsCountedInCharactersNotInUtf16() {
    var reason = "😀".repeat(AuditEntry.LONGEST_REASON);

    var entry = READ.because(reason);

    assertThat(entry.reason()).isEqualTo(reason);
    assertThatIllegalArgumentException().isThrownBy(() -> READ.because(reason + "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "before\0after"})
  void textThatTheDatabaseWouldRefuseIsRefusedAtOnce(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> READ.because(text));
    assertThatIllegalArgumentException().isThrownBy(() -> READ.inRequest(text));
    assertThatIllegalArgumentException().isThrownBy(() -> READ.with("name", text));
  }

  @Test
  void theLongestEntryIsStoredAsItIs() throws Exception {
    var log = AuditLog.empty();
    var text = "ع".repeat(AuditEntry.LONGEST_REASON);

    log.audit.record(READ.because(text));

    assertThat(log.numbers("SELECT length(reason) FROM audit_entry"))
        .containsExactly((long) AuditEntry.LONGEST_REASON);
  }
}
