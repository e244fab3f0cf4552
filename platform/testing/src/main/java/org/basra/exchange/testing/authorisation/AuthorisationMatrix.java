package org.basra.exchange.testing.authorisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.basra.exchange.testing.Snapshot;
import org.junit.jupiter.api.Test;

/**
 * Calls every operation of the committed OpenAPI document as every role of the realm and compares
 * the answers with the document and with the committed page {@code docs/authorisation}. Each
 * service extends it:
 *
 * <pre>{@code
 * @QuarkusTest
 * class LibraryAuthorisationTest extends AuthorisationMatrix {
 *
 *   LibraryAuthorisationTest() {
 *     super("library");
 *   }
 *
 *   @Override
 *   protected List<OperationCase> cases() {
 *     return List.of(
 *         operation("getLoan").own(this::loanOf).foreign(() -> loanOf("somebody else")),
 *         operation("getItem").object("item", this::item));
 *   }
 * }
 * }</pre>
 *
 * <p>Most operations need no case: they are called with ids that nobody has and with an empty body,
 * which shows who gets past the guard and changes nothing. An operation on objects, or a list of
 * them, that is open to everybody or to people who see only their own must be given objects; one
 * that has none fails. A list is searched for its objects. Write the page with {@code
 * -Dexchange.snapshot.update=true} and read its diff: that is what is reviewed.
 */
public abstract class AuthorisationMatrix {

  private static final Path ROOT = Path.of(System.getProperty("exchange.root", "."));
  private static final Path REALM =
      ROOT.resolve("deploy/local/src/main/resources/keycloak/basra-exchange-realm.json");

  private final String service;
  private final Path document;

  /**
   * For a service's test.
   *
   * @param service the name in paths and scopes, for example {@code library}
   */
  protected AuthorisationMatrix(String service) {
    this(service, Path.of("src/main/resources/META-INF/openapi.yaml"));
  }

  /** For a module that keeps its document elsewhere. */
  protected AuthorisationMatrix(String service, Path document) {
    this.service = service;
    this.document = document;
  }

  /** The operations that are called with objects or bodies; each operation at most once. */
  protected abstract List<OperationCase> cases();

  /** A case of the operation with this {@code operationId}. */
  protected static OperationCase operation(String id) {
    return new OperationCase(id);
  }

  @Test
  void everyRoleMayDoWhatThePageSays() throws IOException {
    var operations = DocumentedOperation.of(new YAMLMapper().readTree(document.toFile()));
    var holders = RoleHolder.all(new ObjectMapper().readTree(REALM.toFile()), service);

    var page = new Matrix(service, operations, holders, cases()).page();

    Snapshot.check(ROOT.resolve("docs/authorisation/" + service + ".md"), page);
  }
}
