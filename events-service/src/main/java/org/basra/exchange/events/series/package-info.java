/**
 * Series as organisers draft them and everybody reads them once they are published. Publishing is
 * an act of the programme, which also knows the occurrences.
 */
package org.basra.exchange.events.series;
