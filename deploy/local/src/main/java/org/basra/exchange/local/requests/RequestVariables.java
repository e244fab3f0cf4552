package org.basra.exchange.local.requests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basra.exchange.local.story.AccessTokens;

/** The variables of the request files: a token of each demo user, and days that lie ahead. */
public final class RequestVariables {

  private RequestVariables() {}

  /** The environment file that an HTTP client reads, with tokens of these users. */
  public static String file(List<String> users, AccessTokens tokens, Clock clock) {
    var variables = new LinkedHashMap<>(days(clock));
    users.forEach(user -> variables.put(variable(user), tokens.of(user)));
    var file = new ObjectMapper().createObjectNode();
    var local = file.putObject("local");
    variables.forEach(local::put);
    return file.toPrettyString();
  }

  /** Days that are always in the future, since no request file can know today. */
  public static Map<String, String> days(Clock clock) {
    var today = LocalDate.now(clock);
    var days = new LinkedHashMap<String, String>();
    days.put(
        "aThursday",
        today.plusWeeks(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).toString());
    days.put("inOneMonth", today.plusMonths(1).toString());
    days.put("inSixMonths", today.plusMonths(6).toString());
    days.put("inOneYear", today.plusYears(1).toString());
    days.put("inTwoYears", today.plusYears(2).toString());
    return days;
  }

  /** Variables have no hyphens: the token of {@code aid-coordinator} is {@code aidCoordinator}. */
  public static String variable(String user) {
    var name = new StringBuilder();
    for (var word : user.split("-")) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  /** The user whose token a variable holds. */
  public static String user(String variable) {
    return variable.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
