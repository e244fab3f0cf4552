package org.basra.exchange.library.marc;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import org.basra.exchange.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Marc8Test {

  @Test
  void realLinesInArabicAndOtherScriptsAreThoseOfTheUnicodeFile() throws IOException {
    // Given: the last line uses six punctuation codes that are not in the Library of Congress table
    var marc8 = lines("marc8/pymarc-test_marc8.txt", StandardCharsets.ISO_8859_1);
    var unicode = lines("marc8/pymarc-test_utf8.txt", StandardCharsets.UTF_8);
    int known = unicode.size() - 1;

    // When
    var decoded = marc8.stream().limit(known).map(Marc8Test::decode).map(Marc8Test::nfc).toList();

    // Then
    assertThat(decoded).isEqualTo(unicode.stream().limit(known).map(Marc8Test::nfc).toList());
    assertThat(decoded).hasSizeGreaterThan(1500).contains("كيف سقطت الملكية في مصر؟ :");
  }

  @Test
  void anAccentFollowsItsLetter() {
    assertThat(decode("Am\u00e2elie, \u00e5o\u00e8u")).isEqualTo("Ame\u0301lie, o\u0304u\u0308");
  }

  @Test
  void charactersOutsideMarc8ComeAsReferences() {
    // Given
    var bytes = "&#x0635;&#x10FFFFF; &amp;".getBytes(StandardCharsets.ISO_8859_1);

    // When
    var text = TextCoding.MARC_8.decode(bytes, 0, bytes.length);

    // Then
    assertThat(text).isEqualTo("ص&#x10FFFFF; &amp;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b",
        "\u001b$1!0!\u001b",
        "\u001b$",
        "\u001b(",
        "\u001b(!",
        "\u001bZx",
        "\u001b$1!0",
        "\u00e2"
      })
  void cutOffSequencesEnd(String marc8) {
    // When
    var text = assertTimeoutPreemptively(ofSeconds(5), () -> decode(marc8));

    // Then
    assertThat(text.length()).isLessThanOrEqualTo(marc8.length());
  }

  private static List<String> lines(String file, Charset coding) throws IOException {
    return List.of(Files.readString(SharedData.file("library/" + file), coding).split("\n"));
  }

  private static String decode(String bytesAsLatin1) {
    var bytes = bytesAsLatin1.getBytes(StandardCharsets.ISO_8859_1);
    var marc8 = new Marc8();
    marc8.decode(bytes, 0, bytes.length);
    return marc8.text();
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
