/** The versions of codes of conduct, as pledge-service tells of them in {@code codes.v1}: which was in force on a day, with which clauses. */
@NullMarked
package org.digitaltrust.sanctions.code;

import org.jspecify.annotations.NullMarked;
