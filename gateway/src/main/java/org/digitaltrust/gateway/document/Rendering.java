package org.digitaltrust.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.digitaltrust.gateway.compress.Compression;
import org.jspecify.annotations.Nullable;

/**
 * A document's bytes in one format, and the tag by which a client can ask whether they have changed.
 *
 * @param compressed by gzip; null where that would not help
 */
record Rendering(
        String contentType,
        Buffer bytes,
        String entityTag,
        @Nullable Buffer compressed) {

    static final String JSON = "application/json";
    static final String YAML = "application/yaml";

    private static final ObjectMapper AS_JSON = new ObjectMapper();
    private static final YAMLMapper AS_YAML =
            YAMLMapper.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    static Rendering of(JsonNode document, String contentType) {
        try {
            var mapper = contentType.equals(YAML) ? AS_YAML : AS_JSON;
            return of(mapper.writeValueAsBytes(document), contentType);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document cannot be written", e);
        }
    }

    static Rendering of(byte[] bytes, String contentType) {
        return new Rendering(
                contentType, Buffer.buffer(bytes), '"' + digest(bytes) + '"', Compression.once(bytes, contentType));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the client holds these very bytes, compressed or not; a tag that a proxy has weakened is as good. */
    boolean isHeldBy(String ifNoneMatch) {
        return ifNoneMatch.strip().equals("*")
                || ifNoneMatch.contains(entityTag)
                || ifNoneMatch.contains(Compression.compressedTag(entityTag));
    }
}
