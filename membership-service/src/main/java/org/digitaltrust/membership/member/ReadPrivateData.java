package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.person.PersonStore;

/** Reads the private data of a member, for the member and for officers. That an officer did is noted with it. */
@ApplicationScoped
class ReadPrivateData {

    private final MemberStore members;
    private final PersonStore persons;
    private final AuditTrail audit;

    ReadPrivateData(MemberStore members, PersonStore persons, AuditTrail audit) {
        this.members = members;
        this.persons = persons;
        this.audit = audit;
    }

    /** Empty also where they are not this reader's to know. */
    @Transactional
    Optional<PrivateDataView> of(UUID member, Caller reader) {
        var found =
                members.find(member).filter(it -> it.isHeldBy(reader.subject()) || reader.has("membership_officer"));
        found.filter(it -> !it.isHeldBy(reader.subject()))
                .ifPresent(it -> audit.record(reader, "private_data_read", "member", member));
        return found.map(it -> members.personOf(member)
                .flatMap(persons::find)
                .map(data -> PrivateDataView.of(member, data))
                .orElseGet(() -> PrivateDataView.erased(member)));
    }
}
