package org.basra.exchange.local.negative;

import java.util.List;
import java.util.Random;

/** A path, a query or a header that is wrong. */
enum PlaceMutation implements Mutation {
  PATH_VALUE {
    @Override
    public boolean fits(Draft draft) {
      return !draft.path.isEmpty();
    }

    @Override
    public void apply(Draft draft, Random random) {
      var name = Mutation.one(List.copyOf(draft.path.keySet()), random);
      draft.path.put(name, Mutation.one(BAD_SEGMENTS, random));
    }
  },
  LIMIT {
    @Override
    public boolean fits(Draft draft) {
      return takes(draft, "limit");
    }

    @Override
    public void apply(Draft draft, Random random) {
      set(draft, "limit", Mutation.one(BAD_LIMITS, random));
    }
  },
  CURSOR {
    @Override
    public boolean fits(Draft draft) {
      return takes(draft, "cursor");
    }

    @Override
    public void apply(Draft draft, Random random) {
      set(draft, "cursor", Mutation.one(BAD_CURSORS, random));
    }
  },
  QUERY_VALUE {
    @Override
    public boolean fits(Draft draft) {
      return !draft.operation.in("query").isEmpty();
    }

    @Override
    public void apply(Draft draft, Random random) {
      var parameter = Mutation.one(draft.operation.in("query"), random);
      set(draft, parameter.name(), Mutation.one(BAD_VALUES, random));
    }
  },
  QUERY_TWICE {
    @Override
    public boolean fits(Draft draft) {
      return !draft.operation.in("query").isEmpty();
    }

    @Override
    public void apply(Draft draft, Random random) {
      var name = Mutation.one(draft.operation.in("query"), random).name();
      draft.query.add(name + "=1");
      draft.query.add(name + "=" + Mutation.one(BAD_VALUES, random));
    }
  },
  UNKNOWN_QUERY {
    @Override
    public boolean fits(Draft draft) {
      return true;
    }

    @Override
    public void apply(Draft draft, Random random) {
      draft.query.add(
          Mutation.one(List.of("unknown=1", "=", "a", "%D8%AD=1", "sort=;drop"), random));
    }
  },
  IDEMPOTENCY_KEY {
    @Override
    public boolean fits(Draft draft) {
      return draft.headers.containsKey("Idempotency-Key");
    }

    @Override
    public void apply(Draft draft, Random random) {
      draft.headers.put("Idempotency-Key", Mutation.one(BAD_KEYS, random));
    }
  },
  IF_MATCH {
    @Override
    public boolean fits(Draft draft) {
      return draft.headers.containsKey("If-Match");
    }

    @Override
    public void apply(Draft draft, Random random) {
      draft.headers.put("If-Match", Mutation.one(BAD_TAGS, random));
    }
  },
  NO_IF_MATCH {
    @Override
    public boolean fits(Draft draft) {
      return draft.headers.containsKey("If-Match");
    }

    @Override
    public void apply(Draft draft, Random random) {
      draft.headers.remove("If-Match");
    }
  },
  ACCEPT {
    @Override
    public boolean fits(Draft draft) {
      return true;
    }

    @Override
    public void apply(Draft draft, Random random) {
      draft.headers.put(
          "Accept", Mutation.one(List.of("text/html", "image/png;q=0.5", "nonsense", ";"), random));
    }
  },
  ACCEPT_LANGUAGE {
    @Override
    public boolean fits(Draft draft) {
      return true;
    }

    @Override
    public void apply(Draft draft, Random random) {
      draft.headers.put(
          "Accept-Language",
          Mutation.one(List.of("ar;q=9", "*", "x".repeat(500), "ar,".repeat(300), ";;"), random));
    }
  },
  TOKEN {
    @Override
    public boolean fits(Draft draft) {
      return draft.headers.containsKey("Authorization");
    }

    @Override
    public void apply(Draft draft, Random random) {
      draft.headers.put(
          "Authorization",
          Mutation.one(List.of("Bearer", "Bearer x.y.z", "Basic YTpi", "nonsense"), random));
    }
  };

  private static final List<String> BAD_SEGMENTS =
      List.of(
          "not-a-uuid",
          "%00",
          "..%2f..",
          "%ED%A0%80",
          "%D9%86%D8%AF%D9%88%D8%A9",
          "%7Bid%7D",
          "-1",
          "x".repeat(3000),
          "00000000-0000-0000-0000-000000000000",
          "%2e%2e",
          "a%20b",
          "1-1-1-1-1",
          "%E2%80%AE",
          ";",
          "99999999999999999999");
  private static final List<String> BAD_LIMITS =
      List.of("0", "-1", "201", "99999999999", "abc", "", "1.5", "1e2", "%D9%A5", "0x10", "%00");
  private static final List<String> BAD_CURSORS =
      List.of(
          "abc", "!!!", "AAAA".repeat(20), "x".repeat(5000), "", "%00", "%D9%86", "=".repeat(9));
  private static final List<String> BAD_VALUES =
      List.of(
          "%00",
          "a%00b",
          "%ED%A0%80",
          "%E2%80%AE",
          "",
          "x".repeat(2000),
          "maybe",
          "-1",
          "9".repeat(60),
          "2026-02-30",
          "%2B300000-01-01T00:00:00Z",
          "2026-02-30T10:00:00Z",
          "not-a-uuid",
          "%D9%86%D8%AF%D9%88%D8%A9",
          "%25",
          "%27%3B--",
          "%5B",
          "null",
          "%EF%BF%BF",
          "-4713-01-01",
          "%2B999999999-12-31T23:59:59Z",
          "1e400");
  private static final List<String> BAD_KEYS =
      List.of("", " ", "x".repeat(256), "a b", "\"", "k".repeat(5000), "{}", "\t");
  private static final List<String> BAD_TAGS =
      List.of(
          "*",
          "\"bad",
          "W/\"1\"",
          "\"999999999999999999999\"",
          "x".repeat(300),
          "",
          "1",
          "\"\"",
          "\"0\", \"1\"",
          ",");

  private static boolean takes(Draft draft, String query) {
    return draft.operation.in("query").stream().anyMatch(one -> one.name().equals(query));
  }

  private static void set(Draft draft, String name, String value) {
    draft.query.removeIf(pair -> pair.startsWith(name + "="));
    draft.query.add(name + "=" + value);
  }
}
