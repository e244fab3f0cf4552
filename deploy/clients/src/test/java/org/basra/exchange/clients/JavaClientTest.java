package org.basra.exchange.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.basra.exchange.client.ApiClient;
import org.basra.exchange.client.ApiException;
import org.basra.exchange.client.api.GatewayApi;
import org.basra.exchange.client.api.LibraryImportsApi;
import org.basra.exchange.client.api.LibraryImportsApi.APILibraryGetImportRequest;
import org.basra.exchange.client.api.LibraryImportsApi.APILibraryStartImportRequest;
import org.basra.exchange.client.api.LibraryPatronsApi;
import org.basra.exchange.client.api.LibraryPatronsApi.APILibraryGetPatronRequest;
import org.basra.exchange.client.api.LibraryPatronsApi.APILibraryRegisterPatronRequest;
import org.basra.exchange.client.api.LibraryRecordsApi;
import org.basra.exchange.client.api.LibraryRecordsApi.APILibraryFindRecordsRequest;
import org.basra.exchange.client.model.GatewayHealth;
import org.basra.exchange.client.model.LibraryImport;
import org.basra.exchange.client.model.LibraryImportStatus;
import org.basra.exchange.client.model.LibraryPatronCategory;
import org.basra.exchange.client.model.LibraryPatronStatus;
import org.basra.exchange.client.model.LibraryRegisterPatronRequest;
import org.basra.exchange.client.model.Problem;
import org.basra.exchange.local.DisposableStack;
import org.basra.exchange.local.story.AccessTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The generated Java client, used as a partner uses it, against the whole stack. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class JavaClientTest {

  private static DisposableStack stack;
  private static ApiClient anybody;
  private static ApiClient librarian;

  @BeforeAll
  static void start() {
    var root = Path.of(System.getProperty("exchange.root"));
    stack = DisposableStack.start(root, root.resolve("deploy/clients/target/stack"));
    anybody = client(Map.of());
    var token = new AccessTokens(stack.issuer()).of("librarian");
    librarian = client(Map.of("Authorization", "Bearer " + token));
  }

  @AfterAll
  static void stop() {
    if (stack != null) {
      stack.close();
    }
  }

  private static ApiClient client(Map<String, String> headers) {
    var client = new ApiClient();
    client.updateBaseUri(stack.gateway());
    client.setRequestInterceptor(request -> headers.forEach(request::header));
    return client;
  }

  @Test
  void theCatalogueIsFilledByALibrarianAndSearchedByAnybody() throws Exception {
    // Given
    var imports = new LibraryImportsApi(librarian);
    var started =
        imports.libraryStartImport(
            APILibraryStartImportRequest.newBuilder()
                .body(catalogue())
                .idempotencyKey(UUID.randomUUID().toString())
                .build());
    var done = finished(imports, started.getId());
    assertThat(done.getStatus()).isEqualTo(LibraryImportStatus.COMPLETED);
    assertThat(done.getCounts().getCreated()).isPositive();

    // When
    var page =
        new LibraryRecordsApi(anybody)
            .libraryFindRecords(
                APILibraryFindRecordsRequest.newBuilder()
                    .q("رجال في الشمس")
                    .limit(5)
                    .count(true)
                    .build());

    // Then
    assertThat(page.getItems()).hasSizeBetween(1, 5);
    assertThat(page.getTotal()).isGreaterThanOrEqualTo(page.getItems().size());
    var first = page.getItems().getFirst();
    assertThat(first.getTitle().getOriginal()).startsWith("رجال في الشمس");
    assertThat(first.getContributors().getFirst().getLatin()).startsWith("Kanafānī");
    assertThat(first.getCreatedAt().getOffset()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void aPatronIsRegisteredAndReadAgainOnlyWhenChanged() throws Exception {
    // Given
    var patrons = new LibraryPatronsApi(librarian);
    var request =
        new LibraryRegisterPatronRequest()
            .cardNumber("CLIENT-" + Instant.now().toEpochMilli())
            .category(LibraryPatronCategory.STUDENT)
            .expiresOn(LocalDate.of(2030, 6, 30));

    // When
    var answer =
        patrons.libraryRegisterPatronWithHttpInfo(
            APILibraryRegisterPatronRequest.newBuilder()
                .libraryRegisterPatronRequest(request)
                .idempotencyKey(UUID.randomUUID().toString())
                .build());

    // Then
    assertThat(answer.getStatusCode()).isEqualTo(201);
    var patron = answer.getData();
    assertThat(patron.getStatus()).isEqualTo(LibraryPatronStatus.ACTIVE);
    assertThat(patron.getExpiresOn()).isEqualTo("2030-06-30");
    assertThat(patron.getAccount()).isNull();
    var known =
        APILibraryGetPatronRequest.newBuilder()
            .id(patron.getId())
            .ifNoneMatch(answer.getHeaders().get("etag").getFirst())
            .build();
    assertThat(refusal(() -> patrons.libraryGetPatron(known)).getCode()).isEqualTo(304);
  }

  @Test
  void aRefusalIsAnExceptionWithItsCodeInTheCallersLanguage() throws Exception {
    // Given
    var patrons = new LibraryPatronsApi(librarian);
    var nobody = APILibraryGetPatronRequest.newBuilder().id(UUID.randomUUID()).build();

    // When
    var refusal = refusal(() -> patrons.libraryGetPatron(nobody, Map.of("Accept-Language", "ar")));

    // Then
    assertThat(refusal.getCode()).isEqualTo(404);
    var problem = problem(refusal);
    assertThat(problem.getCode()).isEqualTo("PATRON_NOT_FOUND");
    assertThat(problem.getStatus()).isEqualTo(404);
    assertThat(problem.getTitle()).containsPattern("\\p{InArabic}");
    assertThat(problem.getRequestId()).isNotBlank();
  }

  @Test
  void everyServiceIsUp() throws Exception {
    var health = new GatewayApi(anybody).getHealth();

    assertThat(health.getStatus()).isEqualTo(GatewayHealth.StatusEnum.UP);
    assertThat(health.getServices()).containsOnlyKeys("aid", "applications", "events", "library");
  }

  private static LibraryImport finished(LibraryImportsApi imports, UUID id) throws Exception {
    var request = APILibraryGetImportRequest.newBuilder().id(id).build();
    var deadline = Instant.now().plus(Duration.ofMinutes(1));
    var now = imports.libraryGetImport(request);
    while (now.getStatus() == LibraryImportStatus.RUNNING && Instant.now().isBefore(deadline)) {
      Thread.sleep(100);
      now = imports.libraryGetImport(request);
    }
    return now;
  }

  private static String catalogue() {
    try (var in = JavaClientTest.class.getResourceAsStream("/demo/catalogue.marcxml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiException refusal(ThrowingCallable call) {
    return catchThrowableOfType(ApiException.class, call);
  }

  private static Problem problem(ApiException refusal) throws JsonProcessingException {
    return anybody.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
  }
}
