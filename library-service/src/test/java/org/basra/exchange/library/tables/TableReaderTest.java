package org.basra.exchange.library.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.basra.exchange.library.marc.MarcFault;
import org.basra.exchange.library.marc.MarcFileException;
import org.basra.exchange.library.marc.MarcFileException.Reason;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.Parsed;
import org.basra.exchange.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  private static final Charset ARABIC = Charset.forName("windows-1256");

  @Test
  void cellsMayHoldCommasQuotesAndLineBreaks() throws IOException {
    // When
    var rows =
        csv("title,author\r\n\"one, \"\"two\"\"\r\nthree\",\"\"\r\n\r\nfour\"five,six\nlast,\"x\"");

    // Then
    assertThat(titles(rows)).containsExactly("one, \"two\"\r\nthree", "four\"five", "last");
    assertThat(good(rows.get(1)).first("100", 'a')).hasValue("six");
    assertThat(good(rows.getFirst()).data("100")).isEmpty();
    assertThat(rows).extracting(Parsed::position).containsExactly(1L, 2L, 3L);
  }

  @Test
  void quotesThatDoNotPairCostTheirLineAlone() throws IOException {
    // When
    var rows = csv("title,author\n1,a\n2,\"b\n3,\"c\"\n\"4\" x,d\n5,e\n\"6,f");

    // Then
    assertThat(faults(rows))
        .containsExactly(
            null, MarcFault.ROW_QUOTES, null, MarcFault.ROW_QUOTES, null, MarcFault.ROW_QUOTES);
    assertThat(((Parsed.Bad) rows.get(1)).raw())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("2,\"b\n");
    assertThat(good(rows.get(2)).first("245", 'a')).hasValue("3");
    assertThat(((Parsed.Bad) rows.get(5)).raw()).asString().isEqualTo("\"6,f");
  }

  @Test
  void aRowTooLongCostsItselfAlone() throws IOException {
    // When
    var rows = csv("title\n" + "x".repeat(600_000) + "\n2\n\"" + "y".repeat(600_000) + "\n4");

    // Then
    assertThat(faults(rows))
        .containsExactly(MarcFault.RECORD_TOO_LONG, null, MarcFault.RECORD_TOO_LONG, null);
    assertThat(rows.getFirst().raw()).hasSize(RowCut.LONGEST_ROW);
    assertThat(good(rows.get(1)).first("245", 'a')).hasValue("2");
  }

  @Test
  void aShortRowIsCompletedAndALongOneRefused() throws IOException {
    // When
    var rows = csv("title,author,year\nshort\nlong,b,1999,more\npadded,b,1999,,\n");

    // Then
    assertThat(faults(rows)).containsExactly(null, MarcFault.ROW_CELLS, null);
    assertThat(((Parsed.Good) rows.getFirst()).warnings()).hasSize(1);
    assertThat(((Parsed.Good) rows.getLast()).warnings()).isEmpty();
  }

  @Test
  void bytesThatAreNotTheCodingCostTheRow() throws IOException {
    // Given
    var bytes = "title\nok\né\nتمام\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 11] = (byte) 0xE9;

    // When
    var rows = read(bytes, layout(TableFormat.CSV, List.of(), true));

    // Then
    assertThat(faults(rows)).containsExactly(null, MarcFault.TEXT_CODING_UNKNOWN, null);
  }

  @Test
  void aTableInWindowsArabicIsRead() throws IOException {
    // Given
    var bytes = "العنوان,المؤلف\nأنشودة المطر,السيّاب\n".getBytes(ARABIC);
    var columns = new ColumnMap(List.of("title:العنوان", "author:المولف"), true);

    // When
    var rows = read(bytes, new TableLayout(TableFormat.CSV, ARABIC, columns, null));

    // Then
    assertThat(titles(rows)).containsExactly("أنشودة المطر");
    assertThat(good(rows.getFirst()).first("100", 'a')).hasValue("السيّاب");
  }

  @Test
  void columnsAreFoundByTheirPlaceOrHeading() throws IOException {
    // Given
    var table = "x,رجال في الشمس,1963\n";
    var headed = "Nr,العنوان,سنة النشر\n" + table;

    // When
    var byPlace = read(table, layout(TableFormat.CSV, List.of("", "title", "year"), false));
    var byHeading =
        read(headed, layout(TableFormat.CSV, List.of("year:سنة النشر", "title: العنوان"), true));
    var overHeading = read(headed, layout(TableFormat.CSV, List.of("", "title"), true));

    // Then
    assertThat(good(byHeading.getFirst())).isEqualTo(good(byPlace.getFirst()));
    assertThat(titles(overHeading)).containsExactly("رجال في الشمس");
    assertThat(good(byPlace.getFirst()).control("008").orElseThrow()).hasSize(40).contains("s1963");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name,author\n", "title,title\n", "", "\"title\n", "\"title\"x\n1\n"})
  void aTableWithoutAFitHeadingIsRefused(String table) {
    assertRefused(table.getBytes(StandardCharsets.UTF_8), Reason.TABLE_HEADING_UNFIT);
  }

  @Test
  void aTableInUtf16IsRefused() {
    assertRefused("\uFEFFtitle\n".getBytes(StandardCharsets.UTF_16LE), Reason.TABLE_CODING_REFUSED);
  }

  @Test
  void aRowBecomesAProperRecord() throws IOException {
    // Given
    var table =
        """
        controlNumber,title,latinTitle,originalTitle,author,publisher,place,year,language,isbn,subject,series,callNumber,url,pages,note
        b-7,عائد إلى حيفا,ʻĀʼid ilá Ḥayfā,,"كنفاني، غسان؛ مروان، سعيد",دار العودة,بيروت,١٩٦٩ م,العربية; en; لغة غريبة,978-9953-12-345-6,قصص;حيفا,روايات,892.73 ك,https://example.org/b7,74 ص,طبعة أولى
        """;

    // When
    var rows =
        read(
            table,
            new TableLayout(
                TableFormat.CSV,
                StandardCharsets.UTF_8,
                new ColumnMap(List.of(), true),
                "IqBaTEST"));

    // Then
    var record = good(rows.getFirst());
    assertThat(record.controlNumber()).hasValue("b-7");
    assertThat(record.controlNumberIdentifier()).hasValue("IqBaTEST");
    assertThat(record.leader()).hasSize(24);
    assertThat(record.control("008").orElseThrow()).contains("s1969").endsWith("ara||");
    assertThat(record.data("880").findFirst().orElseThrow().first('6')).hasValue("245-01/(B");
    assertThat(record.data("245").findFirst().orElseThrow().first('6')).hasValue("880-01");
    assertThat(record.data("100").findFirst().orElseThrow().indicator1()).isEqualTo('1');
    assertThat(record.first("700", 'a')).hasValue("مروان، سعيد");
    assertThat(record.data("041").flatMap(f -> f.all('a'))).containsExactly("ara", "eng");
    assertThat(record.first("546", 'a')).hasValue("لغة غريبة");
    assertThat(record.data("650").flatMap(f -> f.all('a'))).containsExactly("قصص", "حيفا");
    assertThat(record.first("264", 'c')).hasValue("١٩٦٩ م");
    assertThat(record.first("856", 'u')).hasValue("https://example.org/b7");
    assertThat(record.fields().stream().map(f -> f.tag()).toList()).isSorted();
  }

  @ParameterizedTest
  @CsvSource({"awu-dam.tsv, 1882", "loal-ar.tsv, 53"})
  void everyRowOfARealListIsARecord(String file, int count) throws IOException {
    // Given
    var bytes = Files.readAllBytes(SharedData.file("library/tsv/" + file));

    // When
    var rows = read(bytes, layout(TableFormat.TSV, List.of("title:title", "subject:tag"), true));

    // Then
    assertThat(rows)
        .hasSize(count)
        .allSatisfy(row -> assertThat(row).isInstanceOf(Parsed.Good.class));
  }

  @Test
  void readingOnMeetsTheSameRows() throws IOException {
    // Given
    var in = new ByteArrayInputStream("title\n\"1\n\"\n2\n\n3".getBytes(StandardCharsets.UTF_8));
    var reader = new TableReader(in, layout(TableFormat.CSV, List.of(), true));

    // When
    long skipped = reader.skip(2);

    // Then
    assertThat(skipped).isEqualTo(2);
    var third = reader.next().orElseThrow();
    assertThat(third.position()).isEqualTo(3);
    assertThat(good(third).first("245", 'a')).hasValue("3");
    assertThat(reader.next()).isEmpty();
    assertThat(reader.bytesRead()).isEqualTo(15);
  }

  private static void assertRefused(byte[] table, Reason reason) {
    assertThatThrownBy(() -> read(table, layout(TableFormat.CSV, List.of(), true)))
        .isInstanceOfSatisfying(
            MarcFileException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static TableLayout layout(TableFormat format, List<String> columns, boolean heading) {
    return new TableLayout(format, StandardCharsets.UTF_8, new ColumnMap(columns, heading), null);
  }

  private static List<Parsed> csv(String table) throws IOException {
    return read(table, layout(TableFormat.CSV, List.of(), true));
  }

  private static List<Parsed> read(String table, TableLayout layout) throws IOException {
    return read(table.getBytes(StandardCharsets.UTF_8), layout);
  }

  private static List<Parsed> read(byte[] table, TableLayout layout) throws IOException {
    var reader = new TableReader(new ByteArrayInputStream(table), layout);
    var rows = new ArrayList<Parsed>();
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      rows.add(next.get());
    }
    return rows;
  }

  private static MarcRecord good(Parsed parsed) {
    return ((Parsed.Good) parsed).record();
  }

  private static List<MarcFault> faults(List<Parsed> rows) {
    var faults = new ArrayList<MarcFault>();
    rows.forEach(row -> faults.add(row instanceof Parsed.Bad bad ? bad.fault() : null));
    return faults;
  }

  private static List<String> titles(List<Parsed> rows) {
    return rows.stream().map(row -> good(row).first("245", 'a').orElseThrow()).toList();
  }
}
