package org.digitaltrust.constant;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Bytes in memory that everybody may read, with the headers of a file that may be kept. */
@Path("/constant/v1/file")
class ConstantFile {

    private final byte[] answer;

    ConstantFile(ConstantConfig config) {
        this.answer = "-".repeat(config.size()).getBytes(US_ASCII);
    }

    @GET
    @PermitAll
    @NonBlocking
    public Response read() {
        return Response.ok(answer)
                .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml;charset=UTF-8")
                .header(HttpHeaders.ETAG, "\"constant\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
