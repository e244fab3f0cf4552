/**
 * The canonical-path gate: one spelling of every address, checked before anything else looks at it.
 * The string that passes is the string that is matched, authorised and forwarded.
 */
package org.basra.exchange.gateway.path;
