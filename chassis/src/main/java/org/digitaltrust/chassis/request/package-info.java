/** The request's own ids: X-Request-ID and the W3C trace id. */
@NullMarked
package org.digitaltrust.chassis.request;

import org.jspecify.annotations.NullMarked;
