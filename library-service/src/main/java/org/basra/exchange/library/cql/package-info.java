/**
 * The part of the Contextual Query Language 1.2 that the catalogue understands: read into a tree
 * and translated into conditions on the search tables, within the rules of the search.
 */
package org.basra.exchange.library.cql;
