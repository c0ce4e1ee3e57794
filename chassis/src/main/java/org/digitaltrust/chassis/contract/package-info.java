/** What every service's OpenAPI document says alike: names as on the wire, and the problems of a request's edge. */
@NullMarked
package org.digitaltrust.chassis.contract;

import org.jspecify.annotations.NullMarked;
