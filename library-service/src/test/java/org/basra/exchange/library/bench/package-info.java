/** Measurements of the packaged service; not part of any test run. */
package org.basra.exchange.library.bench;
