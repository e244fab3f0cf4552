package org.basra.exchange.library.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardNumbersTest {

  @Test
  void cardNumbersArePrintableAndDiffer() {
    var cards = new CardNumbers();

    var numbers = Stream.generate(cards::next).limit(1_000).toList();

    assertThat(numbers)
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("BX(-[0-9A-HJKMNP-TV-Z]{4}){3}"));
  }
}
