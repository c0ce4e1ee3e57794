/** Brings the database's schema up to date, at the start or as soon as the database is there. */
@NullMarked
package org.digitaltrust.sanctions.schema;

import org.jspecify.annotations.NullMarked;
