package org.digitaltrust.membership.chapter;

/**
 * A province as it was before 1 July 2025.
 *
 * @param code its official code of then, which may mean another province now
 * @param chapter the code of the province or city that it became part of
 */
record FormerProvince(String code, String nameVi, String chapter) {}
