package org.basra.exchange.library.oai;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class OaiFuzz {

  @FuzzTest(maxDuration = "60s")
  void anyFormIsARequestOrAnErrorOfTheProtocol(FuzzedDataProvider data) {
    try {
      var arguments = OaiArguments.ofForm(data.consumeRemainingAsString());
      arguments.verb();
      assertThat(arguments.flat()).doesNotContainNull();
      var dates = OaiDates.of(arguments.get(OaiArguments.FROM), arguments.get(OaiArguments.UNTIL));
      if (dates.from() != null && dates.before() != null) {
        assertThat(dates.from()).isBefore(dates.before());
      }
    } catch (OaiRefusal refused) {
      assertThat(refused.code()).isNotNull();
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
