/**
 * The addresses of all records, for search engines (sitemaps.org); the records themselves answer
 * them in JSON-LD.
 */
package org.basra.exchange.library.sitemaps;
