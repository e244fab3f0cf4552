package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.basra.exchange.local.story.DemoLibrary;

/** The demo catalogue, loaded once through the public API like anybody's file. */
final class DemoData {

  private static final String CATALOGUE = "/demo/catalogue.marcxml";

  private final StackLayout layout;
  private final Progress progress;

  DemoData(StackLayout layout, Progress progress) {
    this.layout = layout;
    this.progress = progress;
  }

  void load() {
    var loaded = layout.folders().state().resolve("demo-data.loaded");
    if (Files.exists(loaded) || !layout.missing().isEmpty()) {
      return;
    }
    progress.say("library", "loading the demo catalogue");
    var counts = new DemoLibrary(layout.addresses()).fill(bundled(layout.folders().run()));
    progress.say("library", "demo catalogue loaded: " + counts);
    try {
      Files.writeString(loaded, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file of the story: 500 real records of the shared test inputs where they are at hand, the
   * demo catalogue otherwise.
   */
  static Path marcXml(Path root) {
    var named = System.getenv("EXCHANGE_SHARED_DATA");
    var shared = named == null ? root.resolve("../shared/data").normalize() : Path.of(named);
    var sample = shared.resolve("library/aco/aco-sample-500.marcxml");
    if (Files.exists(sample)) {
      return sample;
    }
    if (named != null) {
      throw new StackFailure("EXCHANGE_SHARED_DATA is set but has no " + sample);
    }
    return bundled(Folders.of(root).run());
  }

  private static Path bundled(Path folder) {
    var file = folder.resolve("catalogue.marcxml");
    try (var in = DemoData.class.getResourceAsStream(CATALOGUE)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("The demo catalogue cannot be laid out", e);
    }
  }
}
