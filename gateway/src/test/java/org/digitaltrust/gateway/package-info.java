/** The gateway as a whole, between real clients, a real identity provider and a small real service. */
@NullMarked
package org.digitaltrust.gateway;

import org.jspecify.annotations.NullMarked;
