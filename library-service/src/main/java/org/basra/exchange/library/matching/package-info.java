/**
 * Matching: records that may describe one work, though no standard number says so. A work list for
 * librarians, who merge them or say that they are different.
 */
package org.basra.exchange.library.matching;
