package org.basra.exchange.library.marc;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Random;
import org.basra.exchange.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarcReaderTest {

  private static final int ROUNDS = 1500;

  @ParameterizedTest
  @CsvSource({
    "ISO2709, binary-arabic/LeBAU_20210614.mrc",
    "ISO2709, evergreen/jazz_1k.mrc",
    "MARCXML, aco/aco-sample-500.marcxml"
  })
  void noDamageStopsOrHangsTheReader(MarcFormat format, String file) throws IOException {
    // Given
    var original = Arrays.copyOf(Files.readAllBytes(SharedData.file("library/" + file)), 20_000);
    var random = new Random(20_261_122);

    // When
    int outcomes =
        assertTimeoutPreemptively(
            ofSeconds(60),
            () -> {
              int sum = 0;
              for (int round = 0; round < ROUNDS; round++) {
                sum += outcomes(format, damaged(original, random));
              }
              return sum;
            });

    // Then
    assertThat(outcomes).isGreaterThan(ROUNDS);
  }

  @Test
  void aFileLargerThanMemoryIsReadInFlatMemory() throws IOException {
    // Given
    var record =
        ("<record><leader>00000nam a2200000 a 4500</leader><datafield tag='245' ind1='1' ind2='0'>"
                + "<subfield code='a'>"
                + "نص عربي ".repeat(4000)
                + "</subfield></datafield></record>")
            .getBytes(StandardCharsets.UTF_8);
    int records = 300_000_000 / record.length;
    var reader =
        MarcReader.open(MarcFormat.MARCXML, new SequenceInputStream(repeated(record, records)));
    System.gc();
    long before = used();
    long most = 0;

    // When
    long read = 0;
    while (reader.next().isPresent()) {
      read++;
      if (read % 1000 == 0) {
        System.gc();
        most = Math.max(most, used() - before);
      }
    }

    // Then
    assertThat(read).isEqualTo(records);
    assertThat(most).isLessThan(16L << 20);
  }

  private static int outcomes(MarcFormat format, byte[] bytes) throws IOException {
    try {
      return MarcFiles.parse(format, new ByteArrayInputStream(bytes)).size();
    } catch (MarcFileException refused) {
      return 1;
    }
  }

  /** Bytes changed, cut out and doubled; the interesting ones more often. */
  private static byte[] damaged(byte[] original, Random random) {
    var special = new byte[] {0x1B, 0x1D, 0x1E, 0x1F, '<', '>', '"', '&', '!', '-', 0, (byte) 0xC3};
    var bytes = original.clone();
    for (int i = random.nextInt(60); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = special[random.nextInt(special.length)];
        case 2 -> bytes[at] = (byte) ('0' + random.nextInt(10));
        default -> {
          int length = random.nextInt(Math.min(300, bytes.length - at));
          System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length), length);
        }
      }
    }
    return Arrays.copyOf(bytes, bytes.length - random.nextInt(3) * random.nextInt(500));
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Enumeration<InputStream> repeated(byte[] record, int times) {
    return new Enumeration<>() {
      private int given;

      @Override
      public boolean hasMoreElements() {
        return given < times;
      }

      @Override
      public InputStream nextElement() {
        if (given == times) {
          throw new NoSuchElementException();
        }
        given++;
        return new ByteArrayInputStream(record);
      }
    };
  }
}
