package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/** Who calls on a person's behalf. */
@ApplicationScoped
class CallerRecords implements PersonalRecords {

    private static final String READ = """
            select jsonb_build_object('type', lower(type), 'caller', caller) from member_caller
            where member_id = any (?) order by type, caller
            """;
    private static final String ERASE = "delete from member_caller where member_id = any (?)";

    private final PersonalRows rows;

    CallerRecords(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String area() {
        return "callers";
    }

    @Override
    public List<?> of(Whose whose) {
        return rows.read(whose.members(), READ);
    }

    @Override
    public void erase(Whose whose) {
        rows.change(whose.members(), ERASE);
    }
}
