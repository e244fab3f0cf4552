/**
 * What applicants answer: the most sensitive text of this service, kept apart from everything else
 * about an application.
 */
package org.basra.exchange.applications.answers;
