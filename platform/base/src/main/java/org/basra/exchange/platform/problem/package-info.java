/** RFC 9457 problems: the vocabulary of refusals, the same from every service and the gateway. */
package org.basra.exchange.platform.problem;
