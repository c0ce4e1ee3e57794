package org.digitaltrust.membership.sanction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.membership.privacy.Kept;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/**
 * What we have heard of cases about a person and of measures against them; while a case is open, all is kept. A case is shown from
 * its notice on.
 */
@ApplicationScoped
class SanctionRecords implements PersonalRecords {

    private static final String KEPT = "select to_jsonb(s) from sanction_copy s where subject_id = any (?)";

    // A copy in which nothing is that the person may know says nothing, not even that there is one.
    private static final String READ = """
            select to_jsonb(s) #- '{sanctions,case_open}' #- '{sequence}' from sanction_copy s
            where subject_id = any (?) and (jsonb_array_length(sanctions -> 'measures') > 0
                or coalesce(sanctions ->> 'case_disclosed', sanctions ->> 'case_open') = 'true')
            order by subject_id
            """;

    private final SanctionCopies copies;
    private final PersonalRows rows;

    SanctionRecords(SanctionCopies copies, PersonalRows rows) {
        this.copies = copies;
        this.rows = rows;
    }

    @Override
    public String area() {
        return "sanctions";
    }

    @Override
    public boolean areHeld(Whose whose) {
        return copies.ofAll(whose.members()).values().stream().anyMatch(SanctionCopy::caseOpen);
    }

    @Override
    public List<?> of(Whose whose) {
        return rows.read(whose.members(), READ);
    }

    @Override
    public List<Kept> keptOf(Whose whose) {
        return rows.read(whose.members(), KEPT).isEmpty() ? List.of() : List.of(Kept.SANCTION_COPY);
    }

    @Override
    public void erase(Whose whose) {
        // A copy follows its owner: what is dropped here would come back with the next state.
    }
}
