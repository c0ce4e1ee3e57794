package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.evidence.EvidenceSigner;

/** Makes the evidence of a signature and writes both down, in the caller's transaction. */
@ApplicationScoped
class Attest {

    private final EvidenceSigner signer;
    private final Guardians guardians;
    private final PledgeLedger ledger;

    Attest(EvidenceSigner signer, Guardians guardians, PledgeLedger ledger) {
        this.signer = signer;
        this.guardians = guardians;
        this.ledger = ledger;
    }

    /** @param clauses in the order of the text */
    void to(Signing.Accepted signing, Caller caller, Acceptance acceptance, List<String> clauses, Assurance assurance) {
        var guardian = acceptance.guardian().map(guardians::commitTo);
        var facts = signing.pledge().facts();
        var evidence = Evidence.of(facts, clauses, acceptance.ofAge(), guardian, assurance);
        ledger.signed(caller, signing, guardian, signer.sign(Evidence.TYPE, evidence));
    }
}
