package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.basra.exchange.local.data.DemoPart;
import org.basra.exchange.local.story.Narrator;
import org.basra.exchange.local.story.Stage;

/** The demo data, loaded once through the public API, part by part. */
final class DemoData {

  private static final String CATALOGUE = "/demo/catalogue.marcxml";

  private final StackLayout layout;
  private final Progress progress;

  DemoData(StackLayout layout, Progress progress) {
    this.layout = layout;
    this.progress = progress;
  }

  void load() {
    if (!layout.missing().isEmpty()) {
      return;
    }
    var loaded = loadedParts();
    var stage = new Stage(layout.addresses(), Narrator.silent(), Clock.systemUTC());
    for (var part : DemoPart.all(stage, bundled(layout.folders().run()))) {
      if (!loaded.contains(part.name())) {
        progress.say(part.name(), "loading demo data");
        progress.say(part.name(), "demo data loaded: " + part.load());
        note(part);
      }
    }
  }

  /** Each part is noted when it is complete, so that one that was cut short is loaded again. */
  private List<String> loadedParts() {
    try {
      return Files.exists(note()) ? Files.readAllLines(note()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(DemoPart part) {
    try {
      Files.writeString(
          note(), part.name() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path note() {
    return layout.folders().state().resolve("demo-data.loaded");
  }

  /** The demo catalogue as a file. */
  static Path bundled(Path folder) {
    var file = folder.resolve("catalogue.marcxml");
    try (var in = DemoData.class.getResourceAsStream(CATALOGUE)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("The demo catalogue cannot be laid out", e);
    }
  }
}
