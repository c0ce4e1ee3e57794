/**
 * Cases, from a report or of the alliance's own motion to the end of the subject's time to respond. What a case may do next is a matter
 * of its state; whoever it is about sees it from the notice on. Tells {@code sanctions.v1} that a case is open, never why.
 */
@NullMarked
package org.digitaltrust.sanctions.cases;

import org.jspecify.annotations.NullMarked;
