package org.basra.exchange.library.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One statement of a record in the scripts it is written in; none of them is the translation of the
 * other.
 *
 * @param role what a contributor did, for example {@code author}; null elsewhere
 * @param original in its own script, usually Arabic; null where the record has only the other
 * @param latin in Latin letters, romanised or not; null where the record has only the other
 * @param linked whether the record itself says that both are the same statement (MARC 880 $6)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScriptedText(String role, String original, String latin, boolean linked) {}
