/**
 * The front door of the programme: its configuration and the refusals that only a gateway knows.
 * Every request of every client passes here once, on the event loop, and nothing here blocks.
 */
package org.basra.exchange.gateway;
