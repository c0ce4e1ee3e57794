package org.digitaltrust.pledge.signing;

/** A pledge with the evidence of its signing, a compact JWS. */
record SignedPledge(Pledge pledge, String evidence) {}
