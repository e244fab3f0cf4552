package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.basra.exchange.library.words.SearchWord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Titles that libraries catalogued in both scripts: the same words, written twice. */
class SkeletonAgreementTest {

  private static final Logger LOG = Logger.getLogger(SkeletonAgreementTest.class);

  /** A word in Arabic and the same word romanised. */
  private record Pair(SearchWord arabic, SearchWord latin) {

    boolean agree() {
      return arabic.skeleton() == null
          ? latin.skeleton() == null
          : arabic.skeleton().equals(latin.skeleton());
    }
  }

  @Test
  void realTitlesAndTheirRomanisationShareTheirConsonants() throws IOException {
    var pairs =
        MarcSamples.read("aco/aco-a.marcxml.gz").stream()
            .map(Description::of)
            .flatMap(description -> description.titles().stream())
            .filter(ScriptedText::linked)
            .flatMap(title -> pairs(title).stream())
            .toList();
    long equal = pairs.stream().filter(Pair::agree).count();
    double share = (double) equal / pairs.size();

    LOG.infof("%d of %d pairs agree: %.4f", equal, pairs.size(), share);
    assertThat(pairs).hasSizeGreaterThan(20_000);
    assertThat(share).isGreaterThanOrEqualTo(0.95);
  }

  /** Romanisation writes what is one word in Arabic with hyphens; the last part is the word. */
  private static List<Pair> pairs(ScriptedText title) {
    var arabic = lastWords(title.original());
    var latin = lastWords(title.latin());
    var pairs = new ArrayList<Pair>();
    if (arabic.size() == latin.size()) {
      for (int i = 0; i < arabic.size(); i++) {
        if (arabic.get(i).isArabic() && !latin.get(i).isArabic()) {
          pairs.add(new Pair(arabic.get(i), latin.get(i)));
        }
      }
    }
    return pairs;
  }

  private static List<SearchWord> lastWords(String text) {
    return Stream.of(text.split("\\s+"))
        .map(SearchWord::of)
        .filter(words -> !words.isEmpty())
        .map(List::getLast)
        .toList();
  }
}
