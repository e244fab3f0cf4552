package org.basra.exchange.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorOriginsTest {

  private static final Path CATALOGUE = Path.of("src/main/resources/demo/catalogue.marcxml");

  @Test
  void theDemoCatalogueSaysWhereItsAuthorsComeFrom() {
    var origins = AuthorOrigins.of(CATALOGUE);

    assertThat(origins)
        .hasSizeGreaterThan(90)
        .containsAllEntriesOf(
            Map.of(
                "Kanafānī, Ghassān", Set.of("PS"),
                "Sayyāb, Badr Shākir", Set.of("IQ"),
                "Jabrā, Jabrā Ibrāhīm", Set.of("IQ", "PS"),
                "Said, Edward W", Set.of("PS")))
        .doesNotContainKey("Munīf, ʻAbd al-Raḥmān");
  }
}
