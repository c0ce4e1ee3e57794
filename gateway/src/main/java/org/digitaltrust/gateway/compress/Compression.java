package org.digitaltrust.gateway.compress;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.digitaltrust.gateway.route.Route;
import org.jspecify.annotations.Nullable;

/** Decides which answers are sent compressed, and says so in their headers. */
public final class Compression {

    /** The one coding we write. */
    public static final String CODING = "gzip";

    private static final int WORTHWHILE = 1024;
    private static final String TAG_ENDING = "-gzip\"";

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/yaml",
            "text/html",
            "text/csv",
            "text/css",
            "text/javascript",
            "image/svg+xml");

    private Compression() {}

    /** A client that has a compressed answer asks with that one's tag; the service knows only its own. */
    public static void plainTags(Route route, MultiMap headers) {
        if (route.gzip()) {
            var known = headers.get(HttpHeaders.IF_NONE_MATCH);
            if (known != null && known.contains(TAG_ENDING)) {
                headers.set(HttpHeaders.IF_NONE_MATCH, known.replace(TAG_ENDING, "\""));
            }
        }
    }

    /**
     * Completes the headers of an answer.
     *
     * @param length of the body; negative for one of unknown length
     * @return whether the body must be compressed
     */
    public static boolean begins(Route route, HttpServerRequest request, int status, MultiMap headers, long length) {
        if (!route.gzip()) {
            return false;
        }
        if (status == 304) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            repeatTag(request.getHeader(HttpHeaders.IF_NONE_MATCH), headers);
            return false;
        }
        if (status != 200 || !isCompressible(headers)) {
            return false;
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean worthwhile = length < 0 || length >= WORTHWHILE;
        if (!worthwhile || !request.method().equals(HttpMethod.GET) || isPersonal(request) || !accepts(request)) {
            return false;
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, CODING).remove(HttpHeaders.CONTENT_LENGTH);
        var tag = headers.get(HttpHeaders.ETAG);
        if (tag != null && tag.startsWith("\"") && tag.endsWith("\"")) {
            headers.set(HttpHeaders.ETAG, compressedTag(tag));
        }
        return true;
    }

    /** The tag of the compressed form: the strong tag of other octets must be another one. */
    public static String compressedTag(String tag) {
        return tag.substring(0, tag.length() - 1) + TAG_ENDING;
    }

    /** What did not change is named as the client names it. */
    private static void repeatTag(@Nullable String asked, MultiMap headers) {
        var tag = headers.get(HttpHeaders.ETAG);
        if (asked != null && tag != null && tag.startsWith("\"") && asked.contains(compressedTag(tag))) {
            headers.set(HttpHeaders.ETAG, compressedTag(tag));
        }
    }

    private static boolean isCompressible(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null
                || headers.contains(HttpHeaders.CONTENT_ENCODING)
                || headers.contains(HttpHeaders.CONTENT_RANGE)
                || headers.contains(HttpHeaders.SET_COOKIE)) {
            return false;
        }
        var control = headers.get(HttpHeaders.CACHE_CONTROL);
        var plain = type.toLowerCase(Locale.ROOT);
        return (control == null || !control.contains("no-transform"))
                && TYPES.stream().anyMatch(plain::startsWith);
    }

    // Whoever shows who they are may be told what others are not, and the length of a compressed answer tells of it.
    private static boolean isPersonal(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.AUTHORIZATION)
                || request.headers().contains(HttpHeaders.COOKIE);
    }

    /** What never changes is compressed once and for all; null where that does not help. */
    public static @Nullable Buffer once(byte[] bytes, String contentType) {
        if (bytes.length < WORTHWHILE || TYPES.stream().noneMatch(contentType::startsWith)) {
            return null;
        }
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(compressed.toByteArray());
    }

    /** Whether the client takes the coding. */
    public static boolean accepts(HttpServerRequest request) {
        return accepts(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
    }

    /** @param lines of {@code Accept-Encoding}; none of them is no wish for any coding */
    static boolean accepts(List<String> lines) {
        boolean any = false;
        for (var line : lines) {
            for (var wish : line.toLowerCase(Locale.ROOT).split(",", -1)) {
                var parts = wish.split(";", 2);
                var name = parts[0].strip();
                boolean wanted = parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
                if (name.equals(CODING)) {
                    return wanted;
                }
                any |= name.equals("*") && wanted;
            }
        }
        return any;
    }
}
