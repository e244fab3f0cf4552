/** Lists in pages: keyset cursors that are signed, so that nobody can point them elsewhere. */
package org.basra.exchange.platform.page;
