package org.digitaltrust.membership.privacy;

import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;

/** Somebody whose words nobody else in the tests uses. */
record Someone(String application, UUID member) {

    static final List<String> PUBLIC =
            List.of("Ong Vàng Kể Chuyện", "OVKC", "beekeeping", "ong_vang_tik", "uid-ong-vang");
    static final List<String> SECRET = List.of(
            "Phạm Thị Bí Mật",
            "1991-02-03",
            "ong.vang@bimat.example",
            "+84 90 555 12 34",
            "met at her hive",
            "all of the hives",
            "tired of bees");

    static final String USER = "member1";

    static Map<String, Object> form() {
        return Map.of(
                "kind", "kol",
                "display_name", "Ong Vàng Kể Chuyện",
                "legal_name", "Phạm Thị Bí Mật",
                "aliases", List.of("OVKC"),
                "birth_date", "1991-02-03",
                "chapter", "79",
                "contact", Map.of("email", "ong.vang@bimat.example", "phone", "+84 90 555 12 34"),
                "topics", List.of("beekeeping"),
                "accounts",
                        List.of(Map.of(
                                "platform", "tiktok", "handle", "@ong_vang_tik", "platform_user_id", "uid-ong-vang")),
                "language", "vi");
    }

    /** The same person on a list that was kept elsewhere, by an id that says who it is. */
    static String list(String displayName) {
        return """
                external_id,kind,display_name,legal_name,aliases,birth_date,chapter,email,phone,topics,accounts,language
                ong.vang@bimat.example,kol,%s,Phạm Thị Bí Mật,OVKC,1991-02-03,79,ong.vang@bimat.example,+84 90 555 12 34,\
                beekeeping,tiktok:@ong_vang_tik:uid-ong-vang,vi
                """.formatted(displayName);
    }

    /** An application with all steps passed. */
    static String applied() {
        String id = post(USER, APPLICATIONS, form())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Service.submit(USER, id);
        Service.STEPS.forEach(it -> post(
                        "membership",
                        APPLICATIONS + "/" + id + "/steps/" + it,
                        Map.of("result", "passed", "note", "met at her hive", "evidence", List.of("all of the hives")))
                .then()
                .statusCode(200));
        return id;
    }

    /** A member, known to others by now, on whose behalf somebody calls. */
    static Someone asMember() {
        var application = applied();
        String id = Service.decide("membership2", application, "approved")
                .then()
                .statusCode(200)
                .extract()
                .path("member_id");
        as("admin")
                .header("If-Match", "*")
                .body(Map.of("client_ids", List.of("hive-client"), "user_ids", List.of()))
                .put(MEMBERS + "/" + id + "/callers")
                .then()
                .statusCode(200);
        await().until(() -> Topic.last(MemberState.TOPIC).containsKey(id));
        return new Someone(application, UUID.fromString(id));
    }

    /** Resigns, and says why. */
    void leave() {
        post(USER, MEMBERS + "/" + member + "/resignation", Map.of("reason", "tired of bees"))
                .then()
                .statusCode(200)
                .body("status", equalTo("resigned"));
    }

    /** A case about them is opened or closed, as sanctions-service would tell. */
    void caseOpen(Tables tables, boolean open) {
        caseOpen(tables, open, open);
    }

    void caseOpen(Tables tables, boolean open, boolean disclosed) {
        tables.run("""
                insert into sanction_copy (subject_id, sequence, sanctions)
                values ('%s', 1, '{"case_open": %s, "case_disclosed": %s, "measures": []}')
                on conflict (subject_id) do update set sanctions = excluded.sanctions
                """.formatted(member, open, disclosed));
    }
}
