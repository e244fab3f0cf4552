/** Who calls: roles, the current caller, and the one rule for objects: load by id and scope. */
package org.basra.exchange.platform.security;
