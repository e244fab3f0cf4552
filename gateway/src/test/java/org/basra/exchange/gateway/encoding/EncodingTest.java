package org.basra.exchange.gateway.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"a\"|\"a\"",
        "W/\"a\"|\"a\"",
        "W/\"a\", \"b\",W/\"c\"|\"a\", \"b\",\"c\"",
        "\"W/\"|\"W/\"",
        "\"x W/y\", W/\"z\"|\"x W/y\", \"z\"",
        "*|*",
        "W/|W/"
      })
  void onlyTheMarkOfAWeakTagIsTakenOff(String list, String strong) {
    assertThat(EntityTags.strong(list)).isEqualTo(strong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip|true",
        "GZIP|true",
        "br, gzip;q=0.5|true",
        "x-gzip|true",
        "*|true",
        "*;q=0|false",
        "gzip;q=0|false",
        "gzip; q=0.000|false",
        "*, gzip;q=0|false",
        "identity|false",
        "''|false",
        ",;,|false"
      })
  void gzipIsTakenWhereItIsOffered(String header, boolean taken) {
    assertThat(Compression.accepted(header)).isEqualTo(taken);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsCompressedInPiecesIsWholeAgain(boolean streaming) throws IOException {
    var random = new Random(11);
    var plain = Buffer.buffer();
    var packed = Buffer.buffer();
    try (var gzip = new Gzip(streaming)) {
      for (int size : new int[] {0, 1, 8192, 65_536, 3, 200_000}) {
        var piece = new byte[size];
        random.nextBytes(piece);
        plain.appendBytes(piece);
        packed.appendBuffer(gzip.next(Buffer.buffer(piece)));
      }
      packed.appendBuffer(gzip.last());
    }

    assertThat(unzipped(packed)).isEqualTo(plain.getBytes());
  }

  @Test
  void aStreamedPieceCanBeReadBeforeTheNextOne() throws IOException {
    try (var gzip = new Gzip(true)) {
      var first = gzip.next(Buffer.buffer("first"));
      var in = new GZIPInputStream(new ByteArrayInputStream(first.getBytes()));

      assertThat(in.readNBytes(5)).asString().isEqualTo("first");
    }
  }

  private static byte[] unzipped(Buffer packed) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.getBytes()))) {
      return in.readAllBytes();
    }
  }
}
