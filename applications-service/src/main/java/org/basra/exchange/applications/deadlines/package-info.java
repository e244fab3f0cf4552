/** Until when: an instant for programs, and the zone in whose clock people read it. */
package org.basra.exchange.applications.deadlines;
