/**
 * Makes the generated OpenAPI document truthful: every refusal an operation knows, real headers,
 * who may call it.
 */
package org.basra.exchange.platform.openapi;
