package org.basra.exchange.events.schedules;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/**
 * A recurrence rule (RFC 5545, 3.3.10) in the part of the language that is supported here: days,
 * weeks, months and simple years. The rest is refused rather than expanded in ways on which
 * calendar programs disagree.
 */
final class RecurrenceRule {

  /** Days by the thousand keep a rule's expansion busy for half a minute. */
  private static final int LONGEST_INTERVAL = 999;

  private static final String FREQ = "FREQ";
  private static final String COUNT = "COUNT";
  private static final String UNTIL = "UNTIL";
  private static final String WEEK_START = "WKST";
  private static final String POSITION = "BYSETPOS";
  private static final Set<String> PARTS =
      Set.of(
          FREQ, COUNT, UNTIL, WEEK_START, POSITION, "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH");
  private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
  private static final Set<String> SHORTER_THAN_A_DAY = Set.of("HOURLY", "MINUTELY", "SECONDLY");
  private static final Pattern TEXT =
      Pattern.compile("[A-Za-z-]+=[A-Za-z0-9,+-]+(;[A-Za-z-]+=[A-Za-z0-9,+-]+)*");

  private final String text;
  private final org.dmfs.rfc5545.recur.RecurrenceRule endless;
  private final Until until;

  private RecurrenceRule(String text, org.dmfs.rfc5545.recur.RecurrenceRule endless, Until until) {
    this.text = text;
    this.endless = endless;
    this.until = until;
  }

  static RuleDecision read(String written) {
    if (!TEXT.matcher(written).matches()) {
      return new RuleDecision.Malformed();
    }
    var parts = new LinkedHashMap<String, String>();
    for (var part : written.toUpperCase(Locale.ROOT).split(";")) {
      var value = part.split("=", 2);
      if (parts.put(value[0], value[1]) != null) {
        return new RuleDecision.Malformed();
      }
    }
    return parts.keySet().stream()
        .filter(part -> !PARTS.contains(part))
        .findFirst()
        .<RuleDecision>map(RuleDecision.Unsupported::new)
        .orElseGet(() -> read(parts));
  }

  private static RuleDecision read(Map<String, String> parts) {
    var frequency = parts.get(FREQ);
    if (frequency != null && SHORTER_THAN_A_DAY.contains(frequency)) {
      return new RuleDecision.Unsupported(FREQ + "=" + frequency);
    }
    if (frequency == null || !FREQUENCIES.contains(frequency)) {
      return new RuleDecision.Malformed();
    }
    if (frequency.equals("YEARLY") && parts.containsKey(POSITION)) {
      return new RuleDecision.Unsupported(POSITION);
    }
    if (parts.containsKey(COUNT) == parts.containsKey(UNTIL)) {
      return parts.containsKey(COUNT) ? new RuleDecision.Malformed() : new RuleDecision.Endless();
    }
    // Where a week begins decides what "every other week" means; programs have other defaults.
    parts.putIfAbsent(WEEK_START, "MO");
    return expandable(parts);
  }

  private static RuleDecision expandable(Map<String, String> parts) {
    var text = text(parts);
    var until = parts.remove(UNTIL);
    try {
      var end = until == null ? Until.never() : Until.read(until);
      var rule = new org.dmfs.rfc5545.recur.RecurrenceRule(text(parts), RfcMode.RFC5545_STRICT);
      if (end.isEmpty()) {
        return new RuleDecision.Malformed();
      }
      return rule.getInterval() > LONGEST_INTERVAL
          ? new RuleDecision.Unsupported("INTERVAL")
          : new RuleDecision.Accepted(new RecurrenceRule(text, rule, end.get()));
    } catch (InvalidRecurrenceRuleException malformed) {
      return new RuleDecision.Malformed();
    }
  }

  private static String text(Map<String, String> parts) {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }

  /** The rule in capitals, with the first day of the week said. */
  String text() {
    return text;
  }

  /** Whether {@code local} comes after the rule's end. */
  boolean isOver(LocalDateTime local, ZoneId zone) {
    return until.isBefore(local, zone);
  }

  /** The dates in order, beginning with the first one that is not before {@code start}. */
  RuleDates from(LocalDateTime start) {
    return new RuleDates(endless, start);
  }
}
