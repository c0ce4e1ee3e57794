package org.digitaltrust.membership.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.membership.privacy.Kept;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/** From which list a person's membership was taken over, and by which id of that list. */
@ApplicationScoped
class ImportRecords implements PersonalRecords {

    private static final String READ = """
            select jsonb_build_object('external_id', m.external_id, 'import_id', m.import_id, 'started_at', i.started_at)
            from imported_member m join member_import i on i.id = m.import_id where m.member_id = any (?)
            order by m.external_id
            """;

    private final PersonalRows rows;
    private final ErasedIds erased;

    ImportRecords(PersonalRows rows, ErasedIds erased) {
        this.rows = rows;
        this.erased = erased;
    }

    @Override
    public String area() {
        return "imports";
    }

    @Override
    public List<?> of(Whose whose) {
        return rows.read(whose.members(), READ);
    }

    @Override
    public List<Kept> keptOf(Whose whose) {
        return of(whose).isEmpty() ? List.of() : List.of(Kept.IMPORT_ID);
    }

    @Override
    public void erase(Whose whose) {
        erased.forget(whose.members());
    }
}
