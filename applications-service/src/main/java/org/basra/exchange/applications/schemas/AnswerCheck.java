package org.basra.exchange.applications.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
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
import org.basra.exchange.applications.patterns.CheckBudget;

/** Checks answers against a form that {@link SchemaLint} has accepted. */
public final class AnswerCheck {

  /** Where answers stand in an application. */
  public static final String ROOT = "/answers";

  private static final int MOST_FAULTS = 100;
  private static final List<Fault> UNCHECKED =
      List.of(
          Fault.at(
              ROOT,
              "تعذّر التحقق من الإجابات في الوقت المتاح",
              "The answers could not be checked in the time there is"));
  private static final List<String> CHOICES = List.of("anyOf", "oneOf");

  private final SchemaRegistry registry = Dialect2020.registry();
  private final Duration limit;

  /** Lets one check take so long. */
  public AnswerCheck(Duration limit) {
    this.limit = limit;
  }

  /** What is wrong with the answers, in the order of their places; empty when nothing is. */
  public List<Fault> check(JsonDocument schema, Labels labels, JsonDocument answers) {
    return CheckBudget.within(limit, () -> run(schema, answers))
        .map(errors -> faults(errors, labels))
        .orElse(UNCHECKED)
        .stream()
        .distinct()
        .sorted(Comparator.comparing(Fault::pointer))
        .limit(MOST_FAULTS)
        .toList();
  }

  private List<Error> run(JsonDocument schema, JsonDocument answers) {
    return registry
        .getSchema(schema.root())
        .validate(new BoundedRun(), answers.root(), OutputFormat.DEFAULT);
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
