package org.digitaltrust.pledge.stranger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who believes nothing: verifies credentials with Nimbus JOSE, the DID document, and the rules of the standards
 * (Open Badges 3.0, Verifiable Credentials 2.0, Bitstring Status List 1.0) written down as JSON Schema.
 */
public final class Stranger {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String did;
    private final Map<String, OctetKeyPair> keys = new HashMap<>();

    /** @param did whom to trust; its document must be about nobody else */
    public Stranger(String did, String document) {
        this.did = did;
        var about = json(document);
        check(about.path("id").asText().equals(did), "the document of somebody else");
        about.path("verificationMethod").forEach(it -> {
            check(it.path("controller").asText().equals(did), "a key of somebody else");
            try {
                keys.put(
                        it.path("id").asText(),
                        OctetKeyPair.parse(it.path("publicKeyJwk").toString()));
            } catch (ParseException e) {
                throw new Refused("not a key", e);
            }
        });
        var assertion = JSON.convertValue(about.path("assertionMethod"), String[].class);
        keys.keySet().retainAll(Set.of(assertion));
        check(!keys.isEmpty(), "no key");
    }

    /**
     * The credential of a badge.
     *
     * @param id under which it was presented
     */
    public JsonNode openBadge(String jwt, String id, Instant now) {
        var badge = credential(jwt, "JWT", "open-badge", now);
        check(said(badge.path("id"), id), "the credential of somebody else");
        return badge;
    }

    /**
     * A status list.
     *
     * @param address where a credential said that it is
     */
    public DecodedList statusList(String jwt, String address, String purpose, Instant now) {
        var list = credential(jwt, "vc+jwt", "status-list", now);
        check(list.path("id").asText().equals(address), "the list of another address");
        check(list.at("/credentialSubject/statusPurpose").asText().equals(purpose), "a list for another purpose");
        return DecodedList.of(list.at("/credentialSubject/encodedList").asText());
    }

    private JsonNode credential(String jwt, String type, String schema, Instant now) {
        var payload = signed(jwt, type);
        var faults =
                SCHEMAS.getSchema(resource(schema), InputFormat.JSON).validate(payload.toString(), InputFormat.JSON);
        check(faults.isEmpty(), faults.toString());
        var issuer = payload.path("issuer");
        check(said(issuer.isObject() ? issuer.path("id") : issuer, did), "issued by somebody else");
        check(said(payload.path("iss"), did), "iss differs");
        check(payload.path("jti").equals(payload.path("id")), "jti differs");
        check(payload.path("sub").equals(payload.at("/credentialSubject/id")), "sub differs");
        var from = Instant.parse(payload.path("validFrom").asText());
        var until = Instant.parse(payload.path("validUntil").asText());
        check(payload.path("nbf").asLong() == from.getEpochSecond(), "nbf differs");
        check(payload.path("exp").asLong() == until.getEpochSecond(), "exp differs");
        check(!now.isBefore(from) && now.isBefore(until), "not valid at this time");
        return payload;
    }

    private JsonNode signed(String jwt, String type) {
        var parts = jwt.split("\\.", -1);
        check(parts.length == 3, "not a compact JWS");
        for (var part : parts) {
            DecodedList.bytes(part);
        }
        try {
            var jws = JWSObject.parse(jwt);
            var header = jws.getHeader();
            check(header.getAlgorithm().getName().equals("EdDSA"), "another algorithm");
            check(type.equals(String.valueOf(header.getType())), "another type");
            check(header.getIncludedParams().equals(Set.of("alg", "kid", "typ")), "more in the header");
            var key = keys.get(header.getKeyID());
            check(key != null && jws.verify(new Ed25519Verifier(key)), "not signed by a key of the issuer");
            return json(jws.getPayload().toString());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new Refused("not a JWS", e);
        }
    }

    private static boolean said(JsonNode node, String what) {
        return node.isTextual() && node.textValue().equals(what);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Refused("not JSON", e);
        }
    }

    private static String resource(String schema) {
        try (var stream = Stranger.class.getResourceAsStream("/credentials/" + schema + ".schema.json")) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
