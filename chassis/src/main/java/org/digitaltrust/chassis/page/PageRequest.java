package org.digitaltrust.chassis.page;

import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/** {@code ?limit=} (1 to 500, 50 unless said) and {@code ?cursor=} (from a page before). Anything else is 400. */
public class PageRequest {

    private static final UUID START = new UUID(0, 0);
    private static final int USUAL = 50;
    private static final int MOST = 500;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    public int limit() {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST) {
            throw Problem.invalid("limit", "must be a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }

    /** The cursor as it came, for lists in another order than that of their ids. */
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    /** Rows with a greater id belong to this page. */
    public UUID after() {
        if (cursor == null) {
            return START;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 2 * Long.BYTES) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException notBase64) {
            return refuse();
        }
        return refuse();
    }

    static String cursorAfter(UUID id) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static UUID refuse() {
        throw Problem.invalid("cursor", "must be a next_cursor from a page of this list");
    }
}
