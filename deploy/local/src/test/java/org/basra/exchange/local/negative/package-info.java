/**
 * The negative run: thousands of requests that are each wrong in one place, generated from the
 * OpenAPI document. None may end in a 5xx, and every refusal must be one the document promises.
 */
package org.basra.exchange.local.negative;
