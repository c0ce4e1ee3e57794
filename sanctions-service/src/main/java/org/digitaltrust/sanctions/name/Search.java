package org.digitaltrust.sanctions.name;

import java.util.List;

/**
 * @param normalised the name as it was understood: lower case, one space between parts, other scripts in Latin
 * @param matches best first, each subject once
 */
public record Search(String normalised, List<Match> matches) {}
