package org.digitaltrust.sanctions.vocabulary;

/** One word of a vocabulary. */
public record Code(String code, String nameVi, String nameEn) {}
