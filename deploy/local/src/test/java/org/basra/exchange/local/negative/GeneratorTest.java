package org.basra.exchange.local.negative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorTest {

  private final ApiDocument document = Documents.notes();

  @Test
  void theSeedDecidesEverything() {
    assertThat(texts(draw(1))).isEqualTo(texts(draw(1))).isNotEqualTo(texts(draw(2)));
  }

  @Test
  void everyOperationHasItsTurn() {
    assertThat(draw(1))
        .extracting(draft -> draft.operation.id())
        .contains("listNotes", "addNote", "getNote");
  }

  @Test
  void everyMutationIsDrawnInTime() {
    var names =
        Stream.of(ValueMutation.values(), BodyMutation.values(), PlaceMutation.values())
            .flatMap(Arrays::stream)
            .map(Mutation.class::cast)
            .map(Mutation::name)
            // Only requests with a version or a token can have these.
            .filter(name -> !List.of("IF_MATCH", "NO_IF_MATCH", "TOKEN").contains(name));

    assertThat(draw(1)).extracting(draft -> draft.mutation).containsAll(names.toList());
  }

  @Test
  void everyDrawnRequestCanBeSent() {
    assertThatCode(() -> draw(3).forEach(draft -> draft.request("http://127.0.0.1:1")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(names = {"LONE_SURROGATE", "HUGE_NUMBER", "NUL"})
  void whatNoSerialiserWouldWriteStandsInTheBody(ValueMutation mutation) {
    var draft = new Generator(document.operations(), samples(), new KnownIds(), 1).valid(addNote());

    mutation.apply(draft, new Random(1));

    assertThat(new String(draft.body(), StandardCharsets.UTF_8))
        .containsPattern("\\\\ud[89a-f]|\\d{19}|e-?\\d{3}|\\\\u0000");
  }

  @ParameterizedTest
  @MethodSource("jsonMutations")
  void aMutatedValueLeavesTheRestOfTheBodyAlone(ValueMutation mutation) throws Exception {
    var draft = new Generator(document.operations(), samples(), new KnownIds(), 1).valid(addNote());
    var before = draft.json();

    mutation.apply(draft, new Random(1));

    var after = new ObjectMapper().readTree(draft.body());
    assertThat(after).isNotEqualTo(before);
    assertThat(before.properties())
        .filteredOn(property -> !property.getValue().equals(after.get(property.getKey())))
        .hasSize(1);
  }

  static Stream<ValueMutation> jsonMutations() {
    return Stream.of(ValueMutation.WRONG_TYPE, ValueMutation.BAD_DATE, ValueMutation.REMOVED);
  }

  private Operation addNote() {
    return document.operations().get(1);
  }

  private List<Draft> draw(long seed) {
    return new Generator(document.operations(), samples(), new KnownIds(), seed).draw(1500);
  }

  private Samples samples() {
    return new Samples(document, new KnownIds(), LocalDate.parse("2026-11-24"));
  }

  private static List<String> texts(List<Draft> drafts) {
    return drafts.stream().map(Draft::toString).toList();
  }
}
