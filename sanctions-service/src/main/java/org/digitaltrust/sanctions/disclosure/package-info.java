/**
 * The disclosure log: who was told what about whose restriction, for which purpose, from which register version; and how often
 * there was nothing to tell. Entries go to a spool on disk first and from there to the database, so that answering never waits
 * for it. Emits and hears nothing.
 */
@NullMarked
package org.digitaltrust.sanctions.disclosure;

import org.jspecify.annotations.NullMarked;
