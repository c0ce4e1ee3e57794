package org.digitaltrust.pledge.certificate;

/** A certificate was issued, stands in another way, or shows something else. Fired in the transaction of the change. */
public record CertificateChanged(Certificate certificate) {}
