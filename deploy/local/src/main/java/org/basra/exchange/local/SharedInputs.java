package org.basra.exchange.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.basra.exchange.local.demo.Inputs;

/** The real test inputs beside the repository, which a stranger's clone does not have. */
final class SharedInputs {

  private static final String VARIABLE = "EXCHANGE_SHARED_DATA";

  private SharedInputs() {}

  /** What the stories are told with; the demo's own data stand in for what is not there. */
  static Inputs of(Path root) {
    var catalogue = find(root, "library/aco/aco-sample-500.marcxml");
    return new Inputs(
        catalogue.orElseGet(() -> DemoData.bundled(Folders.of(root).run())),
        find(root, "applications/forms-simpler-grants"),
        find(root, "aid/pcodes/governorates_pse_irq_en_ar.csv"));
  }

  /** A file that is named by the variable must be there; beside the repository it may be. */
  private static Optional<Path> find(Path root, String inside) {
    var named = System.getenv(VARIABLE);
    var shared = named == null ? root.resolve("../shared/data").normalize() : Path.of(named);
    var found = Optional.of(shared.resolve(inside)).filter(Files::exists);
    if (found.isEmpty() && named != null) {
      throw new StackFailure(VARIABLE + " is set but has no " + shared.resolve(inside));
    }
    return found;
  }
}
