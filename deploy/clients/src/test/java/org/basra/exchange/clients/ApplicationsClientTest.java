package org.basra.exchange.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.clients.StackForClients.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.client.ApiClient;
import org.basra.exchange.client.api.ApplicationsApi;
import org.basra.exchange.client.api.ApplicationsApi.APIApplicationsBeginApplicationRequest;
import org.basra.exchange.client.api.ApplicationsApi.APIApplicationsSaveAnswersRequest;
import org.basra.exchange.client.api.ApplicationsCallsApi;
import org.basra.exchange.client.api.ApplicationsCallsApi.APIApplicationsCreateCallRequest;
import org.basra.exchange.client.api.ApplicationsCallsApi.APIApplicationsPublishCallRequest;
import org.basra.exchange.client.model.ApplicationsApplyRequest;
import org.basra.exchange.client.model.ApplicationsCallRequest;
import org.basra.exchange.client.model.ApplicationsDeadlineRequest;
import org.basra.exchange.client.model.ApplicationsFormRequest;
import org.basra.exchange.client.model.ApplicationsProgramme;
import org.basra.exchange.client.model.ApplicationsWording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackForClients.class)
class ApplicationsClientTest {

  private static final Map<String, Object> FORM =
      Map.of(
          "type",
          "object",
          "properties",
          Map.of(
              "project", Map.of("type", "string", "maxLength", 200),
              "weeks", Map.of("type", "integer", "minimum", 1)),
          "required",
          new String[] {"project", "weeks"});

  @Test
  void answersAreMergedAndTakenBack() throws Exception {
    // Given
    var applications = new ApplicationsApi(keepingNulls(user("member")));
    var application =
        applications.applicationsBeginApplicationWithHttpInfo(
            APIApplicationsBeginApplicationRequest.newBuilder()
                .applicationsApplyRequest(new ApplicationsApplyRequest().callId(publishedCall()))
                .idempotencyKey(UUID.randomUUID().toString())
                .build());
    var saved =
        applications.applicationsSaveAnswersWithHttpInfo(
            answers(
                application.getData().getId(),
                application.getHeaders().get("etag").getFirst(),
                Map.of("project", "مسرح الظل", "weeks", 6)));
    assertThat(saved.getData().getAnswers()).containsEntry("project", "مسرح الظل");
    assertThat(saved.getData().getWarnings()).isEmpty();

    // When
    var nothing = new HashMap<String, Object>();
    nothing.put("weeks", null);
    var changed =
        applications.applicationsSaveAnswers(
            answers(
                application.getData().getId(), saved.getHeaders().get("etag").getFirst(), nothing));

    // Then
    assertThat(changed.getAnswers()).containsOnlyKeys("project");
    assertThat(changed.getWarnings()).isNotEmpty();
    assertThat(changed.getSubmittedAt()).isNull();
  }

  /** The generated mapper drops nulls also from maps, but in a merge patch null means: delete. */
  private static ApiClient keepingNulls(ApiClient client) {
    var mapper = ApiClient.createDefaultObjectMapper();
    mapper.setDefaultPropertyInclusion(
        JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS));
    return client.setObjectMapper(mapper);
  }

  private static APIApplicationsSaveAnswersRequest answers(
      UUID application, String version, Map<String, Object> patch) {
    return APIApplicationsSaveAnswersRequest.newBuilder()
        .id(application)
        .ifMatch(version)
        .requestBody(patch)
        .build();
  }

  private static UUID publishedCall() throws Exception {
    var calls = new ApplicationsCallsApi(user("programme-officer"));
    var draft =
        calls.applicationsCreateCall(
            APIApplicationsCreateCallRequest.newBuilder()
                .applicationsCallRequest(call())
                .idempotencyKey(UUID.randomUUID().toString())
                .build());
    assertThat(draft.getForm().getSchema()).containsEntry("type", "object");
    calls.applicationsPublishCall(
        APIApplicationsPublishCallRequest.newBuilder().id(draft.getId()).build());
    return draft.getId();
  }

  private static ApplicationsCallRequest call() {
    var deadline = OffsetDateTime.now(ZoneOffset.UTC).plusDays(30).truncatedTo(ChronoUnit.MINUTES);
    return new ApplicationsCallRequest()
        .title(wording("إقامة مسرحية", "Theatre residency"))
        .programme(ApplicationsProgramme.RESIDENCY)
        .deadline(new ApplicationsDeadlineRequest().at(deadline).zone("Asia/Baghdad"))
        .places(2)
        .startsOn(LocalDate.now(ZoneOffset.UTC).plusDays(60))
        .endsOn(LocalDate.now(ZoneOffset.UTC).plusDays(120))
        .form(
            new ApplicationsFormRequest()
                .schema(FORM)
                .putLabelsItem("project", wording("المشروع", "Project"))
                .putLabelsItem("weeks", wording("الأسابيع", "Weeks")));
  }

  private static ApplicationsWording wording(String ar, String en) {
    return new ApplicationsWording().ar(ar).en(en);
  }
}
