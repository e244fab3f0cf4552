package org.basra.exchange.library.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Rehearses the import of files as large as the service takes and tells how much memory that cost.
 * Argument: mebibytes, otherwise 1,000.
 */
public final class LargeImportBench {

  private final BenchStack stack;
  private final Api api;

  private LargeImportBench(BenchStack stack) {
    this.stack = stack;
    this.api = new Api(stack.url());
  }

  /** Needs the packaged service; takes some minutes. */
  public static void main(String... arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    long bytes = (arguments.length == 0 ? 1000 : Long.parseLong(arguments[0])) << 20;
    int status = 1;
    var stack = BenchStack.start();
    try {
      System.out.printf("resident set of the idle service %d MB%n", stack.peakMegabytes());
      for (var shape : LargeFile.values()) {
        new LargeImportBench(stack).run(shape, bytes);
      }
      status = 0;
    } finally {
      stack.stop();
    }
    System.exit(status);
  }

  private void run(LargeFile shape, long bytes) throws IOException, InterruptedException {
    long start = System.nanoTime();
    var body = BodyPublishers.ofInputStream(() -> shape.stream(bytes));
    var view = api.post("/v1/imports?dryRun=true", "application/marcxml+xml", body, 202);
    double sent = seconds(start);
    var path = "/v1/imports/" + view.get("id").asText();
    while (view.get("status").asText().equals("RUNNING")) {
      TimeUnit.MILLISECONDS.sleep(200);
      view = api.asLibrarian(path);
    }
    System.out.printf(
        "%-10s %d MB sent in %.0f s, %d records in %.0f s, %s; largest resident set so far %d MB%n",
        shape.name().toLowerCase(Locale.ROOT),
        bytes >> 20,
        sent,
        view.at("/counts/total").asLong(),
        seconds(start),
        view.get("status").asText(),
        stack.peakMegabytes());
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
