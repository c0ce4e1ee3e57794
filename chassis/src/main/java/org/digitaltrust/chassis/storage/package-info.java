/**
 * Files outside of the database, behind one small interface: a folder, or whatever speaks S3. What goes in is sealed before
 * ({@link org.digitaltrust.chassis.sealing.ContentSeal}); keys say nothing. See docs/adr/0023.
 */
@NullMarked
package org.digitaltrust.chassis.storage;

import org.jspecify.annotations.NullMarked;
