/**
 * Reading lists: titles of the catalogue in an order, with a word on each, for everybody to read.
 * One that is tied to a series of the events service comes before the readers when the series is
 * published; from then on it changes by librarians alone, whatever else is told of the series.
 */
package org.basra.exchange.library.readinglists;
