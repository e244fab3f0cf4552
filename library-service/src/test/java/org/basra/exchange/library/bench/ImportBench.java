package org.basra.exchange.library.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.library.marc.MarcReader;

/** Files of records from the upload to the last one's outcome, beside parsing alone. */
final class ImportBench {

  private static final int FILE = 50_000;

  private final BenchStack stack;
  private final RecordShapes shapes;
  private final Api api;

  ImportBench(BenchStack stack, RecordShapes shapes) {
    this.stack = stack;
    this.shapes = shapes;
    this.api = new Api(stack.url());
  }

  void run(int records) throws IOException, InterruptedException {
    double importing = 0;
    double parsing = 0;
    for (int from = 0; from < records; from += FILE) {
      int to = Math.min(from + FILE, records);
      var file = file(from, to);
      double parsed = parse(file);
      double imported = send(file);
      parsing += parsed;
      importing += imported;
      System.out.printf("  %7d records are in, %.0f/s%n", to, (to - from) / imported);
    }
    System.out.printf(
        "%-34s %9.0f/s%n%-34s %9.0f/s   import is %.2f of it%n",
        "import, upload to last outcome",
        records / importing,
        "  parsing alone",
        records / parsing,
        parsing / importing);
  }

  private Path file(int from, int to) throws IOException {
    var file = stack.directory().resolve("records.mrc");
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      shapes.write(from, to, out);
    }
    return file;
  }

  private static double parse(Path file) throws IOException {
    long start = System.nanoTime();
    try (var in = Files.newInputStream(file)) {
      var reader = MarcReader.open(MarcFormat.ISO2709, in);
      var next = reader.next();
      while (next.isPresent()) {
        next = reader.next();
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private double send(Path file) throws IOException, InterruptedException {
    long start = System.nanoTime();
    var view = api.post("/v1/imports", "application/marc", BodyPublishers.ofFile(file), 202);
    var path = "/v1/imports/" + view.get("id").asText();
    while (view.get("status").asText().equals("RUNNING")) {
      TimeUnit.MILLISECONDS.sleep(200);
      view = api.asLibrarian(path);
    }
    if (!view.get("status").asText().equals("COMPLETED")) {
      throw new IllegalStateException("The import ended otherwise: " + view);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
