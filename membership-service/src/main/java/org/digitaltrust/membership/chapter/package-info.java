/**
 * Owns the 34 provinces and cities in which the alliance has chapters, by their official codes of 2025. Emits and hears
 * nothing: they are reference data, loaded by migration.
 */
@NullMarked
package org.digitaltrust.membership.chapter;

import org.jspecify.annotations.NullMarked;
