package org.digitaltrust.membership.chapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The provinces of before July 2025, and what became of them. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class ChaptersIT {

    @Inject
    FormerProvinces former;

    @Test
    void all_63_are_there_and_lead_to_all_34() {
        // When
        var answer = given().get("/membership/v1/chapters/former");
        // Then
        answer.then()
                .statusCode(200)
                .body("items", hasSize(63))
                .body("items.find { it.name_vi == 'Bình Định' }.code", equalTo("52"))
                .body("items.find { it.name_vi == 'Bình Định' }.chapter", equalTo("52"))
                .body("items.find { it.name_vi == 'Gia Lai' }.code", equalTo("64"))
                .body("items.find { it.name_vi == 'Gia Lai' }.chapter", equalTo("52"));
        assertThat(answer.jsonPath().<String>getList("items.chapter").stream().distinct())
                .hasSize(34);
    }

    @Test
    void each_chapter_is_found_by_each_name_it_was_made_of() {
        // Given
        var chapters = given().get("/membership/v1/chapters").jsonPath().<Map<String, Object>>getList("items");
        // Then
        assertThat(chapters).hasSize(34).allSatisfy(chapter -> {
            @SuppressWarnings("unchecked")
            var merged = (List<String>) chapter.get("merged_from");
            assertThat(merged)
                    .isNotEmpty()
                    .allSatisfy(
                            name -> assertThat(former.chapterOf(name)).as(name).contains((String) chapter.get("code")));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Bình Dương,79",
        "binh duong,79",
        "TỈNH BÌNH DƯƠNG,79",
        "Ba Ria-Vung Tau,79",
        "TP. Hồ Chí Minh,79",
        "TP HCM,79",
        "Thành phố Cần Thơ,92",
        "Thua Thien Hue,46",
        "Huế,46",
        "Đắc Lắc,66",
        "Dak Nong,68",
        "Hoà Bình,25",
        "Kiên Giang,91"
    })
    void a_name_is_known_however_it_is_written(String name, String chapter) {
        assertThat(former.chapterOf(name)).contains(chapter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"79", "Sài Gòn mới", "", " ", "tinh", "%", "Bình"})
    void what_is_no_name_of_one_leads_nowhere(String name) {
        assertThat(former.chapterOf(name)).isEmpty();
    }
}
