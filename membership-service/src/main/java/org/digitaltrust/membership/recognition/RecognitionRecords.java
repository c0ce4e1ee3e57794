package org.digitaltrust.membership.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.membership.privacy.Kept;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/** A person's awards. Title, link and the reason of a revocation are free text, in which a name may stand. */
@ApplicationScoped
class RecognitionRecords implements PersonalRecords {

    private static final String READ = """
            select to_jsonb(r) - array ['recorded_by', 'revoked_by'] from recognition r where member_id = any (?) order by id
            """;
    private static final String ERASE = """
            update recognition set title = '', decision_url = null,
                revocation_reason = case when revocation_reason is null then null else '' end
            where member_id = any (?)
            """;

    private final PersonalRows rows;

    RecognitionRecords(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String area() {
        return "recognitions";
    }

    @Override
    public List<?> of(Whose whose) {
        return rows.read(whose.members(), READ);
    }

    @Override
    public List<Kept> keptOf(Whose whose) {
        return of(whose).isEmpty() ? List.of() : List.of(Kept.RECOGNITIONS);
    }

    @Override
    public void erase(Whose whose) {
        rows.change(whose.members(), ERASE);
    }
}
