/**
 * Reports of violations: anybody sends one and follows it by a code, case officers read, merge and answer for them. What was written and
 * by whom lies sealed; nothing here is told to other services.
 */
@NullMarked
package org.digitaltrust.sanctions.report;

import org.jspecify.annotations.NullMarked;
