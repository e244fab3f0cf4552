package org.basra.exchange.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.basra.exchange.client.api.GatewayApi;
import org.basra.exchange.client.model.GatewayHealth;
import org.basra.exchange.client.model.GatewayServiceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StackForClients.class)
class GatewayClientTest {

  @Test
  void everyServiceIsUp() throws Exception {
    var health = new GatewayApi(StackForClients.anybody()).getHealth();

    assertThat(health.getStatus()).isEqualTo(GatewayHealth.StatusEnum.UP);
    assertThat(health.getServices())
        .containsOnlyKeys("aid", "applications", "events", "library")
        .allSatisfy(
            (name, state) ->
                assertThat(state.getStatus()).isEqualTo(GatewayServiceState.StatusEnum.UP));
  }
}
