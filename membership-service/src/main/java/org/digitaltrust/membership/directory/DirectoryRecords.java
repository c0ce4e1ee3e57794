package org.digitaltrust.membership.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/** A person's entry in the directory. */
@ApplicationScoped
class DirectoryRecords implements PersonalRecords {

    private static final String READ = """
            select to_jsonb(d) - array ['name_key', 'words', 'topic_keys'] from directory_entry d where member_id = any (?)
            """;
    private static final String ERASE = "delete from directory_entry where member_id = any (?)";

    private final PersonalRows rows;

    DirectoryRecords(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String area() {
        return "directory";
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
