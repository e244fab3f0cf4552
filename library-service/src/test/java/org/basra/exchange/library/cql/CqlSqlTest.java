package org.basra.exchange.library.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CqlSqlTest {

  private static CqlSql.Where sql(String query) {
    return CqlSql.of(CqlParser.parse(query));
  }

  @Test
  void wordsAloneAreOneQueryOfTheIndex() {
    var where = sql("dc.title=الشمس and (dc.creator any \"كنفاني درويش\" not rain)");

    assertThat(where.where()).isEqualTo("s.words @@ CAST(:v0 AS tsquery)");
    assertThat(where.values().get("v0"))
        .isEqualTo(
            "((('الشمس':A | '~شمس':A)) & ((('كنفاني':B | '~كنفان':B) | ('درويش':B | '~درويش':B))"
                + " & !(('rain'))))");
  }

  @Test
  void yearsAndWordsAreConditionsSideBySide() {
    var where = sql("dc.creator=كنفاني and dc.date>1960");

    assertThat(where.where()).isEqualTo("(s.words @@ CAST(:v1 AS tsquery) AND s.year > :v0)");
    assertThat(where.values()).containsEntry("v0", 1960);
  }

  @Test
  void aStarEndsTheBeginningOfAWord() {
    assertThat(sql("dc.title=\"men in sun*\"").values())
        .containsEntry("v0", "(('men':A) <-> ('in':A) <-> 'sun':*A)");
    assertThat(sql("\"what\\*\"").values()).containsEntry("v0", "(('what'))");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "dc.nothing=a            | UNSUPPORTED_INDEX",
        "dc.title < a            | UNSUPPORTED_RELATION",
        "dc.title near a         | UNSUPPORTED_RELATION",
        "dc.date all 1960        | UNSUPPORTED_RELATION",
        "dc.date=early           | INVALID_TERM",
        "dc.date=\"1960 1970\"    | INVALID_TERM",
        "dc.date within 1960     | INVALID_TERM",
        "dc.date=99999           | INVALID_TERM",
        "bath.isbn=abc           | INVALID_TERM",
        "dc.title=\"…\"            | EMPTY_TERM",
        "dc.title=\"\"             | EMPTY_TERM",
        "dc.title=s?n            | UNSUPPORTED_MASKING",
        "dc.title=s*n            | UNSUPPORTED_MASKING",
        "dc.title=*              | MASKED_WORD_TOO_SHORT",
        "dc.title=su*            | MASKED_WORD_TOO_SHORT",
        "dc.title=\"^men\"        | UNSUPPORTED_ANCHORING",
        "dc.language=ar*         | MASKED_WORD_TOO_SHORT",
        "dc.language=ara*        | UNSUPPORTED_MASKING"
      })
  void whatIsNotOfferedIsNamed(String query, Diagnostic diagnostic) {
    assertThatThrownBy(() -> sql(query))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            wrong -> assertThat(wrong.diagnostic()).isEqualTo(diagnostic));
  }

  @Test
  void anIsbnIsFoundInBothOfItsForms() {
    assertThat(StandardNumber.forms("0-89410-857-3"))
        .isEqualTo(List.of("0894108573", "9780894108570"));
    assertThat(StandardNumber.forms("978-0-89410-857-0"))
        .isEqualTo(List.of("9780894108570", "0894108573"));
    assertThat(StandardNumber.forms("978-0-8044-2957-3"))
        .isEqualTo(List.of("9780804429573", "080442957X"));
    assertThat(StandardNumber.forms("9791234567896")).isEqualTo(List.of("9791234567896"));
    assertThat(StandardNumber.forms("0378-5955")).isEqualTo(List.of("03785955"));
  }
}
