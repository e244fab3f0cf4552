/** Invitations to apply: what is offered, to whom the form puts which questions, and until when. */
package org.basra.exchange.applications.calls;
