/** The questions of a call, in versions that never change once they are written. */
package org.basra.exchange.applications.forms;
