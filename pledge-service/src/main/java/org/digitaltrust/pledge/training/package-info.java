/**
 * What members learn, and the quiz that shows it. Owns attempts; trainings and their questions are files of
 * {@code /trainings}. Tells within this service who has passed.
 */
@NullMarked
package org.digitaltrust.pledge.training;

import org.jspecify.annotations.NullMarked;
