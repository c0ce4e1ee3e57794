package org.digitaltrust.pledge.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is sent as what it is, whichever way it was asked for. */
@QuarkusTest
class DownloadIT extends Dossiers {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "*/*",
                "application/octet-stream",
                "application/pdf, application/problem+json;q=0.5",
                "text/html, application/*;q=0.8"
            })
    void a_pdf_is_sent_to_who_accepts_it(String accept) {
        // Given
        var dossier = opened();
        var content = pdf();
        var document = added(dossier, "product", content);
        // When
        var answer = by("member1").header("Accept", accept).get(DOSSIERS + "/{id}/documents/{did}", dossier, document);
        // Then
        answer.then().statusCode(200).contentType("application/pdf").header("Content-Length", equalTo("5000"));
        assertThat(answer.asByteArray()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/*"})
    void a_picture_is_sent_to_who_accepts_it(String accept) {
        // Given
        var dossier = opened();
        var content = pdf();
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, content, 0, 8);
        String document = add("member1", dossier, "other", "image/png", content)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // When
        var answer = by("member1").header("Accept", accept).get(DOSSIERS + "/{id}/documents/{did}", dossier, document);
        // Then
        answer.then().statusCode(200).contentType("image/png");
        assertThat(answer.asByteArray()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html"})
    void who_accepts_no_file_is_told(String accept) {
        var dossier = opened();
        var document = added(dossier, "product", pdf());

        by("member1")
                .header("Accept", accept)
                .get(DOSSIERS + "/{id}/documents/{did}", dossier, document)
                .then()
                .statusCode(406);
    }
}
