package org.basra.exchange.platform.audit;

import jakarta.validation.Valid;

/**
 * What a verification is to be compared with.
 *
 * @param since the head of an earlier verification, kept outside the database; null for none
 */
record AuditVerificationRequest(@Valid AuditHead since) {}
