package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.pledge.dossier.Places.Place;
import org.digitaltrust.pledge.problem.PledgeProblem;

/** Lets documents arrive, as slowly as they come, without a turn: in files, so many at once, so many for one person, and in time. */
@ApplicationScoped
class ReceiveDocument {

    private static final int PIECE = 64 * 1024;

    private final Places places;
    private final DossierConfig config;
    private final Clock clock;

    ReceiveDocument(DossierConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.places = new Places(config.uploads(), config.uploadsOfOne());
    }

    /** A place for a whole upload, which is waited for: then 429 for who has too many under way, 503 where too many people have. */
    Place place(Caller caller) {
        try {
            return switch (places.take(caller.subject(), config.patience())) {
                case Places.Taken(var place) -> place;
                case Places.TooManyOfOne() ->
                    throw EdgeProblem.TOO_MANY_REQUESTS.with().retryAfter(config.patience());
                case Places.NoneFree() -> throw EdgeProblem.UNAVAILABLE.with().retryAfter(config.patience());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EdgeProblem.UNAVAILABLE.with().retryAfter(config.patience());
        }
    }

    /** Refuses what is too large, not what it is said to be, or does not come in time. */
    Received from(DocumentType type, InputStream body) {
        var received = Received.inAFileOfItsOwn();
        try {
            var beginning = write(body, received);
            if (!type.is(beginning)) {
                throw PledgeProblem.DOCUMENT_NOT_AS_SAID.with(type.mediaType());
            }
            return received;
        } catch (RuntimeException e) {
            received.close();
            throw e;
        } catch (IOException e) {
            received.close();
            throw new UncheckedIOException("document not received", e);
        }
    }

    /** The first piece, by which is told what it is. */
    private byte[] write(InputStream body, Received received) throws IOException {
        var deadline = clock.instant().plus(config.uploadWithin());
        var piece = new byte[PIECE];
        var beginning = new byte[0];
        var size = 0;
        try (var out = received.writing()) {
            for (int read = next(body, piece, deadline); read >= 0; read = next(body, piece, deadline)) {
                size += read;
                if (size > DossierDocument.LARGEST) {
                    throw EdgeProblem.REQUEST_TOO_LARGE.with();
                }
                if (beginning.length < DocumentType.TOLD_BY) {
                    beginning = joined(beginning, piece, read);
                }
                out.write(piece, 0, read);
            }
        }
        return beginning;
    }

    private static byte[] joined(byte[] before, byte[] piece, int length) {
        var joined = Arrays.copyOf(before, before.length + length);
        System.arraycopy(piece, 0, joined, before.length, length);
        return joined;
    }

    /** A connection that ends or falls silent, too, leaves a body that did not come. */
    private int next(InputStream body, byte[] piece, Instant deadline) {
        int read;
        try {
            read = body.read(piece);
        } catch (IOException e) {
            throw EdgeProblem.REQUEST_TIMEOUT.with();
        }
        if (clock.instant().isAfter(deadline)) {
            throw EdgeProblem.REQUEST_TIMEOUT.with();
        }
        return read;
    }

    int free() {
        return places.free();
    }
}
