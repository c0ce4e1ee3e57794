/**
 * Spans: what a trace shows of the time between the ids that every request carries anyway. Nothing is made, kept or sent
 * unless {@code tracing.endpoint} names a collector. Names and attributes are templates and counts, never paths, people or
 * tokens. See docs/adr/0012.
 */
@NullMarked
package org.digitaltrust.chassis.tracing;

import org.jspecify.annotations.NullMarked;
