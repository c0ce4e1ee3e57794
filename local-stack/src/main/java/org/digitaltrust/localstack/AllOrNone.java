package org.digitaltrust.localstack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Things that are started side by side and are of no use without one another. */
final class AllOrNone {
    private AllOrNone() {}

    /** Waits for all; at the first failure every process in the ledger is ended, and that failure is the one reported. */
    static void await(Ledger ledger, CompletableFuture<?>... starts) {
        var all = CompletableFuture.allOf(starts);
        var firstFailure = new CompletableFuture<Void>();
        for (var start : starts) {
            var _ = start.whenComplete((_, e) -> {
                if (e != null) {
                    firstFailure.completeExceptionally(e);
                }
            });
        }
        try {
            CompletableFuture.anyOf(all, firstFailure).join();
        } catch (CompletionException e) {
            ledger.endLeftovers();
            // One that was about to start a process has done so by the end of this, and that process ends too.
            all.handle((_, _) -> "over").join();
            ledger.endLeftovers();
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }
}
