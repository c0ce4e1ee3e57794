package org.digitaltrust.pledge.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberStatus;
import org.eclipse.microprofile.config.ConfigProvider;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** What an authority does with a pack: somebody else's library, and nothing of ours but the published keys. */
@QuarkusTest
class EvidencePackIT extends Dossiers {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_pack_verifies_offline_and_every_altered_document_is_noticed() throws Exception {
        // Given
        var content = List.of(pdf(), pdf(), pdf());
        var dossier = opened();
        added(dossier, "product", content.get(0));
        added(dossier, "advertiser", content.get(1));
        added(dossier, "other", content.get(2));
        close("member1", dossier).then().statusCode(200);
        // When
        var answer = pack("member1", dossier);
        // Then
        answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", startsWith("attachment; filename=\"dossier-" + dossier));
        var files = unzip(answer.asByteArray());
        assertThat(files.keySet())
                .containsExactly(
                        "manifest.json", "manifest.jws", "documents/01.pdf", "documents/02.pdf", "documents/03.pdf");
        assertThat(files.get("documents/02.pdf")).isEqualTo(content.get(1));
        assertThat(faults(files)).isEmpty();
        var manifest = JSON.readTree(files.get("manifest.json"));
        assertThat(manifest.at("/dossier_id").asText()).isEqualTo(dossier);
        assertThat(manifest.at("/status").asText()).isEqualTo("closed");
        assertThat(manifest.at("/advertiser/name").asText()).isEqualTo("Công ty <Sữa>");
        assertThat(manifest.at("/documents/0/kind").asText()).isEqualTo("product");
        assertThat(manifest.at("/made_by").asText()).isNotEmpty();
        for (var name : files.keySet()) {
            var bytes = files.get(name);
            for (int at : List.of(0, bytes.length / 2, bytes.length - 20)) {
                assertThat(faults(altered(files, name, at)))
                        .as("%s altered at %d", name, at)
                        .isNotEmpty();
            }
            var less = new LinkedHashMap<>(files);
            less.remove(name);
            assertThat(faults(less)).as("without %s", name).isNotEmpty();
        }
    }

    @Test
    void a_pack_says_what_the_member_and_what_an_agency_for_them_stated_and_added() throws Exception {
        // Given
        delegated(MemberStatus.ACTIVE, Duration.ofHours(1), DelegationScope.DOSSIERS);
        String dossier =
                open("member2", stated()).then().statusCode(201).extract().path("id");
        added(dossier, "product", pdf());
        add("member2", dossier, "advertiser", pdf()).then().statusCode(201);
        // When
        var files = unzip(pack("member1", dossier).asByteArray());
        // Then
        assertThat(faults(files)).isEmpty();
        var manifest = JSON.readTree(files.get("manifest.json"));
        var agencys = Map.of("relationship", "agency", "member_id", agency.toString(), "person", SUBJECT_2);
        var own = Map.of("relationship", "member", "member_id", member.toString(), "person", SUBJECT_OF_MEMBER);
        assertThat(manifest.get("stated_by")).isEqualTo(JSON.valueToTree(agencys));
        assertThat(manifest.at("/documents/0/added_by")).isEqualTo(JSON.valueToTree(own));
        assertThat(manifest.at("/documents/1/added_by")).isEqualTo(JSON.valueToTree(agencys));
        read("member1", dossier).then().body("stated_by", equalTo(agencys)).body("documents[0].added_by", equalTo(own));
    }

    @Test
    void an_empty_dossier_makes_a_pack_that_says_so() throws Exception {
        var files = unzip(pack("member1", opened()).asByteArray());

        assertThat(files).hasSize(2);
        assertThat(faults(files)).isEmpty();
        assertThat(JSON.readTree(files.get("manifest.json")).at("/missing")).hasSize(2);
    }

    @Test
    void a_file_that_was_altered_or_exchanged_in_the_storage_is_never_handed_out() throws Exception {
        // Given
        var dossier = opened();
        var one = added(dossier, "product", pdf());
        var two = added(dossier, "advertiser", pdf());
        var first = file(one);
        var second = file(two);
        var kept = Files.readAllBytes(first);
        assertThat(new String(kept, UTF_8)).doesNotContain("%PDF");
        // When
        for (int at : List.of(0, 1, kept.length / 2, kept.length - 1)) {
            var spoilt = kept.clone();
            spoilt[at] ^= 1;
            Files.write(first, spoilt);
            // Then
            download("member1", dossier, one).then().statusCode(500).contentType("application/problem+json");
        }
        Files.copy(second, first, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        download("member1", dossier, one).then().statusCode(500);
        download("member1", dossier, two).then().statusCode(200);
        pack("member1", dossier).then().statusCode(500);
        // When
        Files.write(first, kept);
        // Then
        download("member1", dossier, one).then().statusCode(200);
        assertThat(faults(unzip(pack("member1", dossier).asByteArray()))).isEmpty();
    }

    @Test
    void a_pack_that_is_broken_off_on_its_way_does_not_open() throws Exception {
        // Given
        var dossier = opened();
        added(dossier, "product", java.util.Arrays.copyOf(pdf(), 1_000_000));
        Files.delete(file(added(dossier, "advertiser", pdf())));
        // When
        assertThatThrownBy(() -> unzipWhole(pack("member1", dossier).asByteArray()))
                .isInstanceOf(Exception.class);
    }

    private Path file(String document) {
        var key = text("select file_key from dossier_document where id = '" + document + "'");
        var folder = ConfigProvider.getConfig().getValue("storage.directory", Path.class);
        return folder.resolve("of-" + key.substring(key.length() - 2)).resolve(key);
    }

    private static Map<String, byte[]> altered(Map<String, byte[]> files, String name, int at) {
        var altered = new LinkedHashMap<>(files);
        var bytes = files.get(name).clone();
        bytes[at] ^= 4;
        altered.put(name, bytes);
        return altered;
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** As programs open archives: by the directory at the end, which one that was broken off does not have. */
    private static int unzipWhole(byte[] archive) throws IOException {
        var file = Files.createTempFile("pack", ".zip");
        Files.write(file, archive);
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            return zip.size();
        }
    }

    /** What a stranger finds wrong with a pack. */
    private static List<String> faults(Map<String, byte[]> files) throws Exception {
        var faults = new ArrayList<String>();
        var manifest = files.get("manifest.json");
        var signed = files.get("manifest.jws");
        if (manifest == null || signed == null) {
            return List.of("no manifest");
        }
        try {
            var jws = JWSObject.parse(new String(signed, UTF_8));
            var keys = JWKSet.parse(byNobody().get("/pledges/v1/jwks.json").asString());
            var key = keys.getKeyByKeyId(jws.getHeader().getKeyID());
            if (key == null
                    || !jws.verify(new Ed25519Verifier(key.toOctetKeyPair()))
                    || !"dossier-manifest+jws".equals(jws.getHeader().getType().getType())) {
                faults.add("not signed");
            }
            if (!java.util.Arrays.equals(jws.getPayload().toBytes(), manifest)
                    || !java.util.Arrays.equals(new JsonCanonicalizer(manifest).getEncodedUTF8(), manifest)) {
                faults.add("another manifest");
            }
            for (var document : JSON.readTree(manifest).at("/documents")) {
                var content = files.get(document.get("name").asText());
                if (content == null
                        || content.length != document.get("size").asInt()
                        || !HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                                .equals(document.get("sha256").asText())) {
                    faults.add("not what it was: " + document.get("name"));
                }
            }
        } catch (IOException
                | java.text.ParseException
                | com.nimbusds.jose.JOSEException
                | IllegalArgumentException e) {
            faults.add(e.toString());
        }
        return faults;
    }
}
