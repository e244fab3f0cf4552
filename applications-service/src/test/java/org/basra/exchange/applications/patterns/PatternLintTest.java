package org.basra.exchange.applications.patterns;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternLintTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(-)?\\d*([.]\\d{2})?$",
        "^[1-9][0-9]{3}$",
        "^\\d{1,10}([.]\\d{2})?$",
        "^\\+?[0-9 ()-]{6,20}$",
        "^(\\d{2}-){3}\\d{4}$",
        "^[\\p{Script=Arabic} ]+$",
        "^\\p{L}[\\p{L}\\p{M} .'-]*$",
        "^(IQ|PS)-\\d{4}$",
        "^[^@ ]+@[^@ ]+\\.[a-z]{2,20}$",
        "\\u0041|\\/",
        ""
      })
  void patternsThatFormsNeedAreAccepted(String pattern) {
    assertThat(PatternLint.refusal(pattern)).isEmpty();
    new BudgetedPattern(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(.*a){20}$",
        "^(a+)+$",
        "^(a|a)*$",
        "^([a-zA-Z]+)*$",
        "(a?){50}",
        "(a{1,3})+",
        "((ab)*c)+",
        "(?:a|b)+",
        "(?=a)b",
        "(?<!a)b",
        "(?<name>a)",
        "(?i)a",
        "(a)\\1",
        "a*+",
        "a+?",
        "a**",
        ".*.*.*.*.*x",
        "a?b?c?d?e?f?g?h?i?j?k?l?m?",
        "[a&&b]",
        "[a[b]]",
        "[]",
        "[a",
        "(a",
        "a)",
        "a{2",
        "a{3,2}",
        "a{99999}",
        "\\Qa\\E",
        "\\G",
        "\\p{IsArabic}",
        "\\x41",
        "a\\",
        "*a",
        "[z-a]"
      })
  void patternsThatMayExplodeOrMeanTwoThingsAreRefused(String pattern) {
    assertThat(PatternLint.refusal(pattern))
        .hasValueSatisfying(
            reason -> {
              assertThat(reason.ar()).isNotBlank();
              assertThat(reason.en()).isNotBlank();
            });
  }

  @Test
  void aPatternIsNotLongerThanItNeedsToBe() {
    assertThat(PatternLint.refusal("a".repeat(501))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "^(.*a){20}$, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
    "^(a|b|ab)*$, abababababababababababababababababababc"
  })
  void aPatternThatSlippedThroughIsStopped(String pattern, String text) {
    var expression = new BudgetedPattern(pattern);
    var result =
        assertTimeout(
            Duration.ofSeconds(5),
            () -> CheckBudget.within(ofMillis(100), () -> expression.matches(text)));
    assertThat(result).isNotEqualTo(Optional.of(true));
  }

  @Test
  void allExpressionsOfOneCheckShareOneBudget() {
    var slow = new BudgetedPattern("^(.*a){20}$");
    var text = "a".repeat(60) + "b";
    var result =
        assertTimeout(
            Duration.ofSeconds(5),
            () ->
                CheckBudget.within(
                    ofMillis(100),
                    () -> {
                      boolean any = false;
                      for (int i = 0; i < 10_000; i++) {
                        any |= slow.matches(text);
                      }
                      return any;
                    }));
    assertThat(result).isEmpty();
  }

  @Test
  void longTextNeitherHangsNorOverflowsTheStack() {
    var text = "ab".repeat(120_000);
    for (var pattern : new String[] {"^(ab)*$", "^[ab]*[ab]*[ab]*c$", "^(\\d{2}|a|b)*$"}) {
      assertTimeout(
          Duration.ofSeconds(5),
          () ->
              CheckBudget.within(ofMillis(100), () -> new BudgetedPattern(pattern).matches(text)));
    }
  }

  @Test
  void theEndIsTheEndAlsoBeforeALineBreak() {
    var result = CheckBudget.within(ofMillis(100), () -> new BudgetedPattern("^a$").matches("a\n"));
    assertThat(result).contains(false);
  }
}
