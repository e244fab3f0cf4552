/**
 * Requests that may be sent twice: the first answer is kept with its effect and replayed byte for
 * byte (draft-ietf-httpapi-idempotency-key-header).
 */
package org.basra.exchange.platform.idempotency;
