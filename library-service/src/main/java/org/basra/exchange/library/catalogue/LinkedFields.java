package org.basra.exchange.library.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcRecord;

/**
 * The fields of a record beside their alternate graphic representations (MARC 21, field 880 and
 * Appendix A). A field says {@code $6 880-02}, its partner is an 880 that says {@code $6 245-02}.
 * An 880 without a partner ({@code $6 245-00}, or a partner that is missing) stands alone.
 */
final class LinkedFields {

  private static final String ALTERNATE = "880";
  private static final Pattern LINK = Pattern.compile("([0-9A-Za-z]{3})-([0-9]{2,3})\\b.*");

  private final Map<String, List<LinkedField>> byTag = new HashMap<>();

  /**
   * A field, its representation in another script, or both.
   *
   * @param field null where the 880 stands alone
   * @param alternate null where there is none
   */
  record LinkedField(DataField field, DataField alternate) {}

  private LinkedFields() {}

  static LinkedFields of(MarcRecord record) {
    var linked = new LinkedFields();
    var alternates = alternates(record);
    record
        .dataFields()
        .filter(field -> !field.tag().equals(ALTERNATE))
        .forEach(
            field -> linked.add(field.tag(), new LinkedField(field, partner(field, alternates))));
    alternates.forEach(
        (link, alone) ->
            alone.forEach(a -> linked.add(link.substring(0, 3), new LinkedField(null, a))));
    return linked;
  }

  /** All fields with one of these tags: tag by tag, and in the record's order within a tag. */
  List<LinkedField> withTag(String... tags) {
    var found = new ArrayList<LinkedField>();
    for (var tag : tags) {
      found.addAll(byTag.getOrDefault(tag, List.of()));
    }
    return found;
  }

  private void add(String tag, LinkedField field) {
    byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(field);
  }

  private static Map<String, Deque<DataField>> alternates(MarcRecord record) {
    var alternates = new LinkedHashMap<String, Deque<DataField>>();
    record
        .data(ALTERNATE)
        .forEach(
            field -> {
              var link = link(field);
              if (link.matches()) {
                alternates
                    .computeIfAbsent(link.group(1) + link.group(2), l -> new ArrayDeque<>())
                    .add(field);
              }
            });
    return alternates;
  }

  private static DataField partner(DataField field, Map<String, Deque<DataField>> alternates) {
    var link = link(field);
    if (!link.matches() || link.group(2).equals("00")) {
      return null;
    }
    var waiting = alternates.get(field.tag() + link.group(2));
    return waiting == null ? null : waiting.poll();
  }

  private static Matcher link(DataField field) {
    return LINK.matcher(field.first('6').orElse("").strip());
  }
}
