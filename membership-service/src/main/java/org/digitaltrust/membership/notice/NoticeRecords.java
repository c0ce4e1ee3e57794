package org.digitaltrust.membership.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/** What a person was told. */
@ApplicationScoped
class NoticeRecords implements PersonalRecords {

    private static final String READ = """
            select to_jsonb(n) - 'member_id' || jsonb_build_object('kind', lower(kind)) from notice n
            where member_id = any (?) order by id
            """;
    private static final String ERASE = "delete from notice where member_id = any (?)";

    private final PersonalRows rows;

    NoticeRecords(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String area() {
        return "notices";
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
