package org.basra.exchange.library.marc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class Marc8Fuzz {

  @FuzzTest(maxDuration = "60s")
  void anyBytesAreTextOrToldToBeNone(byte[] bytes) {
    var marc8 = new Marc8();
    marc8.decode(bytes, 0, bytes.length);
    var once = marc8.text();
    assertThat(once.length()).isLessThanOrEqualTo(bytes.length);
    assertThat(marc8.unknown()).isLessThanOrEqualTo(bytes.length);

    marc8.decode(bytes, 0, bytes.length);
    assertThat(marc8.text()).as("character sets start anew").isEqualTo(once + once);
    checkGuess(bytes);
  }

  /** What is chosen decodes without loss of its promise: the text has no replacement character. */
  private static void checkGuess(byte[] bytes) {
    for (char declared : new char[] {'a', ' '}) {
      var warnings = new MarcReader.Warnings();
      try {
        var coding = TextCoding.of(declared, bytes, 0, bytes.length, warnings);
        var text = StorableText.of(coding.decode(bytes, 0, bytes.length), warnings);
        assertThat(StorableText.isStorable(text)).isTrue();
      } catch (MarcRecordException unknown) {
        assertThat(unknown.fault()).isEqualTo(MarcFault.TEXT_CODING_UNKNOWN);
      }
    }
  }
}
