package org.basra.exchange.library.exports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that spreadsheets read (RFC 4180), UTF-8 with byte order mark. */
public final class CsvTable {

  /** Without it, spreadsheets take Arabic for something else. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvTable() {}

  /** The head and the rows below it as one file; no cell is null. */
  public static byte[] write(List<String> head, Stream<List<String>> rows) {
    return Stream.concat(Stream.of(head), rows)
        .map(row -> row.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Always quoted; a text that a spreadsheet would calculate gets an apostrophe (OWASP). */
  private static String cell(String text) {
    var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
