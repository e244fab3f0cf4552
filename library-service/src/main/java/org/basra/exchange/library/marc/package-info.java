/**
 * MARC 21 as a neutral model with readers and a writer of its own; knows nothing of databases or
 * HTTP. Every reader gives each record of a file its own bounded parse, so that one bad record
 * costs only itself.
 */
package org.basra.exchange.library.marc;
