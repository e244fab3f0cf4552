/**
 * Contributors: the persons, bodies and meetings that made the publications of the catalogue, each
 * with its names in every script. They come from the headings of records; librarians say where they
 * come from, which name is shown, and which two of them are one.
 */
package org.basra.exchange.library.contributors;
