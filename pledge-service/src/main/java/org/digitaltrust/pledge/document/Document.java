package org.digitaltrust.pledge.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, and a tag that is the same wherever and whenever the bytes are. */
public final class Document {

    private static final int TAG_BYTES = 12;

    private final byte[] body;
    private final String type;
    private final String tag;

    private Document(byte[] body, String type) {
        this.body = body;
        this.type = type;
        this.tag = "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(body)) + "\"";
    }

    /** @param type of media, with its charset if it has one */
    public static Document of(String text, String type) {
        return new Document(text.getBytes(UTF_8), type);
    }

    /**
     * The answer to whoever asks.
     *
     * @param known the request's {@code If-None-Match}
     */
    public Response.ResponseBuilder answer(@Nullable String known, String cacheControl) {
        var answer = isAmong(known) ? Response.notModified() : Response.ok(body).header(HttpHeaders.CONTENT_TYPE, type);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, cacheControl);
    }

    private boolean isAmong(@Nullable String known) {
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                        .anyMatch(it -> it.equals(tag) || it.equals("*"));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
