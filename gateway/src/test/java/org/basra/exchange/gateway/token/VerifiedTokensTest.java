package org.basra.exchange.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private Instant now = Instant.EPOCH;
  private final VerifiedTokens tokens = new VerifiedTokens(100, new Settable());

  @Test
  void aTokenIsKnownUntilTheInstantItExpires() {
    var key = TokenKey.of("token");
    tokens.put(key, 1000);
    now = Instant.ofEpochMilli(999);
    assertThat(tokens.knows(key)).isTrue();

    now = Instant.ofEpochMilli(1000);

    assertThat(tokens.knows(key)).isFalse();
  }

  @Test
  void manyTokensNeverNeedMoreThanTheLimit() {
    for (int i = 0; i < 10_000; i++) {
      tokens.put(TokenKey.of("token" + i), 1000);
    }

    assertThat(tokens.size()).isLessThanOrEqualTo(100);
    assertThat(tokens.knows(TokenKey.of("token9999"))).isTrue();
    assertThat(tokens.knows(TokenKey.of("token0"))).isFalse();
  }

  @Test
  void aTokenInUseOutlivesTheTurnOfAGeneration() {
    var busy = TokenKey.of("busy");
    tokens.put(busy, 1000);
    for (int i = 0; i < 500; i++) {
      tokens.put(TokenKey.of("token" + i), 1000);
      assertThat(tokens.knows(busy)).as("after %d others", i).isTrue();
    }
  }

  @Test
  void differentTokensHaveDifferentKeys() {
    assertThat(TokenKey.of("a")).isEqualTo(TokenKey.of("a")).isNotEqualTo(TokenKey.of("b"));
  }

  private final class Settable extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
