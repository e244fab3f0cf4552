package org.basra.exchange.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.imports.Imports.MARCXML;
import static org.basra.exchange.library.imports.Imports.collection;
import static org.basra.exchange.library.imports.Imports.ended;
import static org.basra.exchange.library.imports.Imports.record;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.TestStack;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class UploadTest {

  private static final ImportOrder ORDER = new ImportOrder(ImportFormat.MARCXML, false, null);

  @Inject DataSource database;
  @Inject Uploads uploads;
  @Inject FileChunks chunks;

  @Test
  void aFileComesBackAsItCameAndIsDeletedUnlessItIsKept() throws IOException {
    // Given
    var bytes = new byte[(3 << 20) + 17];
    new java.util.Random(5).nextBytes(bytes);

    // When
    UUID id;
    try (var upload = uploads.take(ORDER, new ByteArrayInputStream(bytes))) {
      id = upload.id();
      assertThat(upload.bytes()).isEqualTo(bytes.length);
      try (InputStream kept = chunks.open(id)) {
        assertThat(kept.readAllBytes()).isEqualTo(bytes);
      }
    }

    // Then
    assertThat(pieces(id)).isZero();
  }

  @Test
  void theFileOfAnEndedImportIsDeleted() {
    // When
    var place = Imports.start(MARCXML, collection(record("t" + UUID.randomUUID(), "كتاب")));
    ended(place);

    // Then
    var id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    Awaitility.await().until(() -> pieces(id) == 0);
  }

  @Test
  void whatACrashLeftIsDeletedTheNextDayAndNotBefore() {
    // Given
    var upload = uploads.take(ORDER, new ByteArrayInputStream(new byte[] {1}));
    upload.keep();

    // When, Then
    uploads.sweep();
    assertThat(pieces(upload.id())).isPositive();
    TestClock.after(Duration.ofDays(1), uploads::sweep);
    assertThat(pieces(upload.id())).isZero();
  }

  /** Its body would be taken in without regard to how fast it can be kept. */
  @Test
  void noUploadIsUpgradedToClearTextHttp2() throws IOException, InterruptedException {
    // Given
    var body = collection(record("t" + UUID.randomUUID(), "كتاب"));
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/imports"))
            .version(HttpClient.Version.HTTP_2)
            .header("Authorization", "Bearer " + Tokens.role("librarian"))
            .header("Content-Type", MARCXML)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();

    // When
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      // Then
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
  }

  @Test
  void aSenderWhoLeavesLeavesNothing() throws IOException {
    // Given
    try (var socket = new Socket("localhost", RestAssured.port)) {
      var out = socket.getOutputStream();
      out.write(
          ("POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/marc\r\n"
                  + "Authorization: Bearer "
                  + Tokens.role("librarian")
                  + "\r\nContent-Length: 9000000\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[2 << 20]);
      out.flush();
      Awaitility.await().until(() -> arriving() > 0);
    }

    // When, Then
    Awaitility.await().until(() -> arriving() == 0);
  }

  private long arriving() {
    return count(
        "SELECT count(*) FROM import_file f WHERE NOT EXISTS"
            + " (SELECT 1 FROM record_import i WHERE i.id = f.id)");
  }

  private long pieces(UUID id) {
    return count(
        "SELECT (SELECT count(*) FROM import_chunk WHERE file_id = '%1$s')".formatted(id)
            + " + (SELECT count(*) FROM import_file WHERE id = '%1$s')".formatted(id));
  }

  private long count(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
