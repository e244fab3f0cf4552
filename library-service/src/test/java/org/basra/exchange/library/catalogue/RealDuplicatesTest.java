package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basra.exchange.library.marc.MarcRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How many works the half of Arabic Collections Online in the shared data describes twice. */
class RealDuplicatesTest {

  private static final Logger LOG = Logger.getLogger(RealDuplicatesTest.class);

  /** A record of the file. */
  private record Known(String partner, Fingerprint fingerprint) {}

  @Test
  void titleAndAuthorBringTheTwinsOfPartnersTogether() throws IOException {
    var file = MarcSamples.read("aco/aco-a.marcxml.gz");
    var known = file.stream().map(RealDuplicatesTest::known).toList();

    var byOriginal = groups(known, Fingerprint::original);
    var byLatin = groups(known, Fingerprint::latin);

    LOG.infof(
        "%d records; original script: %s; romanised: %s",
        known.size(), told(byOriginal), told(byLatin));
    assertThat(known).hasSizeGreaterThan(6_000);
    assertThat(known).filteredOn(k -> k.fingerprint().latin() != null).hasSizeGreaterThan(6_000);
    assertThat(byOriginal).hasSizeBetween(450, 500);
    assertThat(byLatin).hasSizeBetween(500, 550);
    assertThat(byOriginal)
        .filteredOn(RealDuplicatesTest::isAcrossPartners)
        .hasSizeBetween(400, 450);
    assertThat(byOriginal).allSatisfy(group -> assertThat(group).hasSizeLessThan(20));
  }

  private static Known known(MarcRecord record) {
    return new Known(
        record.controlNumberIdentifier().orElse(""), Fingerprint.of(Description.of(record)));
  }

  private static List<List<Known>> groups(List<Known> known, Function<Fingerprint, UUID> key) {
    return known.stream()
        .filter(record -> Objects.nonNull(key.apply(record.fingerprint())))
        .collect(Collectors.groupingBy(record -> key.apply(record.fingerprint())))
        .values()
        .stream()
        .filter(group -> group.size() > 1)
        .toList();
  }

  private static boolean isAcrossPartners(List<Known> group) {
    return group.stream().map(Known::partner).distinct().count() > 1;
  }

  private static String told(List<List<Known>> groups) {
    return "%d groups, %d records, %d groups across partners"
        .formatted(
            groups.size(),
            groups.stream().mapToInt(List::size).sum(),
            groups.stream().filter(RealDuplicatesTest::isAcrossPartners).count());
  }
}
