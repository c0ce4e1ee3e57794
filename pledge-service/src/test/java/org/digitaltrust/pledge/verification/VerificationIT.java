package org.digitaltrust.pledge.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.uuid.Generators;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.RealService;
import org.digitaltrust.pledge.member.MemberStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerificationIT extends RealService {

    @Inject
    MemberStore members;

    private final String audience = newAudience();
    private final UUID member = Generators.timeBasedEpochGenerator().generate();

    @AfterEach
    void leave() {
        kafka().send(MemberState.TOPIC, member.toString(), null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> members.member(member).isEmpty());
    }

    private String signedBy(String name) {
        var state = new MemberState(
                member,
                1,
                MemberState.Cause.MEMBER_ACTIVATED,
                Instant.now(),
                MemberKind.KOL,
                MemberStatus.ACTIVE,
                name,
                List.of(),
                "79",
                List.of(),
                new MemberState.Callers(List.of(), List.of()),
                SUBJECT_2,
                List.of());
        kafka().send(MemberState.TOPIC, member.toString(), state);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> members.member(member).isPresent());
        inForce(newCode(audience));
        var declaration = new HashMap<>(declaration(audience));
        declaration.put("member_id", member.toString());
        return sign("member2", declaration).then().statusCode(201).extract().path("id");
    }

    @Test
    void programs_get_json_with_the_public_name_and_nothing_else_of_the_member() {
        // Given
        var id = signedBy("Nguyễn Ánh");
        // Then
        for (var accept : List.of("*/*", "application/json", "application/json, text/html;q=0.5")) {
            byNobody()
                    .header("Accept", accept)
                    .get("/pledges/v1/verifications/{id}", id)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/json"))
                    .header("Vary", containsString("Accept"))
                    .body("valid", equalTo(true))
                    .body("name", equalTo("Nguyễn Ánh"))
                    .body("member_id", nullValue());
        }
    }

    @Test
    void browsers_get_a_page_in_their_language_that_runs_nothing() throws Exception {
        // Given
        var id = signedBy("<script>alert(1)</script> & \"An\" \u202E!");
        // When
        var answer = byNobody()
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "vi-VN,vi;q=0.9,en;q=0.5")
                .get("/pledges/v1/verifications/{id}", id);
        // Then
        var page = answer.then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "vi")
                .header("Cache-Control", "no-cache")
                .extract()
                .asString();
        assertThat(page)
                .contains("<html lang=\"vi\">")
                .contains("Cam kết này còn hiệu lực")
                .contains("Bộ quy tắc ứng xử của người có ảnh hưởng")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                .doesNotContain("<script")
                .doesNotContain(member.toString());
        var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("'sha256-" + hash + "'");
    }

    @Test
    void the_page_says_what_became_of_a_pledge_and_what_is_not_there_is_a_problem() {
        // Given
        var id = signedBy("An");
        // When
        by("member2").post("/pledges/v1/pledges/{id}/withdrawal", id).then().statusCode(200);
        // Then
        var english = byNobody()
                .header("Accept", "text/html")
                .get("/pledges/v1/verifications/{id}", id)
                .asString();
        assertThat(english).contains("This pledge is not valid").contains("withdrawn");
        byNobody()
                .header("Accept", "text/html")
                .get("/pledges/v1/verifications/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void a_certificate_is_readable_in_vietnamese_and_its_code_leads_to_the_verification() throws Exception {
        // Given
        var name = "Nguyễn Thị Ánh Ỷ Ễ Ữ";
        var id = signedBy(name);
        // When
        var pdf = by("member2")
                .header("Accept-Language", "vi")
                .get("/pledges/v1/pledges/{id}/certificate.pdf", id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Language", "vi")
                .extract()
                .asByteArray();
        // Then
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(name)
                    .contains("Giấy chứng nhận cam kết")
                    .contains("Bộ quy tắc ứng xử của người có ảnh hưởng")
                    .contains(id);
            for (var font : document.getPage(0).getResources().getFontNames()) {
                var used = document.getPage(0).getResources().getFont(font);
                assertThat(used).isInstanceOf(PDType0Font.class);
                assertThat(used.isEmbedded()).isTrue();
            }
            var sheet = new PDFRenderer(document).renderImageWithDPI(0, 144);
            var image = sheet.getSubimage(350, 1020, 490, 380);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
            assertThat(read.getText()).isEqualTo("http://localhost:8080/pledges/v1/verifications/" + id);
        }
    }

    @Test
    void a_name_that_no_font_has_and_no_line_holds_is_still_certified() throws Exception {
        // Given
        var id = signedBy("𝔄😀\u202E\n" + "rất dài ".repeat(60));
        // When
        var pdf = by("auditor")
                .get("/pledges/v1/pledges/{id}/certificate.pdf", id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        // Then
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("rất dài")
                    .contains("Certificate of a pledge");
        }
    }

    @Test
    void only_the_member_and_officers_print_it_and_only_while_it_holds() {
        // Given
        var id = signedBy("An");
        // Then
        byNobody().get("/pledges/v1/pledges/{id}/certificate.pdf", id).then().statusCode(401);
        by("member1").get("/pledges/v1/pledges/{id}/certificate.pdf", id).then().statusCode(404);
        by("panel1").get("/pledges/v1/pledges/{id}/certificate.pdf", id).then().statusCode(403);
        by("member2")
                .get("/pledges/v1/pledges/{id}/certificate.pdf", UUID.randomUUID())
                .then()
                .statusCode(404);
        by("member2").post("/pledges/v1/pledges/{id}/withdrawal", id).then().statusCode(200);
        by("member2")
                .get("/pledges/v1/pledges/{id}/certificate.pdf", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/pledge-not-active"));
    }
}
