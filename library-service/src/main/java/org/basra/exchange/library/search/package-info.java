/**
 * Finding records: what a reader typed, read as a query and answered tier by tier, with facets,
 * filters and another spelling where nothing is found. What is in a record belongs to the
 * catalogue.
 */
package org.basra.exchange.library.search;
