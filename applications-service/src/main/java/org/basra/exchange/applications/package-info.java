/** Calls for residencies, scholarships and joint projects: forms, applications and awards. */
package org.basra.exchange.applications;
