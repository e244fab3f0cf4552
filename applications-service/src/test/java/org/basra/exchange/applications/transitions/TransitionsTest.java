package org.basra.exchange.applications.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.applications.ApplicationsProblem;
import org.basra.exchange.testing.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsTest {

  private static final String HEAD =
      """
      # The life of an application

      Printed from the table of transitions; do not edit. A cell says where a command leads from a
      state, and on which condition; an empty cell is refused. `LAPSE` is given by nobody: it is
      what an unanswered offer does when its time is over. To the applicant `DECIDED` looks like
      `SUBMITTED`.

      """;

  private static Facts facts(
      ApplicationStatus status, Actor actor, Outcome outcome, boolean open, boolean place) {
    return new Facts(status, actor, outcome, open, place);
  }

  @Test
  void theTableIsReadInReview() {
    var page = new StringBuilder(HEAD);
    line(
        page,
        Stream.concat(
            Stream.of("state"),
            Arrays.stream(Command.values()).map(c -> "`" + c + "` by " + c.actor())));
    line(page, Stream.generate(() -> "---").limit(Command.values().length + 1L));
    for (var from : ApplicationStatus.values()) {
      line(
          page,
          Stream.concat(
              Stream.of("**" + from + "**"),
              Arrays.stream(Command.values()).map(command -> cell(command, from))));
    }
    Snapshot.check(
        Path.of(System.getProperty("exchange.root", "."), "docs/application-transitions.md"),
        page.toString());
  }

  private static void line(StringBuilder page, Stream<String> cells) {
    page.append(cells.collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String cell(Command command, ApplicationStatus from) {
    return Transitions.row(command, from)
        .map(
            row ->
                row.guards().isEmpty()
                    ? row.to().toString()
                    : row.guards().stream()
                        .map(Guard::words)
                        .collect(Collectors.joining(" and ", row.to() + " if ", "")))
        .orElse("");
  }

  @Test
  void noCommandHasTwoRowsInOneState() {
    assertThat(Transitions.rows())
        .extracting(row -> row.command() + " " + row.from())
        .doesNotHaveDuplicates();
  }

  static Stream<Arguments> everything() {
    return Arrays.stream(Command.values())
        .flatMap(
            command ->
                Arrays.stream(ApplicationStatus.values())
                    .flatMap(
                        status ->
                            Arrays.stream(Actor.values())
                                .map(actor -> Arguments.of(command, status, actor))));
  }

  @ParameterizedTest(name = "{0} {1} by {2}")
  @MethodSource("everything")
  void whatHasNoRowOrAnotherActorIsRefused(Command command, ApplicationStatus status, Actor actor) {
    var decision = Transitions.decide(command, facts(status, actor, Outcome.RESERVE, true, true));
    boolean hasRow = Transitions.row(command, status).isPresent() && command.actor() == actor;
    assertThat(decision instanceof TransitionDecision.Granted).isEqualTo(hasRow);
    assertThat(decision.refusal() == null).isEqualTo(hasRow);
  }

  static Stream<Arguments> guards() {
    var officer = Actor.OFFICER;
    return Stream.of(
        Arguments.of(
            Command.SUBMIT,
            facts(ApplicationStatus.DRAFT, Actor.APPLICANT, null, false, true),
            ApplicationsProblem.CALL_CLOSED),
        Arguments.of(
            Command.RELEASE,
            facts(ApplicationStatus.DECIDED, officer, Outcome.AWARD, true, true),
            ApplicationsProblem.AWARD_NEEDS_OFFER),
        Arguments.of(
            Command.OFFER,
            facts(ApplicationStatus.DECIDED, officer, Outcome.DECLINE, true, false),
            ApplicationsProblem.OUTCOME_NOT_OFFERABLE),
        Arguments.of(
            Command.OFFER,
            facts(ApplicationStatus.RELEASED, officer, Outcome.RESERVE, true, false),
            ApplicationsProblem.NO_PLACE_LEFT),
        Arguments.of(
            Command.ACCEPT,
            facts(ApplicationStatus.LAPSED, Actor.APPLICANT, Outcome.AWARD, true, true),
            ApplicationsProblem.OFFER_EXPIRED),
        Arguments.of(
            Command.DECIDE,
            facts(ApplicationStatus.SUBMITTED, Actor.APPLICANT, null, true, true),
            ApplicationsProblem.OWN_APPLICATION));
  }

  @ParameterizedTest(name = "{0} → {2}")
  @MethodSource("guards")
  void aConditionThatDoesNotHoldIsNamed(Command command, Facts facts, ApplicationsProblem why) {
    assertThat(Transitions.decide(command, facts).refusal()).isEqualTo(why);
  }

  @Test
  void aSealedDecisionDoesNotShowInARefusal() {
    var decision =
        Transitions.decide(
            Command.ACCEPT,
            facts(ApplicationStatus.DECIDED, Actor.APPLICANT, Outcome.AWARD, true, true));
    assertThat(decision).isEqualTo(new TransitionDecision.WrongState(ApplicationStatus.SUBMITTED));
  }
}
