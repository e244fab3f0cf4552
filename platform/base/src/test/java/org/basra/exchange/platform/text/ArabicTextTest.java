package org.basra.exchange.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArabicTextTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  static Stream<Arguments> vectors() throws IOException {
    try (var in = ArabicTextTest.class.getResourceAsStream("fold-vectors.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(columns -> Arguments.of(columns[2], plain(columns[0]), plain(columns[1])));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void spellingsOfOneWordMeet(String why, String written, String folded) {
    assertThat(ArabicText.fold(written)).as(why).isEqualTo(folded);
  }

  @Test
  void theVectorsCoverWhatCataloguesHold() throws IOException {
    assertThat(vectors()).hasSizeGreaterThanOrEqualTo(120);
  }

  @Test
  void foldingAgainChangesNothing() {
    var random = new Random(19480515);
    for (int round = 0; round < 200_000; round++) {
      var once = ArabicText.fold(anyText(random));

      assertThat(ArabicText.fold(once)).isEqualTo(once);
      assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFKC)).isTrue();
    }
  }

  private static String anyText(Random random) {
    return random
        .ints(random.nextInt(1, 12), 1, 0x20000)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String plain(String escaped) {
    return ESCAPE
        .matcher(escaped)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
  }
}
