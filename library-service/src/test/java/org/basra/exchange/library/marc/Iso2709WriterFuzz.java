package org.basra.exchange.library.marc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

class Iso2709WriterFuzz {

  @FuzzTest(maxDuration = "60s")
  void whatIsWrittenIsReadBackEqual(FuzzedDataProvider data) throws IOException {
    var record = FuzzedRecord.of(data);
    var file = Iso2709Writer.write(record);
    var outcomes = MarcFiles.parse(MarcFormat.ISO2709, new ByteArrayInputStream(file));
    assertThat(outcomes).hasSize(1);
    assertThat(MarcFiles.good(outcomes.getFirst()).fields()).isEqualTo(record.fields());
  }
}
