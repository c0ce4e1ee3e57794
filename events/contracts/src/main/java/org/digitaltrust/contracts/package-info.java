/**
 * What each topic carries: the owner's whole publishable state of one subject (of one code for {@code codes.v1}), as
 * framework-free records. On the wire: JSON with snake_case names, enumerations as lower_snake_case strings, times in
 * RFC 3339 UTC. Only nullable fields may be added; anything else is a new topic. See docs/events.md.
 */
@NullMarked
package org.digitaltrust.contracts;

import org.jspecify.annotations.NullMarked;
