package org.basra.exchange.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basra.exchange.library.words.TextSearchSyntax;

class QueryFuzz {

  @FuzzTest(maxDuration = "60s")
  void whateverIsTypedIsAQuery(FuzzedDataProvider data) {
    var terms = QueryParser.parse(data.consumeString(500));
    var near = QueryParser.parse(data.consumeRemainingAsString());
    var plain = new TextQuery(terms, Map.of());
    check(plain);

    var nearest = new HashMap<String, List<String>>();
    var words = new TextQuery(near, Map.of()).wanted().toList();
    plain
        .wanted()
        .forEach(
            word ->
                nearest.put(
                    word.folded(),
                    words.isEmpty()
                        ? List.of(word.folded())
                        : words.stream().map(w -> w.folded()).limit(3).toList()));
    check(new TextQuery(terms, nearest));
  }

  private static void check(TextQuery query) {
    for (var tier : Tier.values()) {
      assertValid(query.matching(tier));
    }
    for (var stage : Stage.of(query)) {
      assertValid(stage.matching());
    }
    query.respelled();
  }

  private static void assertValid(String tsquery) {
    assertThat(TextSearchSyntax.isQuery(tsquery)).as(tsquery).isTrue();
  }
}
