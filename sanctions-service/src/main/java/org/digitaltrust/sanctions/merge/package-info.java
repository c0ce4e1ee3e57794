/**
 * Two records that are about one person become one, when two officers agree. Proposes by itself where a member and a
 * non-member record hold the same account. Emits sanctions.v1; hears nothing.
 */
@NullMarked
package org.digitaltrust.sanctions.merge;

import org.jspecify.annotations.NullMarked;
