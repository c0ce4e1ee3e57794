package org.digitaltrust.membership.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything about a person in one archive, and nothing about anybody else. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class DataExportIT {

    private static final String EXPORT = "/membership/v1/me/data-export";

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_is_here() {
        tables.clear();
    }

    @Test
    void a_member_gets_all_that_is_kept_about_them() throws IOException {
        // Given
        var someone = Someone.asMember();
        get("membership", MEMBERS + "/" + someone.member() + "/private-data")
                .then()
                .statusCode(200);
        // When
        var files = files(Someone.USER);
        // Then
        assertThat(files).containsKeys("README.vi.txt", "README.en.txt", "erasure_requests.json");
        assertThat(files.get("person.json"))
                .contains("Phạm Thị Bí Mật", "1991-02-03", "ong.vang@bimat.example", "+84 90 555 12 34");
        assertThat(files.get("member.json")).contains("Ong Vàng Kể Chuyện", "OVKC", "beekeeping");
        assertThat(files.get("applications.json")).contains(someone.application(), "approved");
        assertThat(files.get("accounts.json")).contains("ong_vang_tik", "uid-ong-vang");
        assertThat(files.get("callers.json")).contains("hive-client");
        assertThat(files.get("audit.json"))
                .contains("somebody_else", "you", "data_exported", "callers_changed")
                .doesNotContain(Service.subject("membership"));
        assertThat(String.join("", files.values())).doesNotContain("met at her hive");
    }

    @Test
    void of_a_case_a_member_hears_once_it_is_disclosed() throws IOException {
        // Given
        var someone = Someone.asMember();
        var path = MEMBERS + "/" + someone.member();
        // When
        someone.caseOpen(tables, true, false);
        // Then
        assertThat(files(Someone.USER).get("sanctions.json")).isEqualToIgnoringWhitespace("[]");
        get(Someone.USER, path).then().body("case_open", equalTo(false));
        get("membership", path).then().body("case_open", equalTo(false));
        // When
        someone.caseOpen(tables, true, true);
        // Then
        assertThat(files(Someone.USER).get("sanctions.json"))
                .contains("case_disclosed")
                .doesNotContain("case_open");
        get(Someone.USER, path).then().body("case_open", equalTo(true));
    }

    @Test
    void an_applicant_gets_the_application_and_no_other() throws IOException {
        // Given
        var other = Service.file("member2", "somebody_elses");
        var own = Someone.applied();
        // When
        var files = files(Someone.USER);
        // Then
        assertThat(files.get("applications.json")).contains(own, "Phạm Thị Bí Mật");
        assertThat(String.join("", files.values())).doesNotContain(other, "somebody_elses");
    }

    @Test
    void whoever_is_unknown_gets_empty_lists() throws IOException {
        // When
        var files = files("member2");
        // Then
        assertThat(files.get("person.json")).isEqualToIgnoringWhitespace("[]");
        assertThat(files.get("applications.json")).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void it_comes_as_a_file_that_nobody_keeps_on_the_way() {
        // When
        var answer = get(Someone.USER, EXPORT);
        // Then
        answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", equalTo("no-store"));
        as(Someone.USER).accept("application/json").get(EXPORT).then().statusCode(406);
        as("membership").get(EXPORT).then().statusCode(403);
    }

    private static Map<String, String> files(String user) throws IOException {
        var bytes = get(user, EXPORT).then().statusCode(200).extract().asByteArray();
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
