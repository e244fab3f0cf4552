package org.basra.exchange.local.negative;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Draws requests: one operation after the other, each with one mutation; the seed decides all. */
final class Generator {

  private static final byte[] NOT_JSON = "<collection/>".getBytes(StandardCharsets.UTF_8);

  private final List<Operation> operations;
  private final Samples samples;
  private final KnownIds ids;
  private final Random random;

  Generator(List<Operation> operations, Samples samples, KnownIds ids, long seed) {
    this.operations = turns(operations);
    this.samples = samples;
    this.ids = ids;
    this.random = new Random(seed);
  }

  /** Who takes a body has three turns for one of those who do not. */
  private static List<Operation> turns(List<Operation> operations) {
    var withBody = operations.stream().filter(one -> one.body().isPresent()).toList();
    return Stream.of(operations, withBody, withBody).flatMap(List::stream).toList();
  }

  /** So many requests; every operation has its turns before the first begins anew. */
  List<Draft> draw(int count) {
    var drafts = new ArrayList<Draft>();
    for (int turn = 0; turn < count; turn++) {
      var draft = valid(operations.get(turn % operations.size()));
      var mutation = Mutation.fitting(draft, random);
      mutation.apply(draft, random);
      draft.mutation = mutation.name();
      drafts.add(draft);
    }
    return drafts;
  }

  /** A request with nothing wrong, as far as the document tells. */
  Draft valid(Operation operation) {
    var draft = new Draft(operation);
    for (var parameter : operation.parameters()) {
      switch (parameter.in()) {
        case "path" -> draft.path.put(parameter.name(), pathValue(operation, parameter));
        case "query" -> query(draft, parameter);
        case "header" -> header(draft, parameter);
        default -> throw new IllegalStateException("A parameter in " + parameter.in());
      }
    }
    operation.body().ifPresent(body -> body(draft, body));
    return draft;
  }

  private String pathValue(Operation operation, Operation.Parameter parameter) {
    return ids.inPath(operation.path(), parameter.name(), random)
        .orElseGet(() -> Draft.encoded(sample(parameter)));
  }

  private String sample(Operation.Parameter parameter) {
    return samples.of(parameter.name(), parameter.schema(), random).asText();
  }

  private void query(Draft draft, Operation.Parameter parameter) {
    boolean page = parameter.name().equals("cursor");
    if (parameter.required() || (!page && random.nextInt(3) == 0)) {
      draft.query.add(parameter.name() + "=" + Draft.encoded(sample(parameter)));
    }
  }

  private void header(Draft draft, Operation.Parameter parameter) {
    switch (parameter.name()) {
      case "Idempotency-Key" ->
          draft.headers.put(
              parameter.name(), new UUID(random.nextLong(), random.nextLong()).toString());
      case "If-Match" -> draft.headers.put(parameter.name(), "\"" + random.nextInt(3) + "\"");
      default -> {
        if (parameter.required()) {
          draft.headers.put(parameter.name(), sample(parameter));
        }
      }
    }
  }

  private void body(Draft draft, Operation.Body body) {
    draft.headers.put("Content-Type", body.mediaType());
    if (body.isJson()) {
      draft.json(body.example().orElseGet(() -> samples.of("", body.schema(), random)));
    } else {
      draft.raw(NOT_JSON);
    }
  }
}
