package org.basra.exchange.library.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.library.marc.MarcReader;

/**
 * Measures imports through the front of the packaged service: {@code speed FILE} (MARCXML, may be
 * gzipped) or {@code memory MEBIBYTES [HEAP]}.
 */
public final class ImportBench {

  private static final String MARCXML = "application/marcxml+xml";
  private static final Pattern HEAP = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

  private ImportBench() {}

  /** Needs the packaged service. */
  public static void main(String... arguments) throws Exception {
    switch (arguments[0]) {
      case "speed" -> speed(Path.of(arguments[1]));
      case "memory" ->
          memory(Long.parseLong(arguments[1]), arguments.length > 2 ? arguments[2] : "192m");
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** The same shapes again and again under other numbers, until the service has warmed up. */
  private static void speed(Path file) throws IOException, InterruptedException, SQLException {
    var text = new String(all(file), StandardCharsets.UTF_8);
    try (var library = new PackagedLibrary("512m")) {
      for (var round : ROUNDS) {
        var bytes =
            text.replace("tag=\"001\">", "tag=\"001\">" + round.prefix())
                .getBytes(StandardCharsets.UTF_8);
        parse(bytes);
        library.statements();
        var before = library.used();
        long start = System.nanoTime();
        var place = library.send(MARCXML, round.query(), () -> new ByteArrayInputStream(bytes));
        double sent = (System.nanoTime() - start) / 1e9;
        var view = library.ended(place);
        print(round.toString(), view.at("/counts/total").asLong(), System.nanoTime() - start);
        var after = library.used();
        System.out.printf(
            Locale.ROOT,
            "  sent in %.1f s; processor time: service %.1f s, database %.1f s; %s%n%s",
            sent,
            after.service() - before.service(),
            after.database() - before.database(),
            view,
            library.statements());
      }
    }
  }

  private static byte[] all(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file));
    try (var whole = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return whole.readAllBytes();
    }
  }

  /** One import of a measurement; the prefix goes before each control number. */
  private record Round(String prefix, String query) {}

  private static final List<Round> ROUNDS =
      List.of(
          new Round("a", ""),
          new Round("b", ""),
          new Round("c", ""),
          new Round("d", ""),
          new Round("d", ""),
          new Round("e", "?dryRun=true"));

  /** The limit: what reading alone can do on one core. */
  private static void parse(byte[] file) throws IOException {
    long start = System.nanoTime();
    long records = 0;
    var reader = MarcReader.open(MarcFormat.MARCXML, new ByteArrayInputStream(file));
    while (reader.next().isPresent()) {
      records++;
    }
    print("parse only", records, System.nanoTime() - start);
  }

  private static void memory(long mebibytes, String heap) throws IOException, InterruptedException {
    for (var shape : LargeFile.values()) {
      try (var library = new PackagedLibrary(heap)) {
        long start = System.nanoTime();
        var place = library.send(MARCXML, "?dryRun=true", () -> shape.stream(mebibytes << 20));
        System.out.printf(
            Locale.ROOT, "%s: sent in %.1f s%n", shape, (System.nanoTime() - start) / 1e9);
        var view = library.ended(place);
        print(shape.toString(), view.at("/counts/total").asLong(), System.nanoTime() - start);
        System.out.println("  " + view);
        System.out.println("  " + heap(library));
      }
    }
  }

  private static String heap(PackagedLibrary library) throws IOException {
    long highest = 0;
    long live = 0;
    long committed = 0;
    for (var line : Files.readAllLines(library.gcLog())) {
      var pause = HEAP.matcher(line);
      if (pause.find()) {
        highest = Math.max(highest, Long.parseLong(pause.group(1)));
        committed = Math.max(committed, Long.parseLong(pause.group(3)));
        if (line.contains("Pause Full")) {
          live = Math.max(live, Long.parseLong(pause.group(2)));
        }
      }
    }
    return "heap at most %d MiB before a collection, %d MiB after a full one, of %d MiB; %s"
        .formatted(highest, live, committed, residentPeak(library.pid()));
  }

  private static String residentPeak(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .findFirst()
        .orElse("");
  }

  private static void print(String what, long records, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%-24s %,8d records %7.1f s %,8.0f records/s%n",
        what,
        records,
        nanos / 1e9,
        records * 1e9 / nanos);
  }
}
