/** Handing in and taking back. */
package org.basra.exchange.applications.submissions;
