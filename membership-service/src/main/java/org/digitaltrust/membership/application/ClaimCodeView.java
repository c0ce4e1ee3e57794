package org.digitaltrust.membership.application;

import java.time.Instant;

/** @param code told this once */
record ClaimCodeView(String code, Instant expiresAt) {}
