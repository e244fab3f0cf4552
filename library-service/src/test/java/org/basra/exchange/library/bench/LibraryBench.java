package org.basra.exchange.library.bench;

import java.util.Locale;

/** Loads a catalogue and measures what readers, the desk and partners do with it. */
public final class LibraryBench {

  private LibraryBench() {}

  /** Needs the packaged service; with 200,000 records it takes some ten minutes. */
  public static void main(String... arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    int records = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
    int status = 1;
    var shapes = RecordShapes.load();
    System.out.printf("%d records, varied from %s%n", records, shapes.source());
    var stack = BenchStack.start();
    try {
      new ImportBench(stack, shapes).run(records);
      new PointReadBench(stack).run();
      new SearchBench(stack, shapes).run();
      new DeskBench(stack).run();
      new HarvestBench(stack).run();
      System.out.printf("largest resident set of the service %d MB%n", stack.peakMegabytes());
      status = 0;
    } finally {
      stack.stop();
    }
    System.exit(status);
  }
}
