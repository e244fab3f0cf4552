package org.basra.exchange.testing.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basra.exchange.testing.Snapshot;
import org.basra.exchange.testing.TokenIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix itself can fail: a real server tells each kind of lie once. */
class MatrixTest {

  private static final String DOCUMENT =
      """
      paths:
        /v1/things:
          get: { operationId: listThings, x-roles: [librarian, member], parameters: [{ name: limit }] }
        /v1/things/{id}:
          get: { operationId: getThing, x-roles: [librarian, member, "scope:things:read"] }
          put:
            operationId: changeThing
            x-roles: [librarian]
            requestBody: { content: { application/json: {} } }
        /v1/hours:
          get: { operationId: getHours }
      """;

  private static final List<RoleHolder> HOLDERS =
      List.of(
          new RoleHolder("anonymous", List.of()),
          new RoleHolder("member", List.of("member")),
          new RoleHolder("librarian", List.of("librarian")),
          new RoleHolder("partner", List.of("partner")),
          new RoleHolder("partner things:read", List.of("partner", "scope:things:read")));

  private static final String PAGE =
      """
      | operation | objects | anonymous | member | librarian | partner | partner things:read |
      | --- | --- | --- | --- | --- | --- | --- |
      | `GET /v1/things` listThings | own, foreign | – | own | yes | – | – |
      | `GET /v1/things/{id}` getThing | own, foreign | – | own | yes | – | own |
      | `PUT /v1/things/{id}` changeThing |  | – | – | yes | – | – |
      | `GET /v1/hours` getHours |  | yes | yes | yes | yes | yes |
      """;

  @TempDir Path folder;

  private final List<OperationCase> cases = new ArrayList<>();
  private ThingServer server;
  private TokenIssuer issuer;
  private String document = DOCUMENT;

  @BeforeEach
  void serve() throws IOException {
    issuer = TokenIssuer.start();
    server = new ThingServer();
    RestAssured.port = server.port();
    cases.add(objects("listThings"));
    cases.add(objects("getThing"));
  }

  @AfterEach
  void stop() {
    RestAssured.reset();
    server.close();
    issuer.close();
  }

  private OperationCase objects(String id) {
    return new OperationCase(id).own(server::thingOf).foreign(() -> server.thingOf("another"));
  }

  private String page() throws IOException {
    var operations = DocumentedOperation.of(new YAMLMapper().readTree(document));
    return new Matrix("things", operations, HOLDERS, cases).page();
  }

  private void isCaught(String why) {
    assertThatThrownBy(this::page)
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContaining(why);
  }

  @Test
  void aTruthfulServerGivesThePage() throws IOException {
    assertThat(page()).endsWith(PAGE);
  }

  @Test
  @DisabledIfSystemProperty(named = "exchange.snapshot.update", matches = "true")
  void aMissingRowAndAWrongCellAreCaught() throws IOException {
    var truth = page();
    for (var committed :
        List.of(
            truth.replaceAll("(?m)^.*getHours.*\n", ""),
            truth.replace("| – | own | yes | – | own |", "| – | yes | yes | – | own |"))) {
      var file = Files.writeString(folder.resolve("things.md"), committed);
      assertThat(committed).isNotEqualTo(truth);
      assertThatThrownBy(() -> Snapshot.check(file, truth)).isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void aForeignObjectThatIsShownStandsInThePage() throws IOException {
    server.showEverything();

    assertThat(page())
        .contains("listThings | own, foreign | – | yes | yes |")
        .contains("getThing | own, foreign | – | yes | yes |");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, member, 422, let in",
    "PUT, librarian, 403, refused",
    "GET, librarian, 403, refused",
    "PUT, member, 401, is refused with 401",
    "PUT, anonymous, 403, is refused with 403",
    "PUT, librarian, 500, answers 500",
    "GET, librarian, 400, give the case a valid body",
  })
  void anAnswerThatTheDocumentDoesNotAllowIsCaught(
      String method, String role, int status, String why) {
    server.answer(method + " /v1/things/", role, status);

    isCaught(why);
  }

  @Test
  void aRefusalThatIsNoProblemIsCaught() {
    server.refuseWith("text/plain");

    isCaught("is refused with text/plain");
  }

  @Test
  void aCaseWithoutAnOperationIsCaught() {
    cases.add(new OperationCase("removeThing"));

    isCaught("removeThing has a case and is no operation");
  }

  @Test
  void anOperationOfOwnersOrEverybodyWithoutObjectsIsCaught() {
    cases.clear();
    document = DOCUMENT.replace("/v1/hours", "/v1/hours/{day}");

    isCaught("listThings (GET /v1/things) needs a case with objects");
    isCaught("getThing (GET /v1/things/{id}) needs a case with objects");
    isCaught("getHours (GET /v1/hours/{day}) needs a case with objects: it is open to everybody");
  }

  @Test
  void objectsThatNobodyIsShownAreCaught() {
    cases.clear();
    cases.add(objects("listThings"));
    cases.add(new OperationCase("getThing").object("thing", () -> "mistaken"));

    isCaught("GET /v1/things/{id} shows its objects to nobody");
  }

  @Test
  void aRoleThatNobodyHasIsCaught() {
    document = DOCUMENT.replace("[librarian]", "[libarian]");

    isCaught("changeThing names the unknown role libarian");
  }
}
