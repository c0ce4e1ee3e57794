package org.digitaltrust.membership.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.membership.privacy.Kept;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/** What we have heard of a person's pledges: ids and dates, which are pledge-service's to erase. */
@ApplicationScoped
class PledgeRecords implements PersonalRecords {

    private static final String READ =
            "select to_jsonb(p) from pledge_copy p where member_id = any (?) order by member_id";

    private final PersonalRows rows;

    PledgeRecords(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String area() {
        return "pledges";
    }

    @Override
    public List<?> of(Whose whose) {
        return rows.read(whose.members(), READ);
    }

    @Override
    public List<Kept> keptOf(Whose whose) {
        return of(whose).isEmpty() ? List.of() : List.of(Kept.PLEDGE_COPY);
    }

    @Override
    public void erase(Whose whose) {
        // A copy follows its owner: what is dropped here would come back with the next state.
    }
}
