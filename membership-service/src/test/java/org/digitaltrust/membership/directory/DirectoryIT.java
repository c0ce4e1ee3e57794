package org.digitaltrust.membership.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public finds. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class DirectoryIT {

    private static final String DIRECTORY = "/membership/v1/directory";

    @Inject
    Tables tables;

    @Inject
    EnterMissing enter;

    @BeforeEach
    void nobody_is_listed() {
        tables.clear();
    }

    @Test
    void a_member_is_listed_from_the_pledge_on_with_what_everybody_may_know() {
        // Given
        var id = Service.member("member1", "is_listed");
        find(Map.of()).then().statusCode(200).body("items", hasSize(0));
        // When
        Topic.publish(pledged(id));
        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> find(Map.of("q", "ke chuyen")).then().body("items", hasSize(1)));
        find(Map.of("q", "ke chuyen"))
                .then()
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].display_name", equalTo("Lan Kể Chuyện"))
                .body("items[0].aliases", contains("Lan KC"))
                .body("items[0].kind", equalTo("kol"))
                .body("items[0].chapter", equalTo("79"))
                .body("items[0].topics", contains("reading"))
                .body("items[0].tier", equalTo("micro"))
                .body("items[0].accounts", contains(Map.of("platform", "tiktok", "handle", "is_listed")))
                .body("items[0].recognitions", hasSize(0))
                .body("items[0].keySet()", hasSize(9))
                .body("next_cursor", nullValue());
    }

    @Test
    void members_from_before_there_was_a_directory_are_entered() {
        // Given
        insert("Người Cũ", "79", "KOL", "ACTIVE");
        insert("Người Chờ", "79", "KOL", "PENDING_PLEDGE");
        insert("Người Gia Hạn", "79", "KOL", "GRACE");
        // When
        enter.some();
        // Then
        assertThat(names(find(Map.of()))).containsExactly("Người Cũ", "Người Gia Hạn");
        assertThat(enter.some()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "đặng,'Đặng Ánh|Đặng Bình|Ngô Đăng Đặng'",
        "dang,'Đặng Ánh|Đặng Bình|Ngô Đăng Đặng'",
        "DANG B,'Đặng Bình'",
        "binh dang,'Đặng Bình'",
        "ngo dang,'Ngô Đăng Đặng'",
        "an,'Đặng Ánh'",
        "sao mai,'Trần Thị Mộc'",
        "thi moc,'Trần Thị Mộc'",
        "zz,''"
    })
    void names_are_found_by_the_beginnings_of_their_words_with_and_without_marks(String q, String found) {
        // Given
        insert("Ngô Đăng Đặng", "79", "KOL", "ACTIVE");
        insert("Đặng Bình", "79", "KOL", "ACTIVE");
        insert("Đặng Ánh", "79", "KOL", "ACTIVE");
        insert("Trần Thị Mộc", "79", "KOL", "ACTIVE", "Sao Mai");
        enter.some();
        // Then
        var first = found.isEmpty() ? List.<String>of() : List.of(found.split("\\|", -1));
        assertThat(names(find(Map.of("q", q)))).startsWith(first.toArray(new String[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguyen van mihn", "nguyn van minh", "Nguyễn Văn Mính Quang", "ngyuen van minh"})
    void what_is_misspelt_is_found_by_likeness(String q) {
        // Given
        insert("Nguyễn Văn Minh", "79", "KOL", "ACTIVE");
        insert("Trần Quốc Toản", "79", "KOL", "ACTIVE");
        enter.some();
        // Then
        await().untilAsserted(() -> assertThat(names(find(Map.of("q", q)))).containsExactly("Nguyễn Văn Minh"));
    }

    @Test
    void the_list_can_be_narrowed_down() {
        // Given
        insert("A Một", "79", "KOL", "ACTIVE");
        insert("A Hai", "01", "KOL", "ACTIVE");
        insert("A Ba", "79", "BUSINESS", "ACTIVE");
        tables.run("update member set topics = array['Đọc sách'] where display_name = 'A Ba'");
        enter.some();
        // Then
        assertThat(names(find(Map.of("chapter", "79")))).containsExactly("A Ba", "A Một");
        assertThat(names(find(Map.of("kind", "kol", "chapter", "01")))).containsExactly("A Hai");
        assertThat(names(find(Map.of("topic", "doc SACH")))).containsExactly("A Ba");
        assertThat(names(find(Map.of("q", "mot", "kind", "kol")))).containsExactly("A Một");
        assertThat(names(find(Map.of("tier", "mega")))).isEmpty();
    }

    @Test
    void pages_follow_one_another_through_all_stages_and_nobody_comes_twice() {
        // Given
        for (int i = 0; i < 7; i++) {
            insert("Lan Số " + i, "79", "KOL", "ACTIVE");
            insert("Số " + i + " Lan", "79", "KOL", "ACTIVE");
            insert("Lam Số " + i + " Lann", "79", "KOL", "ACTIVE");
        }
        enter.some();
        var whole = names(find(Map.of("q", "lan so", "limit", "500")));
        // When
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var parameters = new HashMap<>(Map.of("q", "lan so", "limit", "4"));
            if (cursor != null) {
                parameters.put("cursor", cursor);
            }
            var page = find(parameters);
            paged.addAll(names(page));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        // Then
        assertThat(whole).hasSize(21).startsWith("Lan Số 0", "Lan Số 1");
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void who_joins_or_leaves_meanwhile_does_not_shift_the_next_page() {
        // Given
        for (var name : List.of("Bé B", "Bé D", "Bé F", "Bé H")) {
            insert(name, "79", "KOL", "ACTIVE");
        }
        enter.some();
        var first = find(Map.of("limit", "2"));
        // When
        insert("Bé A", "79", "KOL", "ACTIVE");
        enter.some();
        tables.run("delete from directory_entry where name = 'Bé D'");
        var second = find(Map.of("limit", "2", "cursor", first.path("next_cursor")));
        // Then
        assertThat(names(first)).containsExactly("Bé B", "Bé D");
        assertThat(names(second)).containsExactly("Bé F", "Bé H");
    }

    @Test
    void a_page_that_is_known_is_not_sent_again_until_it_changes() {
        // Given
        insert("Một Người", "79", "KOL", "ACTIVE");
        enter.some();
        var first = find(Map.of());
        var tag = first.getHeader("ETag");
        // When
        var same = given().header("If-None-Match", tag).get(DIRECTORY);
        insert("Thêm Người", "79", "KOL", "ACTIVE");
        enter.some();
        var changed = given().header("If-None-Match", tag).get(DIRECTORY);
        // Then
        first.then().header("Cache-Control", equalTo("public, max-age=60")).header("ETag", notNullValue());
        same.then().statusCode(304).header("ETag", equalTo(tag)).body(equalTo(""));
        changed.then().statusCode(200).body("items", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "%%%%",
                "'",
                "\"",
                "a",
                "' or 1=1 --",
                "\\",
                "\u202E\u202D",
                "\u0000",
                "x\u0000y",
                "lan\u202E",
                "%'; drop table member; --",
                "()|&!*:",
                "\uD83C\uDFA4\uD83C\uDFA4",
                "e\u0301\u0301\u0301\u0301",
                "ﷺﷺ",
                "AA_%"
            })
    void hostile_words_find_nobody_or_are_refused(String q) {
        // Given
        insert("Một Người", "79", "KOL", "ACTIVE");
        enter.some();
        // When
        var answer = find(Map.of("q", q));
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 400);
        if (answer.statusCode() == 200) {
            answer.then().body("items", hasSize(0));
        } else {
            answer.then().contentType("application/problem+json").body("violations[0].field", equalTo("q"));
        }
    }

    @Test
    void what_is_malformed_is_400_and_named() {
        refused(Map.of("q", "x".repeat(3_000)), "q");
        refused(Map.of("chapter", "7"), "chapter");
        refused(Map.of("kind", "KOL"), "kind");
        refused(Map.of("tier", "giga"), "tier");
        refused(Map.of("topic", "  "), "topic");
        refused(Map.of("topic", "x".repeat(61)), "topic");
        refused(Map.of("limit", "0"), "limit");
        refused(Map.of("limit", "501"), "limit");
        refused(Map.of("cursor", "what"), "cursor");
    }

    private static void refused(Map<String, String> parameters, String field) {
        find(parameters)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    private static Response find(Map<String, String> parameters) {
        return given().queryParams(parameters).get(DIRECTORY);
    }

    private static List<String> names(Response page) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.jsonPath().getList("items.display_name");
    }

    private void insert(String name, String chapter, String kind, String status, String... aliases) {
        var known = String.join("','", aliases);
        tables.run("""
                insert into member (id, version, status, kind, display_name, aliases, chapter, topics, created_at, activated_at)
                values ('%s', 1, '%s', '%s', '%s', %s, '%s', '{}', now(), now())
                """.formatted(
                UUID.randomUUID(), status, kind, name, known.isEmpty() ? "'{}'" : "array['" + known + "']", chapter));
    }

    private static PledgesState pledged(UUID member) {
        var now = Instant.now();
        var pledge = new PledgesState.Pledge(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                PledgesState.Status.ACTIVE,
                now,
                now.plus(Duration.ofDays(365)));
        return new PledgesState(member, 1, PledgesState.Cause.PLEDGE_SIGNED, now, List.of(pledge));
    }
}
