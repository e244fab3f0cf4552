package org.basra.exchange.events;

import static org.basra.exchange.events.EventsCalls.draft;
import static org.basra.exchange.events.EventsCalls.id;
import static org.basra.exchange.events.EventsCalls.occurrence;
import static org.basra.exchange.events.EventsCalls.published;
import static org.basra.exchange.events.EventsCalls.register;
import static org.basra.exchange.events.EventsCalls.series;
import static org.basra.exchange.events.EventsCalls.someone;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.authorisation.AuthorisationMatrix;
import org.basra.exchange.testing.authorisation.OperationCase;

@QuarkusTest
class EventsAuthorisationTest extends AuthorisationMatrix {

  EventsAuthorisationTest() {
    super("events");
  }

  @Override
  protected List<OperationCase> cases() {
    return List.of(
        operation("getSeries")
            .object("draft", EventsAuthorisationTest::drafted)
            .object("published", () -> published(5, 1)),
        operation("listSeries")
            .object("draft", EventsAuthorisationTest::drafted)
            .object("published", () -> published(5, 1)),
        operation("getOccurrence").object("occurrence", () -> occurrence(5)),
        operation("listOccurrences").object("occurrence", () -> occurrence(5)),
        operation("register").object("occurrence", () -> occurrence(5)),
        operation("getRegistration")
            .own(EventsAuthorisationTest::registrationOf)
            .foreign(() -> registrationOf(someone())),
        operation("listRegistrations")
            .own(EventsAuthorisationTest::registrationOf)
            .foreign(() -> registrationOf(someone())),
        operation("cancelRegistration")
            .own(EventsAuthorisationTest::registrationOf)
            .foreign(() -> registrationOf(someone())));
  }

  private static UUID drafted() {
    return id(draft(series(5, 1)));
  }

  private static UUID registrationOf(String person) {
    return id(register(occurrence(5), person).then());
  }
}
