package org.digitaltrust.membership.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;

/** Reads imports and what became of their lines. */
@ApplicationScoped
class FindImports {

    private final ImportStore imports;
    private final RefusedLineStore refusals;

    FindImports(ImportStore imports, RefusedLineStore refusals) {
        this.imports = imports;
        this.refusals = refusals;
    }

    Optional<ImportView> one(UUID id) {
        return imports.find(id).map(ImportView::of);
    }

    /** In pages whose cursors hold the number of a line where others hold an id. */
    Optional<Page<RefusedLineView>> refused(UUID id, PageRequest request) {
        return imports.find(id).map(it -> {
            var found = refusals.after(id, request.after().getLeastSignificantBits(), request.limit() + 1);
            return Page.of(found, request, line -> new UUID(0, line.line())).map(RefusedLineView::of);
        });
    }
}
