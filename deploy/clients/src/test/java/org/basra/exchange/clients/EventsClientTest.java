package org.basra.exchange.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.clients.StackForClients.anybody;
import static org.basra.exchange.clients.StackForClients.user;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.basra.exchange.client.api.EventsOccurrencesApi;
import org.basra.exchange.client.api.EventsOccurrencesApi.APIEventsListOccurrencesRequest;
import org.basra.exchange.client.api.EventsSeriesApi;
import org.basra.exchange.client.api.EventsSeriesApi.APIEventsDraftSeriesRequest;
import org.basra.exchange.client.api.EventsSeriesApi.APIEventsPublishSeriesRequest;
import org.basra.exchange.client.model.EventsScheduleRequest;
import org.basra.exchange.client.model.EventsSeriesKind;
import org.basra.exchange.client.model.EventsSeriesRequest;
import org.basra.exchange.client.model.EventsSeriesStatus;
import org.basra.exchange.client.model.EventsSeriesTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackForClients.class)
class EventsClientTest {

  private static final ZoneId BASRA = ZoneId.of("Asia/Baghdad");

  @Test
  void aPublishedSeriesIsReadWithItsInstantAndItsLocalTimes() throws Exception {
    // Given
    var startsAt = LocalDateTime.now(BASRA).plusDays(30).withHour(18).truncatedTo(ChronoUnit.HOURS);
    var series = new EventsSeriesApi(user("event-organiser"));
    var draft =
        series.eventsDraftSeries(
            APIEventsDraftSeriesRequest.newBuilder()
                .eventsSeriesRequest(seriesStarting(startsAt))
                .idempotencyKey(UUID.randomUUID().toString())
                .build());
    assertThat(draft.getStatus()).isEqualTo(EventsSeriesStatus.DRAFT);
    assertThat(draft.getDescription()).isNull();

    // When
    series.eventsPublishSeries(
        APIEventsPublishSeriesRequest.newBuilder().id(draft.getId()).build());

    // Then
    var page =
        new EventsOccurrencesApi(anybody())
            .eventsListOccurrences(
                APIEventsListOccurrencesRequest.newBuilder().seriesId(draft.getId()).build());
    assertThat(page.getItems()).hasSize(1);
    var occurrence = page.getItems().getFirst();
    assertThat(occurrence.getTitle().getAr()).isEqualTo("أمسية شعرية");
    assertThat(occurrence.getStartsAt().toInstant()).isEqualTo(startsAt.atZone(BASRA).toInstant());
    assertThat(occurrence.getTimes())
        .anySatisfy(
            times -> {
              assertThat(times.getZone()).isEqualTo(BASRA.getId());
              assertThat(LocalDateTime.parse(times.getStartsAt())).isEqualTo(startsAt);
            });
  }

  private static EventsSeriesRequest seriesStarting(LocalDateTime startsAt) {
    return new EventsSeriesRequest()
        .title(new EventsSeriesTitle().ar("أمسية شعرية").en("Poetry evening"))
        .kind(EventsSeriesKind.SEMINAR)
        .capacity(20)
        .schedule(
            new EventsScheduleRequest()
                .zone(BASRA.getId())
                .startsAt(startsAt.toString())
                .durationMinutes(90));
  }
}
