package org.basra.exchange.applications.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.path.NodePath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.applications.patterns.MatchBudget;

/** Checks answers against a form that {@link SchemaLint} has accepted. */
public final class AnswerCheck {

  /** Where answers stand in an application. */
  public static final String ROOT = "/answers";

  private static final int MOST_FAULTS = 100;
  private static final List<String> CHOICES = List.of("anyOf", "oneOf");

  private final SchemaRegistry registry = Dialect2020.registry();
  private final Duration matching;

  /** Lets all regular expressions of one check together take so long. */
  public AnswerCheck(Duration matching) {
    this.matching = matching;
  }

  /** What is wrong with the answers, in the order of their places; empty when nothing is. */
  public List<Fault> check(JsonDocument schema, Labels labels, JsonDocument answers) {
    var result =
        MatchBudget.within(
            matching, () -> registry.getSchema(schema.root()).validate(answers.root()));
    if (result.incomplete()) {
      return List.of(
          Fault.at(
              ROOT,
              "تعذّر التحقق من الإجابات في الوقت المتاح",
              "The answers could not be checked in the time there is"));
    }
    return faults(result.value(), labels).stream()
        .distinct()
        .sorted(Comparator.comparing(Fault::pointer))
        .limit(MOST_FAULTS)
        .toList();
  }

  private static List<Fault> faults(List<Error> errors, Labels labels) {
    var faults = new ArrayList<Fault>();
    var choices = new LinkedHashMap<String, List<String>>();
    for (var error : errors) {
      var choice = choice(error.getEvaluationPath());
      if (choice.isPresent()) {
        choices.merge(choice.get(), steps(error.getInstanceLocation()), AnswerCheck::common);
      } else {
        faults.add(fault(error, labels));
      }
    }
    choices
        .values()
        .forEach(place -> faults.add(new Fault(pointer(place), FaultText.ofChoice(labels, place))));
    return faults;
  }

  /**
   * The first alternative on the way to an error: that none of several forms fits is one fault, not
   * one for each form.
   */
  private static Optional<String> choice(NodePath evaluation) {
    var way = new StringBuilder();
    for (int i = 0; i < evaluation.getNameCount(); i++) {
      way.append('/').append(evaluation.getName(i));
      boolean isName = i == 0 || !evaluation.getName(i - 1).equals("properties");
      if (isName && CHOICES.contains(evaluation.getName(i))) {
        return Optional.of(way.toString());
      }
    }
    return Optional.empty();
  }

  private static Fault fault(Error error, Labels labels) {
    var place = new ArrayList<>(steps(error.getInstanceLocation()));
    property(error).ifPresent(place::add);
    return new Fault(pointer(place), FaultText.of(error, labels, place));
  }

  /** The property that a fault of the object around it is about. */
  private static Optional<String> property(Error error) {
    return error.getKeyword().equals("dependentRequired")
        ? Optional.of(error.getArguments()[0].toString())
        : Optional.ofNullable(error.getProperty());
  }

  private static List<String> steps(NodePath path) {
    return IntStream.range(0, path.getNameCount()).mapToObj(path::getName).toList();
  }

  private static List<String> common(List<String> one, List<String> other) {
    int length = 0;
    while (length < Math.min(one.size(), other.size())
        && one.get(length).equals(other.get(length))) {
      length++;
    }
    return one.subList(0, length);
  }

  private static String pointer(List<String> place) {
    return place.stream().reduce(ROOT, Pointer::append);
  }
}
