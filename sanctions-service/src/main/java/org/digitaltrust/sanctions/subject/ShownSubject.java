package org.digitaltrust.sanctions.subject;

/** A subject as far as whoever reads may know of it. */
sealed interface ShownSubject permits SubjectView, PartnerSubjectView {}
