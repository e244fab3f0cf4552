package org.basra.exchange.library.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.basra.exchange.library.marc.ControlField;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.Iso2709Writer;
import org.basra.exchange.library.marc.MarcField;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.library.marc.MarcReader;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.Parsed;
import org.basra.exchange.library.marc.Subfield;

/**
 * Any number of records that look like real ones: each is a real record under another number, with
 * some words of its titles exchanged for words of other titles.
 */
final class RecordShapes {

  private static final Path ROOT = Path.of(System.getProperty("exchange.root", "."));
  private static final double EXCHANGED = 0.3;
  private static final int SEED = 20_261_124;

  private final String source;
  private final List<MarcRecord> shapes;
  private final List<String> arabic = new ArrayList<>();
  private final List<String> latin = new ArrayList<>();

  private RecordShapes(String source, List<MarcRecord> shapes) {
    this.source = source;
    this.shapes = shapes;
    for (var shape : shapes) {
      shape
          .dataFields()
          .filter(RecordShapes::isTitle)
          .flatMap(field -> field.subfields().stream())
          .filter(subfield -> subfield.code() == 'a')
          .flatMap(subfield -> Arrays.stream(subfield.value().split(" ")))
          .forEach(word -> (isArabic(word) ? arabic : latin).add(word));
    }
  }

  /** The real records that lie beside the project, or else the demo catalogue. */
  static RecordShapes load() throws IOException {
    var shared = System.getenv().getOrDefault("EXCHANGE_SHARED_DATA", ROOT + "/../shared/data");
    var real = Path.of(shared, "library/aco/aco-a.marcxml.gz");
    if (Files.exists(real)) {
      try (var in = new GZIPInputStream(Files.newInputStream(real))) {
        return new RecordShapes("records of Arabic Collections Online", read(in));
      }
    }
    try (var in =
        Files.newInputStream(
            ROOT.resolve("deploy/local/src/main/resources/demo/catalogue.marcxml"))) {
      return new RecordShapes("records of the demo catalogue", read(in));
    }
  }

  private static List<MarcRecord> read(InputStream in) throws IOException {
    var records = new ArrayList<MarcRecord>();
    var reader = MarcReader.open(MarcFormat.MARCXML, in);
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      if (next.get() instanceof Parsed.Good good) {
        records.add(good.record());
      }
    }
    return records;
  }

  String source() {
    return shapes.size() + " " + source;
  }

  /** Writes records {@code from} to {@code to} in binary form; gives their size in bytes. */
  long write(int from, int to, OutputStream out) throws IOException {
    long bytes = 0;
    for (int number = from; number < to; number++) {
      var record = Iso2709Writer.write(record(number));
      out.write(record);
      bytes += record.length;
    }
    return bytes;
  }

  /** One to three words that stand beside each other in some real title. */
  String words(Random random) {
    while (true) {
      var title =
          shapes
              .get(random.nextInt(shapes.size()))
              .dataFields()
              .filter(RecordShapes::isTitle)
              .map(field -> field.first('a').orElse(""))
              .filter(text -> isArabic(text) || random.nextInt(4) == 0)
              .findFirst()
              .orElse("")
              .replaceAll("[/:;.,=()\\[\\]\"]+", " ")
              .strip();
      var words = title.split("\\s+");
      if (words.length >= 3) {
        int count = 1 + random.nextInt(3);
        int first = random.nextInt(words.length - count + 1);
        return String.join(" ", Arrays.copyOfRange(words, first, first + count));
      }
    }
  }

  private MarcRecord record(int number) {
    var random = new Random(SEED + (long) number);
    var shape = shapes.get(number % shapes.size());
    var fields = new ArrayList<MarcField>(shape.fields().size());
    for (var field : shape.fields()) {
      fields.add(
          switch (field) {
            case ControlField control when control.tag().equals("001") ->
                new ControlField("001", "bench-" + number);
            case ControlField control -> control;
            case DataField data when isTitle(data) -> varied(data, random);
            case DataField data -> data;
          });
    }
    return new MarcRecord(shape.leader(), fields);
  }

  private DataField varied(DataField title, Random random) {
    var subfields =
        title.subfields().stream()
            .map(
                subfield ->
                    subfield.code() == 'a'
                        ? new Subfield('a', varied(subfield.value(), random))
                        : subfield)
            .toList();
    return new DataField(title.tag(), title.indicator1(), title.indicator2(), subfields);
  }

  private String varied(String title, Random random) {
    var words = title.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (random.nextDouble() < EXCHANGED) {
        var others = isArabic(words[i]) ? arabic : latin;
        words[i] = others.isEmpty() ? words[i] : others.get(random.nextInt(others.size()));
      }
    }
    return String.join(" ", words);
  }

  private static boolean isTitle(DataField field) {
    return field.tag().equals("245")
        || field.tag().equals("880") && field.first('6').orElse("").startsWith("245");
  }

  private static boolean isArabic(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }
}
