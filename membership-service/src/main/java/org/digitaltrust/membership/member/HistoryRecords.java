package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/** What changed of a person's membership, and what they were called. That and when they left stays. */
@ApplicationScoped
class HistoryRecords implements PersonalRecords {

    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int ALL = 100_000;
    private static final String NAMES = """
            select jsonb_build_object('name', name, 'former_display_name', former, 'valid_from', valid_from,
                'valid_until', valid_until, 'published_until', published_until)
            from member_name where member_id = any (?) order by valid_from, id
            """;

    private final ChangeStore changes;
    private final ForgetHistory forget;
    private final PersonalRows rows;

    HistoryRecords(ChangeStore changes, ForgetHistory forget, PersonalRows rows) {
        this.changes = changes;
        this.forget = forget;
        this.rows = rows;
    }

    @Override
    public String area() {
        return "history";
    }

    @Override
    public List<?> of(Whose whose) {
        var all = new ArrayList<Object>(rows.read(whose.members(), NAMES));
        whose.members().stream()
                .sorted()
                .flatMap(it -> changes.page(it, false, BEGINNING, ALL).stream())
                .map(PastChangeView::forMember)
                .forEach(all::add);
        return all;
    }

    @Override
    public void erase(Whose whose) {
        whose.members().forEach(forget::of);
    }
}
