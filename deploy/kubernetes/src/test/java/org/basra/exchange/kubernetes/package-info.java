/**
 * Checks of the manifests that need no cluster. Rendering and strict parsing come first; rules over
 * the parsed objects then hold them against the restricted pod profile, against each other and
 * against the settings of the services.
 */
package org.basra.exchange.kubernetes;
