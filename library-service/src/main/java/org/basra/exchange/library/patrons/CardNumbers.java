package org.basra.exchange.library.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers of library cards for those who never stood at the desk. Random, so that a number tells
 * nothing of the person and none can be guessed from another (60 bits).
 */
@ApplicationScoped
public class CardNumbers {

  /** Crockford's base 32: no letter that is mistaken for a digit when read aloud or off a card. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int GROUPS = 3;
  private static final int GROUP_LENGTH = 4;

  private final SecureRandom random = new SecureRandom();

  /** Another number, for example {@code BX-7K2M-09XQ-D4TZ}. */
  public String next() {
    return IntStream.range(0, GROUPS)
        .mapToObj(group -> group())
        .collect(Collectors.joining("-", "BX-", ""));
  }

  private String group() {
    return random
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
