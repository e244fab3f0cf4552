/** The friendship library of Palestinian and Iraqi works. */
package org.basra.exchange.library;
