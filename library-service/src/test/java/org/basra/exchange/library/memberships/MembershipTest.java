package org.basra.exchange.library.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basra.exchange.library.patrons.PatronCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {

  private static final List<LocalDate> ENDS =
      Arrays.asList(LocalDate.of(2026, 1, 31), LocalDate.of(2027, 6, 30), null);

  private static Membership membership(PatronCategory category, String expiresOn) {
    return new Membership(category, expiresOn == null ? null : LocalDate.parse(expiresOn));
  }

  private static List<Membership> all() {
    var all = new ArrayList<Membership>();
    for (var category : PatronCategory.values()) {
      ENDS.forEach(end -> all.add(new Membership(category, end)));
    }
    return all;
  }

  private static Membership join(Membership current, Membership granted) {
    return switch (current.with(granted)) {
      case MembershipDecision.Kept() -> current;
      case MembershipDecision.Raised(Membership to) -> to;
    };
  }

  @ParameterizedTest(name = "{0} until {1} and an award of {2} until {3} → {4} until {5}")
  @CsvSource({
    "PUBLIC, 2026-12-31, SCHOLAR, 2027-06-30, SCHOLAR, 2027-06-30",
    "STUDENT, 2026-12-31, RESIDENT_ARTIST, 2027-06-30, RESIDENT_ARTIST, 2027-06-30",
    "STUDENT, 2028-12-31, YOUTH, 2027-06-30, YOUTH, 2028-12-31",
    "PUBLIC, , SCHOLAR, 2027-06-30, SCHOLAR, ",
    "YOUTH, 2026-12-31, SCHOLAR, 2026-06-30, SCHOLAR, 2026-12-31",
    "SCHOLAR, 2026-12-31, YOUTH, 2027-06-30, SCHOLAR, 2027-06-30",
    "SCHOLAR, 2026-12-31, RESIDENT_ARTIST, 2026-06-30, RESIDENT_ARTIST, 2026-12-31",
    "RESIDENT_ARTIST, 2026-12-31, SCHOLAR, 2027-06-30, RESIDENT_ARTIST, 2027-06-30",
    "PARTNER_INSTITUTION, 2026-12-31, SCHOLAR, 2027-06-30, PARTNER_INSTITUTION, 2027-06-30",
  })
  void eachPartIsTheBetterOfTheTwo(
      PatronCategory category,
      String expiresOn,
      PatronCategory awarded,
      String endsOn,
      PatronCategory expected,
      String until) {
    var decision = membership(category, expiresOn).with(membership(awarded, endsOn));

    assertThat(decision).isEqualTo(new MembershipDecision.Raised(membership(expected, until)));
  }

  @ParameterizedTest
  @CsvSource({
    "SCHOLAR, 2027-06-30, SCHOLAR, 2027-06-30",
    "SCHOLAR, , SCHOLAR, 2027-06-30",
    "RESIDENT_ARTIST, 2027-12-31, SCHOLAR, 2027-06-30",
    "PARTNER_INSTITUTION, , RESIDENT_ARTIST, 2027-06-30",
  })
  void whoHasAsMuchKeepsIt(
      PatronCategory category, String expiresOn, PatronCategory awarded, String endsOn) {
    var decision = membership(category, expiresOn).with(membership(awarded, endsOn));

    assertThat(decision).isEqualTo(new MembershipDecision.Kept());
  }

  @Test
  void severalAwardsComeToTheSameInWhateverOrder() {
    for (var a : all()) {
      assertThat(join(a, a)).isEqualTo(a);
      for (var b : all()) {
        assertThat(join(a, b)).isEqualTo(join(b, a));
        for (var c : all()) {
          assertThat(join(join(a, b), c)).isEqualTo(join(a, join(b, c)));
        }
      }
    }
  }

  @Test
  void nothingIsTakenAway() {
    for (var current : all()) {
      for (var granted : all()) {
        var joined = join(current, granted);
        assertThat(current.with(joined).equals(new MembershipDecision.Kept()))
            .isEqualTo(joined.equals(current));
        assertThat(joined.with(current)).isEqualTo(new MembershipDecision.Kept());
        assertThat(joined.with(granted)).isEqualTo(new MembershipDecision.Kept());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENCY, RESIDENT_ARTIST",
    "SCHOLARSHIP, SCHOLAR",
    "COLLABORATIVE_PROJECT, SCHOLAR",
    "YOUTH_PROGRAMME, YOUTH",
  })
  void aProgrammeHasItsCategory(AwardProgramme programme, PatronCategory category) {
    assertThat(programme.category()).isEqualTo(category);
  }
}
