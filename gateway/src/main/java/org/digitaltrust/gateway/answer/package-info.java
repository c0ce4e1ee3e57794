/** Answers the gateway writes itself, and the headers that every answer carries. */
@NullMarked
package org.digitaltrust.gateway.answer;

import org.jspecify.annotations.NullMarked;
