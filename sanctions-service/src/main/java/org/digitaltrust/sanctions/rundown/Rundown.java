package org.digitaltrust.sanctions.rundown;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.RUNDOWN_TOO_LONG;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.UNREADABLE_RUNDOWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A guest list while it is read: its rows, those that are none, and what in it was not looked at. */
final class Rundown {

    static final int MOST_ROWS = 5_000;
    private static final int MOST_IGNORED = 200;

    private final List<RundownItem> items = new ArrayList<>();
    private final List<UnreadableRow> unreadable = new ArrayList<>();
    private final Set<String> ignored = new LinkedHashSet<>();

    /** Cells that are blank to the eye are left out. */
    void add(int row, Map<Column, String> cells) {
        var read = new EnumMap<Column, String>(Column.class);
        cells.forEach((column, cell) -> {
            var text = CellText.of(cell);
            if (!text.isEmpty()) {
                read.put(column, text);
            }
        });
        items.add(new RundownItem(row, read));
        refuseIfTooLong();
    }

    void addUnreadable(int row, String message) {
        unreadable.add(new UnreadableRow(row, message));
        refuseIfTooLong();
    }

    /** Notes columns that were not looked at; of very many the first. */
    void ignore(Collection<String> columns) {
        columns.stream().limit((long) MOST_IGNORED - ignored.size()).forEach(ignored::add);
    }

    List<RundownItem> items() {
        return items;
    }

    List<UnreadableRow> unreadable() {
        return unreadable;
    }

    List<String> ignoredColumns() {
        return List.copyOf(ignored);
    }

    /** Refused with {@code unreadable-rundown} if there is nothing in it. */
    Rundown orRefuseEmpty() {
        if (items.isEmpty() && unreadable.isEmpty()) {
            throw UNREADABLE_RUNDOWN.with().at("body", "must have at least one row");
        }
        return this;
    }

    private void refuseIfTooLong() {
        if (items.size() + unreadable.size() > MOST_ROWS) {
            throw RUNDOWN_TOO_LONG.with(MOST_ROWS);
        }
    }
}
