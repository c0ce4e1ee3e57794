package org.digitaltrust.pledge.certificate;

import java.util.List;
import java.util.UUID;

/** What comes of wanting to issue a certificate. */
sealed interface Issuing {

    record Issued(UUID certificate) implements Issuing {}

    record UnknownMember() implements Issuing {}

    /** Nobody certifies themselves, nor whom they act for. */
    record OwnCertificate() implements Issuing {}

    record AlreadyCertified(UUID by) implements Issuing {}

    record Missing(List<Precondition> preconditions) implements Issuing {}
}
