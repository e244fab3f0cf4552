package org.basra.exchange.local.data;

import java.nio.file.Path;
import java.util.List;
import org.basra.exchange.local.story.Stage;

/** A part of the demo data, loaded once; a second load completes what the first left undone. */
public interface DemoPart {

  /** Its name in progress lines and in the note of what is loaded. */
  String name();

  /** Loads what is not there yet; the answer says what is there now. */
  String load();

  /** All parts in the order of loading; {@code catalogue} is a MARCXML file. */
  static List<DemoPart> all(Stage stage, Path catalogue) {
    return List.of(
        new DemoLibrary(stage, catalogue),
        new DemoSeries(stage),
        new DemoCalls(stage),
        new DemoAid(stage));
  }
}
