/** When the library is open, in its own time zone: due dates and shelf days keep to it. */
package org.basra.exchange.library.calendar;
