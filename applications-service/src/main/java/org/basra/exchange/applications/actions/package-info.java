/** What the caller can do with an application now, and why not the rest: the table, asked ahead. */
package org.basra.exchange.applications.actions;
