package org.digitaltrust.sanctions.restriction;

import java.time.LocalDate;

/**
 * What a restriction rests on.
 *
 * @param instrument id of a legal instrument
 * @param article as cited, such as {@code Art. 11(9)(a)}
 */
public record LegalBasis(
        String instrument, String article, String decisionNumber, String authority, LocalDate issuedOn) {}
