/** Whom a record is about, member or not, and what names them. Hears members.v1. */
@NullMarked
package org.digitaltrust.sanctions.subject;

import org.jspecify.annotations.NullMarked;
