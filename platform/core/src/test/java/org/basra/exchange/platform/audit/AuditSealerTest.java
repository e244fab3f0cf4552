package org.basra.exchange.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditSealerTest {

  private static final int WRITERS = 8;
  private static final int ENTRIES = 250;

  private AuditLog log;

  @BeforeEach
  void anEmptyLog() throws SQLException {
    log = AuditLog.empty();
  }

  @Test
  void twoSealersSealWhatEightSlowWritersCommitEachEntryOnce() throws Exception {
    long sealed;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing = new AtomicBoolean(true);
      var sealers = List.of(threads.submit(sealWhile(writing)), threads.submit(sealWhile(writing)));
      var writers = new ArrayList<Future<?>>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(threads.submit(this::write));
      }
      for (var writer : writers) {
        writer.get();
      }
      writing.set(false);
      sealed = sum(sealers);
    }

    var written = log.numbers("SELECT seq FROM audit_entry ORDER BY seq");
    assertThat(written).hasSize(WRITERS * ENTRIES);
    assertThat(sealed).isEqualTo(written.size());
    assertThat(log.numbers("SELECT entry_seq FROM audit_seal ORDER BY 1")).isEqualTo(written);
    assertThat(log.numbers("SELECT position FROM audit_seal ORDER BY 1"))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, written.size()).boxed().toList());
    assertThat(log.chain.verify().firstBad()).isNull();
    assertThat(log.chain.verify().verified()).isEqualTo(written.size());
    assertThat(log.sealer.backlog()).isEqualTo(AuditBacklog.EMPTY);
  }

  @Test
  void anEntryCommittedLateIsSealedAfterItsYoungerOnes() throws SQLException {
    try (var late = log.runtime.getConnection()) {
      late.setAutoCommit(false);
      log.audit.write(late, AuditLog.loanRead("late"));
      log.with(2).sealed();
      late.commit();
    }

    log.sealer.seal();

    assertThat(log.numbers("SELECT entry_seq FROM audit_seal ORDER BY position"))
        .containsExactly(2L, 3L, 1L);
    assertThat(log.chain.verify().verified()).isEqualTo(3);
    assertThat(log.chain.verify().firstBad()).isNull();
  }

  @Test
  void whatWasRolledBackIsNeitherSealedNorMissed() throws SQLException {
    log.with(1);
    try (var connection = log.runtime.getConnection()) {
      connection.setAutoCommit(false);
      log.audit.write(connection, AuditLog.loanRead("undone"));
      connection.rollback();
    }
    log.with(1);

    long sealed = log.sealer.seal();

    assertThat(sealed).isEqualTo(2);
    assertThat(log.numbers("SELECT entry_seq FROM audit_seal ORDER BY 1")).containsExactly(1L, 3L);
    assertThat(log.chain.verify().firstBad()).isNull();
  }

  @Test
  void moreThanOneBatchIsSealedInOneCall() throws SQLException {
    try (var connection = log.runtime.getConnection()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < 2300; i++) {
        log.audit.write(connection, AuditLog.loanRead(i));
      }
      connection.commit();
    }

    assertThat(log.sealer.seal()).isEqualTo(2300);
    assertThat(log.chain.verify().verified()).isEqualTo(2300);
  }

  @Test
  void aSealerThatFindsAnotherAtWorkLeaves() throws SQLException {
    log.with(1);
    long sealed;
    try (var other = log.runtime.getConnection()) {
      other.setAutoCommit(false);
      AuditLog.run(other, "SELECT pg_advisory_xact_lock(x'41554454'::int, 1)");
      sealed = log.sealer.seal();
    }

    assertThat(sealed).isZero();
    assertThat(log.sealer.seal()).isOne();
  }

  @Test
  void aSealerWithAnotherKeyDoesNotTouchTheChain() throws SQLException {
    log.with(2).sealed().with(1);
    var other = new AuditSealer(log.runtime, AuditLog.key((byte) 8));

    assertThatIllegalStateException()
        .isThrownBy(other::seal)
        .withMessageContaining("not signed with exchange.audit.key");

    var outcome = log.chain.verify();
    assertThat(outcome.verified()).isEqualTo(2);
    assertThat(outcome.unsealed()).isOne();
    assertThat(outcome.firstBad()).isNull();
  }

  @Test
  void aChainThatLostItsHeadIsNotContinued() throws SQLException {
    log.with(2).sealed().with(1).tamper("DELETE FROM audit_head");

    assertThatIllegalStateException().isThrownBy(log.sealer::seal);

    assertThat(log.numbers("SELECT position FROM audit_seal ORDER BY 1")).containsExactly(1L, 2L);
  }

  @Test
  void theBacklogSaysHowManyWaitAndSinceWhen() throws SQLException {
    log.with(3);

    var backlog = log.sealer.backlog();

    assertThat(backlog.entries()).isEqualTo(3);
    assertThat(backlog.oldest().toEpochMilli())
        .isEqualTo(
            log.numbers(
                    "SELECT floor(extract(epoch FROM min(queued_at)) * 1000)"
                        + " FROM audit_unsealed")
                .getFirst());
  }

  private Callable<Long> sealWhile(AtomicBoolean writing) {
    return () -> {
      var sealer = new AuditSealer(log.runtime, AuditLog.KEY);
      long sealed = 0;
      while (writing.get()) {
        sealed += sealer.seal();
      }
      return sealed + sealer.seal();
    };
  }

  private Void write() throws SQLException, InterruptedException {
    try (var connection = log.runtime.getConnection()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < ENTRIES; i++) {
        log.audit.write(connection, AuditLog.loanRead(i));
        Thread.sleep(ThreadLocalRandom.current().nextInt(6));
        connection.commit();
      }
      return null;
    }
  }

  private static long sum(List<Future<Long>> parts)
      throws ExecutionException, InterruptedException {
    long sum = 0;
    for (var part : parts) {
      sum += part.get();
    }
    return sum;
  }
}
