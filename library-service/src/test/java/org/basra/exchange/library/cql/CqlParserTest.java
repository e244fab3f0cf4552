package org.basra.exchange.library.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.basra.exchange.library.cql.CqlQuery.And;
import org.basra.exchange.library.cql.CqlQuery.Clause;
import org.basra.exchange.library.cql.CqlQuery.Not;
import org.basra.exchange.library.cql.CqlQuery.Or;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CqlParserTest {

  private static final String ANYWHERE = "cql.serverChoice";

  @Test
  void aWordAloneIsLookedForAnywhere() {
    assertThat(CqlParser.parse("غسان")).isEqualTo(new Clause(ANYWHERE, "=", "غسان"));
    assertThat(CqlParser.parse("\"رجال في الشمس\""))
        .isEqualTo(new Clause(ANYWHERE, "=", "رجال في الشمس"));
  }

  @Test
  void operatorsApplyFromLeftToRightUnlessParenthesesSayOtherwise() {
    var a = new Clause(ANYWHERE, "=", "a");
    var b = new Clause(ANYWHERE, "=", "b");
    var c = new Clause(ANYWHERE, "=", "c");

    assertThat(CqlParser.parse("a or b and c")).isEqualTo(new And(new Or(a, b), c));
    assertThat(CqlParser.parse("a OR (b AND c)")).isEqualTo(new Or(a, new And(b, c)));
    assertThat(CqlParser.parse("a not b")).isEqualTo(new Not(a, b));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "dc.title=x               | dc.title   | =      | x",
        "dc.title = \"x y\"       | dc.title   | =      | x y",
        "dc.title==\"x\"          | dc.title   | ==     | x",
        "dc.date>=1960            | dc.date    | >=     | 1960",
        "dc.date < 1960           | dc.date    | <      | 1960",
        "dc.date <> 1960          | dc.date    | <>     | 1960",
        "dc.title all \"x y\"     | dc.title   | all    | x y",
        "dc.title cql.any \"x y\" | dc.title   | cql.any| x y",
        "dc.title exact \"x\"     | dc.title   | exact  | x",
        "\"dc.title\" = x         | dc.title   | =      | x"
      })
  void aClauseHasIndexRelationAndTerm(String query, String index, String relation, String term) {
    assertThat(CqlParser.parse(query)).isEqualTo(new Clause(index, relation, term));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~                           | QUERY_SYNTAX_ERROR",
        "and                          | QUERY_SYNTAX_ERROR",
        "a and                        | QUERY_SYNTAX_ERROR",
        "dc.title =                   | QUERY_SYNTAX_ERROR",
        "(a                           | QUERY_SYNTAX_ERROR",
        "a)                           | QUERY_SYNTAX_ERROR",
        "\"a                           | QUERY_SYNTAX_ERROR",
        "\"a\\\"                         | QUERY_SYNTAX_ERROR",
        "a prox b                     | UNSUPPORTED_BOOLEAN",
        "a and/cql.x b                | UNSUPPORTED_BOOLEAN_MODIFIER",
        "dc.title =/stem a            | UNSUPPORTED_RELATION_MODIFIER",
        "a sortBy dc.title            | UNSUPPORTED_SORT",
        "> dc = \"info:x\" dc.title=a   | UNSUPPORTED_QUERY_FEATURE"
      })
  void whatIsNoQueryOrNotOfferedIsNamed(String query, Diagnostic diagnostic) {
    assertRefused(query, diagnostic);
  }

  @Test
  void aQueryIsBoundedInLengthDepthAndOperators() {
    assertRefused("a".repeat(1001), Diagnostic.TOO_MANY_CHARACTERS);
    assertRefused("ﷺ".repeat(500), Diagnostic.TOO_MANY_CHARACTERS);
    assertRefused("(".repeat(900) + "a", Diagnostic.UNSUPPORTED_PARENTHESES);
    assertRefused("a or ".repeat(51) + "a", Diagnostic.TOO_MANY_BOOLEANS);
    assertThat(CqlParser.parse("(".repeat(20) + "a" + ")".repeat(20))).isNotNull();
    assertThat(CqlParser.parse("a or ".repeat(50) + "a")).isNotNull();
  }

  /** Parts of queries in any order: most are none. */
  @Test
  void anythingIsAQueryOrHasADiagnostic() {
    var parts =
        List.of(
                "(", ")", "/", "=", "==", "<>", "<", ">=", "\"", "\\", "*", "?", "^", " ", "and",
                "or")
            .toArray(String[]::new);
    var words =
        List.of("not", "prox", "sortby", "dc.title", "dc.date", "1960", "رجال", "ﷺ", "\ud800");
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var query = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        boolean isWord = random.nextBoolean();
        query.append(
            isWord
                ? " " + words.get(random.nextInt(words.size()))
                : parts[random.nextInt(parts.length)]);
      }
      try {
        assertThat(CqlSql.of(CqlParser.parse(query.toString())).where()).isNotEmpty();
      } catch (DiagnosticException wrong) {
        assertThat(wrong.diagnostic()).isNotNull();
      }
    }
  }

  private static void assertRefused(String query, Diagnostic diagnostic) {
    assertThatThrownBy(() -> CqlParser.parse(query))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            wrong -> assertThat(wrong.diagnostic()).isEqualTo(diagnostic));
  }
}
