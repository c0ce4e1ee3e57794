/** What the gateway is told from outside: its routes, the addresses behind it, its own public origin. */
@NullMarked
package org.digitaltrust.gateway.settings;

import org.jspecify.annotations.NullMarked;
