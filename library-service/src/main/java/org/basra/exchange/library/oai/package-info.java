/**
 * The catalogue as an open archive (OAI-PMH 2.0): partners harvest it and later fetch what has
 * changed, deletions included. Needs no login; answers are written while they are sent.
 */
package org.basra.exchange.library.oai;
