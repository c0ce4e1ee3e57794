package org.digitaltrust.membership.directory;

import java.util.List;
import org.digitaltrust.chassis.page.Page;
import org.jspecify.annotations.Nullable;

/** A page of the directory. */
record DirectoryPageView(
        List<DirectoryEntryView> items, @Nullable String nextCursor) {

    static DirectoryPageView of(Page<DirectoryEntryView> page) {
        return new DirectoryPageView(page.items(), page.nextCursor());
    }
}
