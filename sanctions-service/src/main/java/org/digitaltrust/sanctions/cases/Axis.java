package org.digitaltrust.sanctions.cases;

/** What conduct offends against. */
enum Axis {
    LAW,
    ETHICS,
    CUSTOMS
}
