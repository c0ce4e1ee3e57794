package org.digitaltrust.sanctions.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The disclosure log, for auditors. */
@Path("/sanctions/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures")
@RunOnVirtualThread
class DisclosureResource {

    private final DisclosureStore store;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    DisclosureResource(DisclosureStore store, AuditTrail audit, CurrentCaller caller) {
        this.store = store;
        this.audit = audit;
        this.caller = caller;
    }

    /** An entry; {@code id} is the evidence id of the answer. */
    record DisclosureView(
            UUID id,
            Instant at,
            String caller,
            String client,
            String operation,
            @Nullable UUID subjectId,
            List<UUID> restrictionIds,
            @Nullable String purpose,
            String outcome,
            long registerVersion) {

        static DisclosureView of(Entry entry) {
            var it = entry.disclosure();
            return new DisclosureView(
                    it.id(),
                    it.at(),
                    it.caller(),
                    it.client(),
                    it.operation(),
                    it.subject(),
                    it.restrictions(),
                    it.purpose(),
                    it.outcome(),
                    it.registerVersion());
        }
    }

    @GET
    @Transactional
    @RolesAllowed("auditor")
    @Operation(
            operationId = "listDisclosures",
            summary = "Who was told what about whose restriction",
            description =
                    "By subject_id, client and time (from inclusive, until exclusive), in the order it was noted. An answer "
                            + "shows up here about a second after it was given, later while the database was away. Reading is noted too. "
                            + "400 for a parameter that cannot be read.")
    public Page<DisclosureView> list(@BeanParam DisclosureQuery query, @BeanParam PageRequest page)
            throws SQLException {
        var found = Page.of(store.page(query.filter(), page), page, Entry::entryId);
        found.items()
                .forEach(it -> audit.record(
                        caller.get(),
                        "disclosure_read",
                        "disclosure",
                        it.disclosure().id()));
        return found.map(DisclosureView::of);
    }
}
