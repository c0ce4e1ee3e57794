package org.digitaltrust.pledge.rubric;

import org.digitaltrust.pledge.wording.Wording;

/**
 * What scores from a threshold on are called.
 *
 * @param certifies whether such a score is good enough for a certificate
 */
public record RubricBand(String code, int from, boolean certifies, Wording title) {}
