/**
 * Words as the catalogue compares them: folded, stemmed and reduced to consonants. Pure functions
 * on text; what they are looked up in belongs to the catalogue.
 */
package org.basra.exchange.library.words;
