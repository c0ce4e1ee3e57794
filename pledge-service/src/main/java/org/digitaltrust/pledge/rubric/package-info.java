/**
 * By what influencers are assessed: pillars with weights, and bands of scores. Owns the versions of the rubric; emits and
 * hears nothing.
 */
@NullMarked
package org.digitaltrust.pledge.rubric;

import org.jspecify.annotations.NullMarked;
