package org.digitaltrust.sanctions.rundown;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.UNREADABLE_RUNDOWN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.digitaltrust.chassis.problem.Problem;

/**
 * Which column of a table holds what, by its first row. The order is free; headings that nobody knows are ignored, and said
 * so.
 *
 * @param ignored headings, as written
 * @param accountsOnly whether the people in it are accounts by its heading: a bare word there is no name
 */
record Columns(Map<Column, Integer> at, List<String> ignored, int count, boolean accountsOnly) {

    private static final int MOST = 200;
    private static final int LONGEST_SHOWN = 100;
    private static final List<Column> NEEDED = List.of(Column.PERSON, Column.ROLE, Column.MEDIUM);

    /** Refused with {@code unreadable-rundown} if a column that every row needs is not there, or one is there twice. */
    static Columns of(List<String> headings) {
        if (headings.size() > MOST) {
            throw unreadable("must have at most " + MOST + " columns");
        }
        var at = new EnumMap<Column, Integer>(Column.class);
        var ignored = new ArrayList<String>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = CellText.of(headings.get(i));
            var column = Column.under(heading);
            if (column.isPresent() && at.putIfAbsent(column.get(), i) != null) {
                throw unreadable("has two columns for " + column.get().key());
            }
            if (column.isEmpty() && !heading.isEmpty()) {
                ignored.add(shown(heading));
            }
        }
        for (var needed : NEEDED) {
            if (!at.containsKey(needed)) {
                throw unreadable("has no column " + needed.key());
            }
        }
        var person = CellText.of(headings.get(Objects.requireNonNull(at.get(Column.PERSON))));
        return new Columns(at, ignored, headings.size(), Column.saysAccounts(person));
    }

    void add(int row, List<String> written, Rundown rundown) {
        var cells = cells(written);
        var person = cells.get(Column.PERSON);
        var account = person == null ? "" : CellText.of(person);
        if (accountsOnly && !account.isEmpty() && ReadRow.isName(account)) {
            rundown.addUnreadable(row, Column.PERSON.key() + " must be an account: write platform:@handle");
        } else {
            rundown.add(row, cells);
        }
    }

    /** The cells of a row by what they hold; those that are blank or missing at its end are left out. */
    private Map<Column, String> cells(List<String> row) {
        var cells = new EnumMap<Column, String>(Column.class);
        at.forEach((column, i) -> {
            if (i < row.size() && !row.get(i).isBlank()) {
                cells.put(column, row.get(i).strip());
            }
        });
        return cells;
    }

    /** A heading that can be shown to anybody: short, and text. */
    static String shown(String heading) {
        var text = heading.codePoints()
                .filter(it -> !Character.isISOControl(it) && Character.getType(it) != Character.SURROGATE)
                .limit(LONGEST_SHOWN);
        return text.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Problem unreadable(String message) {
        return UNREADABLE_RUNDOWN.with().at("row 1", message);
    }
}
