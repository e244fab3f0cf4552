package org.basra.exchange.platform.idempotency;

/** The first answer on its way to the caller again; thrown so that nothing else can touch it. */
final class ReplayedAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient AnswerStore.Answer answer;

  ReplayedAnswer(AnswerStore.Answer answer) {
    super(null, null, false, false);
    this.answer = answer;
  }

  AnswerStore.Answer answer() {
    return answer;
  }
}
