package org.basra.exchange.library.oai;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a request, as they came: each may be given once, and none that its verb does not
 * take.
 *
 * @param values names with their values, in order
 */
record OaiArguments(Map<String, List<String>> values) {

  static final String VERB = "verb";
  static final String IDENTIFIER = "identifier";
  static final String METADATA_PREFIX = "metadataPrefix";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String SET = "set";
  static final String RESUMPTION_TOKEN = "resumptionToken";

  /** The arguments in a form's body. */
  static OaiArguments ofForm(String body) {
    var values = new LinkedHashMap<String, List<String>>();
    try {
      for (var pair : body.split("&")) {
        if (!pair.isEmpty()) {
          var parts = pair.split("=", 2);
          values
              .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
              .add(parts.length == 1 ? "" : decoded(parts[1]));
        }
      }
    } catch (IllegalArgumentException badEncoding) {
      throw OaiErrorCode.BAD_ARGUMENT.refusal("The form is not percent-encoded UTF-8.");
    }
    return new OaiArguments(values);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /**
   * The verb, after all other arguments were found to suit it.
   *
   * @throws OaiRefusal badVerb or badArgument
   */
  OaiVerb verb() {
    var verbs = values.getOrDefault(VERB, List.of());
    if (verbs.size() != 1) {
      throw OaiErrorCode.BAD_VERB.refusal("Exactly one verb is needed.");
    }
    var verb = OaiVerb.named(verbs.getFirst());
    for (var argument : values.entrySet()) {
      if (!argument.getKey().equals(VERB) && !verb.takes(argument.getKey())) {
        throw OaiErrorCode.BAD_ARGUMENT.refusal(verb.verb() + " does not take all of these.");
      }
      if (argument.getValue().size() != 1) {
        throw OaiErrorCode.BAD_ARGUMENT.refusal("Each argument may be given once.");
      }
    }
    if (has(RESUMPTION_TOKEN)) {
      if (values.size() > 2) {
        throw OaiErrorCode.BAD_ARGUMENT.refusal("A resumptionToken stands alone.");
      }
    } else if (!values.keySet().containsAll(verb.required())) {
      throw OaiErrorCode.BAD_ARGUMENT.refusal(
          verb.verb() + " needs " + String.join(", ", verb.required().stream().sorted().toList()));
    }
    return verb;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value of an argument. */
  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).map(List::getFirst);
  }

  /** Names and values in turn, as attributes of the answer. */
  String[] flat() {
    return values.entrySet().stream()
        .flatMap(one -> List.of(one.getKey(), one.getValue().getFirst()).stream())
        .toArray(String[]::new);
  }
}
