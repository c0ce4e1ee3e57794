package org.digitaltrust.membership.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to be erased, as the person sees it.
 *
 * @param why while it is on hold
 * @param erased areas of what was known
 */
@Schema(examples = """
        {"id": "019ab000-0000-7000-8000-000000000031", "state": "done", "requested_at": "2026-11-30T08:00:00Z",
         "done_at": "2026-11-30T08:00:00Z", "why": null, "erased": ["applications", "member", "person"],
         "kept": [{"what": "audit_entries", "why": "Who did what, by ids and codes.", "until": null}]}""")
record ErasureView(
        UUID id,
        State state,
        Instant requestedAt,
        @Nullable Instant doneAt,
        @Nullable String why,
        List<String> erased,
        List<RestView> kept) {

    @Schema(name = "ErasureState")
    enum State {
        ON_HOLD,
        DONE
    }

    /** @param until null for as long as the register is kept */
    @Schema(name = "ErasureRest")
    record RestView(Kept what, String why, @Nullable Instant until) {}

    static ErasureView of(Erasure erasure, Texts texts) {
        return switch (erasure) {
            case Erasure.OnHold(var id, var at) ->
                new ErasureView(id, State.ON_HOLD, at, null, texts.hold(), List.of(), List.of());
            case Erasure.Done(var id, var at, var doneAt, var remains) ->
                new ErasureView(
                        id,
                        State.DONE,
                        at,
                        doneAt,
                        null,
                        remains.erased(),
                        remains.kept().stream()
                                .map(it -> new RestView(it.what(), texts.why(it.what()), it.until()))
                                .toList());
        };
    }
}
