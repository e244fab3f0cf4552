/**
 * JSON that people write: bounded, storable, compared and hashed by what it says. Knows nothing of
 * forms and answers.
 */
package org.basra.exchange.applications.documents;
