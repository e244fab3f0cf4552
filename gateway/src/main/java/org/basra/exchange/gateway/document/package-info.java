/**
 * The one OpenAPI document of the programme and the page that lets people try it. Both are files of
 * the build; at run time they are only served.
 */
package org.basra.exchange.gateway.document;
