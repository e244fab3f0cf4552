package org.basra.exchange.library.cql;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;
import org.basra.exchange.library.words.TextSearchSyntax;

class CqlFuzz {

  private static final Pattern CAST = Pattern.compile("CAST\\(:(v\\d+) AS ([a-z]+(?:\\[])?)\\)");

  @FuzzTest(maxDuration = "60s")
  void anyTextIsAQueryOrADiagnostic(FuzzedDataProvider data) throws JsonProcessingException {
    try {
      check(CqlSql.of(CqlParser.parse(data.consumeRemainingAsString())));
    } catch (DiagnosticException refused) {
      assertThat(refused.diagnostic()).isNotNull();
    }
  }

  /** The condition is made of our words alone, and PostgreSQL takes each value for what it is. */
  private static void check(CqlSql.Where condition) throws JsonProcessingException {
    assertThat(condition.where()).doesNotContain("null");
    var casts = CAST.matcher(condition.where());
    while (casts.find()) {
      var value = condition.values().get(casts.group(1));
      switch (casts.group(2)) {
        case "tsquery" ->
            assertThat(TextSearchSyntax.isQuery((String) value)).as("%s", value).isTrue();
        case "jsonb" -> assertThat(new JsonMapper().readTree((String) value).isArray()).isTrue();
        default -> assertThat(value).isInstanceOf(Object[].class);
      }
    }
  }
}
