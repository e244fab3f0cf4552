package org.basra.exchange.local.negative;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A body that is wrong as a whole, or not what its headers say. */
enum BodyMutation implements Mutation {
  EMPTY {
    @Override
    public void apply(Draft draft, Random random) {
      draft.raw(Mutation.one(List.of("", " ", "\n"), random));
    }
  },
  OTHER_JSON {
    @Override
    public void apply(Draft draft, Random random) {
      draft.raw(
          Mutation.one(
              List.of("null", "[]", "{}", "true", "\"text\"", "17", "[{}]", "NaN", "{'a':1}"),
              random));
    }
  },
  TRUNCATED {
    @Override
    public void apply(Draft draft, Random random) {
      draft.raw(Arrays.copyOf(draft.body(), random.nextInt(Math.max(1, draft.body().length))));
    }
  },
  TRAILING {
    @Override
    public void apply(Draft draft, Random random) {
      var body = new String(draft.body(), StandardCharsets.UTF_8);
      draft.raw(body + Mutation.one(List.of("{}", "]", " x", "\u0000"), random));
    }
  },
  NOT_UTF8 {
    @Override
    public void apply(Draft draft, Random random) {
      var body = draft.body().clone();
      if (body.length > 0) {
        body[random.nextInt(body.length)] =
            (byte) Mutation.one(List.of(0xff, 0xc0, 0x80, 0), random).intValue();
      }
      draft.raw(body);
    }
  },
  UNKNOWN_PROPERTY {
    @Override
    public boolean fits(Draft draft) {
      return draft.hasJson() && draft.json().isObject();
    }

    @Override
    public void apply(Draft draft, Random random) {
      ObjectNode body = draft.json().deepCopy();
      body.put(Mutation.one(List.of("unknown", "id", "__proto__", "حقل", "", "a/b~c"), random), 1);
      draft.json(body);
    }
  },
  TWICE_THE_SAME_PROPERTY {
    @Override
    public boolean fits(Draft draft) {
      return draft.hasJson() && draft.json().isObject() && !draft.json().isEmpty();
    }

    @Override
    public void apply(Draft draft, Random random) {
      var first = draft.json().properties().iterator().next();
      var body = draft.json().toString();
      draft.raw("{\"%s\": %s, %s".formatted(first.getKey(), first.getValue(), body.substring(1)));
    }
  },
  TOO_LARGE {
    @Override
    public void apply(Draft draft, Random random) {
      draft.raw("[" + "1,".repeat(600_000) + "1]");
    }
  },
  MEDIA_TYPE {
    @Override
    public void apply(Draft draft, Random random) {
      draft.headers.put(
          "Content-Type",
          Mutation.one(
              List.of(
                  "text/plain",
                  "application/xml",
                  "application/json; charset=utf-16",
                  "application/x-www-form-urlencoded",
                  "multipart/form-data; boundary=x",
                  "application/json; charset=nonsense",
                  "application/octet-stream",
                  "nonsense",
                  "*/*",
                  "application/*"),
              random));
    }
  },
  NO_MEDIA_TYPE {
    @Override
    public void apply(Draft draft, Random random) {
      draft.headers.remove("Content-Type");
    }
  },
  CONTENT_ENCODING {
    @Override
    public void apply(Draft draft, Random random) {
      draft.headers.put(
          "Content-Encoding", Mutation.one(List.of("gzip", "br", "nonsense", "identity"), random));
    }
  };

  @Override
  public boolean fits(Draft draft) {
    return draft.body() != null;
  }
}
