/** Awards: accepted places. Other services learn of them by event. */
package org.basra.exchange.applications.awards;
