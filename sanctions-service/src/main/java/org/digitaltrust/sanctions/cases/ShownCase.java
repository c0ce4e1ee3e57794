package org.digitaltrust.sanctions.cases;

/** A case as somebody may see it. */
sealed interface ShownCase permits CaseView, SubjectCaseView {}
