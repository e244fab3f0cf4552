package org.basra.exchange.library.imports;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.basra.exchange.library.tables.ColumnMap;
import org.basra.exchange.library.tables.TableLayout;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What goes with the file of an import; a {@code @BeanParam}. */
public class ImportParameters {

  private static final int LONGEST_SOURCE = 50;
  private static final Charset ARABIC = Charset.forName("windows-1256");

  @QueryParam("dryRun")
  @DefaultValue("false")
  @Parameter(
      description =
          "Finds out what would become of each record, and leaves the catalogue as it is.",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  String dryRun;

  @QueryParam("column")
  @Parameter(
      description =
          "Tables only: a column that counts, as `target:heading`, for example `title:عنوان"
              + " الكتاب`; repeated for each. Targets:"
              + " title, latinTitle, originalTitle, author, publisher, place, year, language,"
              + " isbn, subject, series, callNumber, url, pages, note, controlNumber. Without"
              + " `column` and `columns` the headings have to be the targets themselves.")
  List<String> column;

  @QueryParam("columns")
  @Parameter(
      description =
          "Tables only: the targets in the order of the columns, parted by commas; nothing between"
              + " two commas passes over a column.",
      example = "title,author,,year")
  String columns;

  @QueryParam("header")
  @DefaultValue("true")
  @Parameter(
      description = "Tables only: whether the first row holds headings and no book.",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
  String header;

  @QueryParam("source")
  @Parameter(
      description =
          "Tables only: whose list it is (a MARC organisation code, for example), for MARC 003 and"
              + " 040. Control numbers of two sources do not meet.",
      schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_SOURCE),
      example = "IqBaUL")
  String source;

  /**
   * What is asked for with a file of this type.
   *
   * @throws Problem 400 for parameters that do not fit, 415 for another type or coding
   */
  ImportOrder order(MediaType type) {
    var name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    var format =
        ImportFormat.ofMediaType(name).orElseThrow(CommonProblem.UNSUPPORTED_MEDIA_TYPE::problem);
    boolean rehearsal = yesOrNo("dryRun", dryRun);
    boolean heading = yesOrNo("header", header);
    if (!format.isTable()) {
      refuseForMarc(heading);
      return new ImportOrder(format, rehearsal, null);
    }
    var layout = new TableLayout(format.rows(), charset(type), map(heading), sourceOrNull());
    return new ImportOrder(format, rehearsal, layout);
  }

  private void refuseForMarc(boolean heading) {
    if (!column.isEmpty() || columns != null || source != null || !heading) {
      throw invalid(
          column.isEmpty() ? columns == null ? "source, header" : "columns" : "column",
          ImportFormat.CSV.mediaType() + ", " + ImportFormat.TSV.mediaType());
    }
  }

  private ColumnMap map(boolean heading) {
    if (columns != null && !column.isEmpty()) {
      throw invalid("columns", "column | columns");
    }
    if (column.stream().anyMatch(entry -> !entry.contains(":"))) {
      throw invalid("column", "target:heading");
    }
    if (columns != null && columns.contains(":")) {
      throw invalid("columns", "title,author,,year");
    }
    var map = new ColumnMap(columns == null ? column : ColumnMap.inOrder(columns), heading);
    map.flaw()
        .ifPresent(
            flaw -> {
              throw invalid(column.isEmpty() ? "columns" : "column", flaw);
            });
    return map;
  }

  private String sourceOrNull() {
    if (source == null) {
      return null;
    }
    boolean printable = source.chars().allMatch(c -> c >= ' ' && c != 0x7F);
    if (source.isBlank() || source.length() > LONGEST_SOURCE || !printable) {
      throw invalid("source", "1…" + LONGEST_SOURCE);
    }
    return source.strip();
  }

  private static Charset charset(MediaType type) {
    var named = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    return named == null
        ? StandardCharsets.UTF_8
        : Stream.of(StandardCharsets.UTF_8, ARABIC)
            .filter(charset -> charset.name().equalsIgnoreCase(named))
            .findFirst()
            .orElseThrow(CommonProblem.UNSUPPORTED_MEDIA_TYPE::problem);
  }

  private static boolean yesOrNo(String parameter, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid(parameter, "true, false");
    };
  }

  private static Problem invalid(String parameter, String expected) {
    return CommonProblem.INVALID_PARAMETER
        .problem()
        .at(ProblemError.parameter(parameter, expected));
  }
}
