package org.digitaltrust.membership.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.membership.privacy.Kept;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/** Who may act for a person, and for whom they may act: ids of two members, of whom the other one remains. */
@ApplicationScoped
class DelegationRecords implements PersonalRecords {

    private static final String READ = """
            select to_jsonb(d) - 'ended_by' || jsonb_build_object('ended_by', lower(ended_by)) from delegation d
            where array [agency_id, talent_id] && ? order by id
            """;

    private final PersonalRows rows;

    DelegationRecords(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String area() {
        return "delegations";
    }

    @Override
    public List<?> of(Whose whose) {
        return rows.read(whose.members(), READ);
    }

    @Override
    public List<Kept> keptOf(Whose whose) {
        return of(whose).isEmpty() ? List.of() : List.of(Kept.DELEGATION_DATES);
    }

    @Override
    public void erase(Whose whose) {
        // They ended with the membership, and hold ids only.
    }
}
