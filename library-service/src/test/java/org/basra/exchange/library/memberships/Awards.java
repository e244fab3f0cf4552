package org.basra.exchange.library.memberships;

import static io.restassured.RestAssured.given;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.patrons.Patron;
import org.basra.exchange.library.patrons.PatronCategory;
import org.basra.exchange.library.patrons.PatronRepository;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;

/** Awards as the applications tell of them, and what the library made of them. */
@ApplicationScoped
class Awards {

  static final String TOPIC = "applications.awards";
  static final String TYPE = "applications.award.accepted.v1";

  private final PatronRepository patrons;
  private final AwardMembershipRepository memberships;

  Awards(PatronRepository patrons, AwardMembershipRepository memberships) {
    this.patrons = patrons;
    this.memberships = memberships;
  }

  /**
   * A patron of an account.
   *
   * @param awards the programmes of the awards behind the membership, in their order
   */
  record Holder(
      UUID patronId,
      PatronCategory category,
      LocalDate expiresOn,
      boolean blocked,
      List<AwardProgramme> awards) {}

  /** Everybody whom this account belongs to: one person at most, if all is well. */
  @Transactional
  List<Holder> of(UUID account) {
    return patrons.find("account", account).stream().map(this::holder).toList();
  }

  private Holder holder(Patron patron) {
    var awards =
        memberships.find("patronId = ?1 order by id", patron.id()).stream()
            .map(membership -> membership.programme)
            .toList();
    return new Holder(
        patron.id(),
        patron.category(),
        patron.expiresOn(),
        patron.isBlocked(LocalDate.EPOCH),
        awards);
  }

  static AcceptedAward award(UUID holder, AwardProgramme programme, String endsOn) {
    var starts = LocalDate.of(2026, 1, 1);
    return new AcceptedAward(
        UuidV7.next(),
        programme,
        holder,
        starts.atStartOfDay().toInstant(ZoneOffset.UTC),
        starts,
        LocalDate.parse(endsOn));
  }

  static String payload(UUID award, UUID holder, String programme, String endsOn) {
    return """
        {"awardId": "%s", "applicationId": "%s", "callId": "%s", "programme": "%s", "holder": "%s",
         "acceptedAt": "2026-11-20T08:00:00Z", "startsOn": "2026-01-01", "endsOn": "%s"}
        """
        .formatted(award, UuidV7.next(), UuidV7.next(), programme, holder, endsOn);
  }

  static CloudEvent event(UUID award, UUID holder, String programme, String endsOn) {
    return TopicEvents.event(TYPE, award, 1, payload(award, holder, programme, endsOn));
  }

  static void publish(CloudEvent event) {
    TopicEvents.publish(TOPIC, event);
  }

  /** States of the parked events of an award, as an administrator sees them. */
  static List<String> parked(UUID award) {
    return given()
        .auth()
        .oauth2(Tokens.role("admin"))
        .get("/v1/admin/parked-incoming-events?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.subject == '%s' }.state".formatted(award));
  }
}
