/** Work that the library does by itself every so often; each round is safe beside another one. */
package org.basra.exchange.library.rounds;
