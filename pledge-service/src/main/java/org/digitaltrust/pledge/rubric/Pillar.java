package org.digitaltrust.pledge.rubric;

import org.digitaltrust.pledge.wording.Wording;

/** One of the things that are assessed, and how many of the 100 points it is worth. */
public record Pillar(String code, int weight, Wording title) {}
