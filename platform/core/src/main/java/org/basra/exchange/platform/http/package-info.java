/**
 * The HTTP edge that all services share: request ids, limits, text that can be stored, and the one
 * place where failures become problem+json.
 */
package org.basra.exchange.platform.http;
