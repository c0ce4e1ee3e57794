/** Measurements on the running local stack, through the gateway, with real tokens. Figures go to docs/performance.md. */
@NullMarked
package org.digitaltrust.benchmarks;

import org.jspecify.annotations.NullMarked;
