package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.membership.privacy.FirstStep;
import org.digitaltrust.membership.privacy.Kept;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;
import org.digitaltrust.outbox.Outbox;

/** A person's memberships. Other services are told by a tombstone that there is nothing left to know. */
@ApplicationScoped
class MemberRecords implements PersonalRecords {

    private static final String OWNED = "select id, person_id from member where holder = ?";
    private static final String ERASE = """
            update member set display_name = '', aliases = '{}', topics = '{}', holder = null, version = version + 1
            where id = any (?)
            """;

    private final MemberStore members;
    private final FindMembers find;
    private final Outbox outbox;
    private final PersonalRows rows;

    MemberRecords(MemberStore members, FindMembers find, Outbox outbox, PersonalRows rows) {
        this.members = members;
        this.find = find;
        this.outbox = outbox;
        this.rows = rows;
    }

    @Override
    public String area() {
        return "member";
    }

    @Override
    public Whose find(Whose known) {
        var found = known;
        for (var it : rows.ownedBy(known.subject(), OWNED)) {
            found = found.withMember(it.id(), it.person());
        }
        return found;
    }

    /** In the order of whoever brings news of a member, such as of a case that has been opened. */
    @Override
    public void lock(Whose whose) {
        whose.members().stream().sorted().forEach(it -> {
            members.expect(it);
            members.lock(it);
        });
    }

    @Override
    public List<FirstStep> before(Whose whose) {
        var goesOn = memberships(whose).anyMatch(it -> switch (it.status()) {
            case PENDING_PLEDGE, ACTIVE, GRACE, SUSPENDED, LAPSED -> true;
            case RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> false;
        });
        return goesOn ? List.of(FirstStep.RESIGNATION) : List.of();
    }

    @Override
    public List<?> of(Whose whose) {
        return memberships(whose).map(find::view).toList();
    }

    @Override
    public List<Kept> keptOf(Whose whose) {
        return whose.members().isEmpty() ? List.of() : List.of(Kept.MEMBERSHIP_DATES, Kept.OLDER_MESSAGES);
    }

    @Override
    public void erase(Whose whose) {
        whose.members().stream().sorted().forEach(members::lock);
        rows.change(whose.members(), ERASE);
    }

    @Override
    public void tell(Whose whose) {
        whose.members().forEach(it -> outbox.erase(MemberState.TOPIC, it, "member_erased"));
    }

    private Stream<Member> memberships(Whose whose) {
        return whose.members().stream().sorted().flatMap(it -> members.find(it).stream());
    }
}
