/** What every answer carries: the request's own ids (X-Request-ID and the W3C trace id), and a farewell when the process is leaving. */
@NullMarked
package org.digitaltrust.chassis.request;

import org.jspecify.annotations.NullMarked;
