package org.basra.exchange.library.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What every reader promises for every input; used by the fuzz targets. */
public final class ReaderPromises {

  private ReaderPromises() {}

  /** Reads the input and checks the promises; answers the outcomes that came. */
  public static List<Parsed> check(byte[] input, Function<InputStream, MarcReader> opener) {
    var outcomes = new ArrayList<Parsed>();
    var reader = opener.apply(new ByteArrayInputStream(input));
    boolean refused = !readAll(reader, outcomes);
    assertThat(reader.bytesRead()).isLessThanOrEqualTo(input.length);
    long raw = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      assertThat(outcomes.get(i).position()).isEqualTo(i + 1L);
      raw += outcomes.get(i).raw().length;
      check(outcomes.get(i));
    }
    assertThat(raw).isLessThanOrEqualTo(input.length);
    if (!refused) {
      assertThat(reader.bytesRead()).isEqualTo(input.length);
      checkResumed(input, opener, outcomes);
    }
    return outcomes;
  }

  /** A record that was read can be stored and written in both forms. */
  private static void check(Parsed parsed) {
    switch (parsed) {
      case Parsed.Good good -> {
        var xml = MarcXmlWriter.toMarcXml(good.record());
        assertThat(MarcXmlParser.parse(xml)).isEqualTo(good.record());
        assertThat(Iso2709Writer.write(good.record())).isNotEmpty();
      }
      case Parsed.Bad bad -> assertThat(bad.reason()).isNotBlank();
    }
  }

  /** Taking up the work in the middle leads to the same records. */
  private static void checkResumed(
      byte[] input, Function<InputStream, MarcReader> opener, List<Parsed> outcomes) {
    var resumed = opener.apply(new ByteArrayInputStream(input));
    int half = outcomes.size() / 2;
    var rest = new ArrayList<Parsed>();
    try {
      assertThat(resumed.skip(half)).isEqualTo(half);
    } catch (IOException e) {
      throw new AssertionError("Skipping is refused where reading is not", e);
    }
    assertThat(readAll(resumed, rest)).isTrue();
    assertThat(rest).usingRecursiveComparison().isEqualTo(outcomes.subList(half, outcomes.size()));
  }

  /** False when the file is refused as a whole. */
  private static boolean readAll(MarcReader reader, List<Parsed> outcomes) {
    try {
      Optional<Parsed> next = reader.next();
      while (next.isPresent()) {
        outcomes.add(next.get());
        next = reader.next();
      }
      return true;
    } catch (MarcFileException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return false;
    } catch (IOException e) {
      throw new AssertionError("Bytes in memory cannot fail", e);
    }
  }
}
