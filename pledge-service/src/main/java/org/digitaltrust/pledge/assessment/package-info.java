/**
 * How much an influencer may be trusted, by the pillars of the rubric. Owns assessments, the opinions of assessors, and
 * disputes. Tells within this service that there is a result.
 */
@NullMarked
package org.digitaltrust.pledge.assessment;

import org.jspecify.annotations.NullMarked;
