package org.digitaltrust.sanctions.rundown;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was read, before anybody asks what it means.
 *
 * @param row its number as a person sees it in the file
 * @param cells what is not blank, in the words of the file
 */
record RundownItem(int row, Map<Column, String> cells) {

    @Nullable
    String cell(Column column) {
        return cells.get(column);
    }
}
