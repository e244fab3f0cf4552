/**
 * Books that people and institutions give: offered, decided line by line, taken into stock, and
 * credited to whoever wants to be named. Copies the library has already go on to the aid service.
 */
package org.basra.exchange.library.donations;
