/** The way to a service and back: header hygiene, limits and failures. All of vertx-http-proxy stays in here. */
@NullMarked
package org.digitaltrust.gateway.forward;

import org.jspecify.annotations.NullMarked;
