/**
 * What the library does under load, each figure beside its limit in the same run: the same SQL
 * through one JDBC loop, or parsing alone for the import. Started by {@code ./exchange bench
 * library}.
 */
package org.basra.exchange.library.bench;
