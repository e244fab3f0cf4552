package org.basra.exchange.library.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * An open loan that is due soon or overdue, and what was told about it.
 *
 * @param dueAt its present due date
 */
record DueLoan(UUID id, Instant dueAt, NoticePolicy.Told told) {}
