/** Measurements beside the running local stack: JMH without a network, and load over HTTP with real tokens. */
@NullMarked
package org.digitaltrust.benchmarks;

import org.jspecify.annotations.NullMarked;
