package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.basra.exchange.library.marc.FuzzedRecord;
import org.basra.exchange.library.words.TextSearchSyntax;
import org.basra.exchange.platform.id.UuidV7;

class CataloguingFuzz {

  @FuzzTest(maxDuration = "60s")
  void everyRecordIsStoredLosslesslyAndCanBeSearched(FuzzedDataProvider data) {
    var record = FuzzedRecord.of(data);
    assertThat(StoredMarc.read(StoredMarc.write(record))).isEqualTo(record);
    assertThat(StoredMarc.contentHash(record)).hasSize(64);

    var description = Description.of(record);
    if (description.titles().isEmpty()) {
      return;
    }
    var catalogued = CataloguedRecord.of(UuidV7.next(), record, description);
    assertThat(StoredMarc.read(catalogued.marc())).isEqualTo(record);
    assertThat(CatalogueJson.texts(CatalogueJson.write(description.titles())))
        .isEqualTo(description.titles());
    var entry = SearchEntry.of(catalogued);
    assertThat(TextSearchSyntax.isVector(entry.words())).as(entry.words()).isTrue();
    assertThat(entry.vocabulary()).allSatisfy(word -> assertThat(word).isNotBlank());
  }
}
