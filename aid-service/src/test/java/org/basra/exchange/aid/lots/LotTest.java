package org.basra.exchange.aid.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.aid.products.AidItemKind;
import org.basra.exchange.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotTest {

  private static final LocalDate EXPIRY = LocalDate.of(2027, 3, 31);

  /** GS1 General Specifications, figure 7.11-1, in its order. */
  private static final String SET_82 =
      "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

  static Stream<Arguments> decisions() {
    return Stream.of(
        Arguments.of(AidItemKind.MEDICINE, "A1", EXPIRY, new LotDecision.Sound("A1")),
        Arguments.of(AidItemKind.MEDICINE, null, EXPIRY, new LotDecision.NumberMissing()),
        Arguments.of(AidItemKind.MEDICINE, "A1", null, new LotDecision.ExpiryMissing()),
        Arguments.of(AidItemKind.MEDICINE, null, null, new LotDecision.NumberMissing()),
        Arguments.of(AidItemKind.EDUCATIONAL, "A1", null, new LotDecision.Sound("A1")),
        Arguments.of(AidItemKind.EDUCATIONAL, null, null, new LotDecision.Sound(Lot.UNMARKED)),
        Arguments.of(AidItemKind.EDUCATIONAL, "A1", EXPIRY, new LotDecision.Sound("A1")));
  }

  @ParameterizedTest(name = "{0} {1} {2} → {3}")
  @MethodSource("decisions")
  void aMedicineIsToldByNumberAndExpiry(
      AidItemKind kind, String number, LocalDate expiresOn, LotDecision expected) {
    assertThat(Lot.decide(kind, number, expiresOn)).isEqualTo(expected);
  }

  @Test
  void aLotIsGoodOnItsLastDayAndNotOnTheNext() {
    assertThat(Lot.isExpired(EXPIRY, EXPIRY)).isFalse();
    assertThat(Lot.isExpired(EXPIRY, EXPIRY.plusDays(1))).isTrue();
    assertThat(Lot.isExpired(null, LocalDate.MAX)).isFalse();
  }

  @Test
  void aNumberHasTheCharactersOfSet82AndNoOthers() {
    var allowed =
        Stream.iterate(0, c -> c + 1)
            .limit(0x3000)
            .map(Character::toString)
            .filter(text -> text.matches(Lot.NUMBER))
            .collect(Collectors.joining());

    assertThat(allowed).isEqualTo(SET_82).hasSize(82);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A#1", "A 1", "ABCDEFGHIJKLMNOPQRSTU", "تشغيلة", "A\n", "A~1"})
  void anotherTextIsNoNumber(String text) {
    assertThat(text.matches(Lot.NUMBER)).isFalse();
  }

  @Test
  void theOfficialDictionarySaysSo() throws IOException {
    var dictionary =
        Files.readAllLines(SharedData.file("aid/gs1-syntax/gs1-syntax-dictionary.txt"));

    assertThat(dictionary).anyMatch(line -> line.matches("10 +\\S+ +X\\.\\.20 .*# BATCH/LOT"));
    assertThat(dictionary).anyMatch(line -> line.contains("\"X\": CSET 82"));
    assertThat("A".repeat(20)).matches(Lot.NUMBER);
  }
}
