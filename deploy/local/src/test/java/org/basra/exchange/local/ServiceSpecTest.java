package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServiceSpecTest {

  @Test
  void oneLineDescribesOneService() {
    var spec = ServiceSpec.parse("library = 8081 library library-service");

    assertThat(spec.name()).isEqualTo("library");
    assertThat(spec.port()).isEqualTo(8081);
    assertThat(spec.database()).contains("library");
    assertThat(spec.module()).isEqualTo("library-service");
  }

  @Test
  void aDashMeansNoDatabase() {
    assertThat(ServiceSpec.parse("gateway = 8080 - gateway").database()).isEmpty();
  }

  @Test
  void anIncompleteLineIsRefusedWithItsText() {
    assertThatThrownBy(() -> ServiceSpec.parse("events = 8082"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("events = 8082");
  }

  @Test
  void theLinesOfTheProjectHaveDifferentNamesAndPorts() {
    var services = ServiceSpec.all();

    assertThat(services).extracting(ServiceSpec::name).contains("library", "gateway");
    assertThat(services).extracting(ServiceSpec::name).doesNotHaveDuplicates();
    assertThat(services).extracting(ServiceSpec::port).doesNotHaveDuplicates();
  }
}
