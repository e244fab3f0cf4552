package org.basra.exchange.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.clients.StackForClients.anybody;
import static org.basra.exchange.clients.StackForClients.problem;
import static org.basra.exchange.clients.StackForClients.refusal;
import static org.basra.exchange.clients.StackForClients.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.client.api.LibraryImportsApi;
import org.basra.exchange.client.api.LibraryImportsApi.APILibraryGetImportRequest;
import org.basra.exchange.client.api.LibraryImportsApi.APILibraryStartImportRequest;
import org.basra.exchange.client.api.LibraryPatronsApi;
import org.basra.exchange.client.api.LibraryPatronsApi.APILibraryGetPatronRequest;
import org.basra.exchange.client.api.LibraryPatronsApi.APILibraryRegisterPatronRequest;
import org.basra.exchange.client.api.LibraryRecordsApi;
import org.basra.exchange.client.api.LibraryRecordsApi.APILibraryFindRecordsRequest;
import org.basra.exchange.client.model.LibraryImport;
import org.basra.exchange.client.model.LibraryImportStatus;
import org.basra.exchange.client.model.LibraryPatronCategory;
import org.basra.exchange.client.model.LibraryPatronStatus;
import org.basra.exchange.client.model.LibraryRegisterPatronRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackForClients.class)
class LibraryClientTest {

  @Test
  void theCatalogueIsFilledByALibrarianAndSearchedByAnybody() throws Exception {
    // Given
    var imported = importDemoCatalogue(new LibraryImportsApi(user("librarian")));
    assertThat(imported.getStatus()).isEqualTo(LibraryImportStatus.COMPLETED);
    assertThat(imported.getCounts().getCreated()).isPositive();

    // When
    var page =
        new LibraryRecordsApi(anybody())
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
    var patrons = new LibraryPatronsApi(user("librarian"));
    var request =
        new LibraryRegisterPatronRequest()
            .cardNumber("CLIENT-0001")
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
    var patrons = new LibraryPatronsApi(user("librarian"));
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

  private static LibraryImport importDemoCatalogue(LibraryImportsApi imports) throws Exception {
    var started =
        imports.libraryStartImport(
            APILibraryStartImportRequest.newBuilder()
                .body(catalogue())
                .idempotencyKey(UUID.randomUUID().toString())
                .build());
    var request = APILibraryGetImportRequest.newBuilder().id(started.getId()).build();
    var deadline = Instant.now().plus(Duration.ofMinutes(1));
    var now = started;
    while (now.getStatus() == LibraryImportStatus.RUNNING && Instant.now().isBefore(deadline)) {
      Thread.sleep(100);
      now = imports.libraryGetImport(request);
    }
    return now;
  }

  private static String catalogue() throws IOException {
    try (var in = LibraryClientTest.class.getResourceAsStream("/demo/catalogue.marcxml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
