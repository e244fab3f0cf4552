package org.basra.exchange.local.negative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A JSON body in which one value is another one, written as a JSON text of its own. */
enum ValueMutation implements Mutation {
  WRONG_TYPE("null", "true", "[]", "{}", "\"text\"", "12", "-1", "1.5", "[[]]", "[null]"),
  OVERLONG(
      quoted("ن".repeat(100_000)),
      quoted("a".repeat(100_000)),
      quoted("\ud83d\udc69\u200d\ud83d\ude80".repeat(9_000))),
  NUL("\"a\\u0000b\"", "\"\\u0000\"", "\"ندوة\\u0000\""),
  BIDI("\"\\u202eabc\"", "\"نص \\u2066abc\\u2069\"", "\"\\u200f\\u200e\\u061c\"", "\"\\ufeffنص\""),
  LONE_SURROGATE("\"\\ud800\"", "\"a\\udc00b\"", "\"نص\\ud83d\""),
  CONTROLS("\"\\u0001\\u001b[31m\"", "\"\\u0085\\u2028\"", "\"\\ufffe\\uffff\"", "\"\\r\\nX: y\""),
  HUGE_NUMBER(
      "1e400",
      "-1e400",
      "1" + "0".repeat(50),
      "9223372036854775808",
      "-9223372036854775809",
      "2147483648",
      "1e-400",
      "0." + "1".repeat(500),
      "1".repeat(1001),
      "1e1000000000"),
  BAD_DATE(
      "\"+300000-01-01\"",
      "\"300000-01-01T00:00:00Z\"",
      "\"2026-02-30\"",
      "\"2026-02-30T10:00:00Z\"",
      "\"0000-00-00\"",
      "\"2026-12-03T25:61\"",
      "\"-4713-01-01\"",
      "\"-9999-01-01T00:00:00Z\"",
      "\"+294277-01-01T00:00:00Z\"",
      "\"9999-12-31T23:59:60Z\"",
      "\"+999999999-12-31\"",
      "\"2026-12-03\"",
      "\"-999999999-01-01T00:00:00Z\""),
  BAD_ID("\"not-a-uuid\"", "\"00000000-0000-0000-0000-000000000000\"", "\"1-1-1-1-1\""),
  BLANK("\"\"", "\"   \"", "\"\\u00a0\"", "\"\\u200b\""),
  DEEP("[".repeat(3000) + "]".repeat(3000), "{\"a\":".repeat(900) + "1" + "}".repeat(900)),
  REMOVED();

  private static final String MARK = "@the-mutated-value@";

  private final List<String> texts;

  ValueMutation(String... texts) {
    this.texts = List.of(texts);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  @Override
  public boolean fits(Draft draft) {
    return draft.hasJson() && draft.json().isContainerNode() && !draft.json().isEmpty();
  }

  @Override
  public void apply(Draft draft, Random random) {
    var whole = draft.json().deepCopy();
    var place = Mutation.one(places(whole), random);
    if (this == REMOVED) {
      place.remove();
      draft.json(whole);
    } else {
      place.mark();
      draft.raw(whole.toString().replace(quoted(MARK), Mutation.one(texts, random)));
    }
  }

  /** Every place below the root, in the order of the document. */
  private static List<Place> places(JsonNode node) {
    var places = new ArrayList<Place>();
    for (var property : node.properties()) {
      places.add(new Place(node, property.getKey(), -1));
      places.addAll(places(property.getValue()));
    }
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      places.add(new Place(node, null, index));
      places.addAll(places(node.get(index)));
    }
    return places;
  }

  private record Place(JsonNode parent, String name, int index) {

    void mark() {
      switch (parent) {
        case ObjectNode object -> object.put(name, MARK);
        case ArrayNode array -> array.set(index, array.textNode(MARK));
        default -> throw new IllegalStateException("No container: " + parent);
      }
    }

    void remove() {
      switch (parent) {
        case ObjectNode object -> object.remove(name);
        case ArrayNode array -> array.remove(index);
        default -> throw new IllegalStateException("No container: " + parent);
      }
    }
  }
}
