package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;

import java.io.IOException;
import java.util.List;
import org.basra.exchange.library.marc.MarcField;
import org.basra.exchange.library.marc.MarcRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredMarcTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aco/aco-sample-500.marcxml",
        "binary-arabic/LeBAU_20210614.mrc",
        "evergreen/jazz_1k.mrc",
        "m2b-princeton-99-mixed-arabic.marcxml"
      })
  void realRecordsComeBackAsTheyWere(String file) throws IOException {
    var records = MarcSamples.read(file);

    assertThat(records).isNotEmpty();
    assertThat(records)
        .allSatisfy(r -> assertThat(StoredMarc.read(StoredMarc.write(r))).isEqualTo(r));
  }

  @Test
  void oddRecordsComeBackAsTheyWere() {
    var odd =
        new MarcRecord(
            " leader ",
            List.of(
                control("001", ""),
                control("LKR", "letters for a tag"),
                field("245"),
                field("245", "a", "", "\"", "quoted \\ and \u001E, \u001F, \u001B", "a", "\n")));

    assertThat(StoredMarc.read(StoredMarc.write(odd))).isEqualTo(odd);
  }

  @Test
  void timeAndLengthsAreNotContent() {
    List<MarcField> fields = List.of(control("001", "1"), field("245", "a", "T"));
    var one = new MarcRecord("00714cam a2200205 a 4500", fields);
    var sentAgain =
        new MarcRecord(
            "00800cam a2200217 a 4500",
            List.of(
                control("001", "1"), control("005", "20260101000000.0"), field("245", "a", "T")));
    var corrected =
        new MarcRecord(one.leader(), List.of(control("001", "1"), field("245", "a", "T.")));

    assertThat(StoredMarc.contentHash(sentAgain)).isEqualTo(StoredMarc.contentHash(one));
    assertThat(StoredMarc.contentHash(corrected)).isNotEqualTo(StoredMarc.contentHash(one));
  }
}
