/** What the request files in docs/requests are filled in with. */
package org.basra.exchange.local.requests;
