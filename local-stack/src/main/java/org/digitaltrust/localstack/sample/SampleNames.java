package org.digitaltrust.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Invents members out of lists of name parts: the same ones each time. */
final class SampleNames {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PLATFORMS = List.of("tiktok", "youtube", "facebook", "zalo", "instagram");
    private static final List<String> CHAPTERS = List.of(
            "01", "04", "08", "11", "12", "14", "15", "19", "20", "22", "24", "25", "31", "33", "37", "38", "40", "42",
            "44", "46", "48", "51", "52", "56", "66", "68", "75", "79", "80", "82", "86", "91", "92", "96");
    /** Hundredths of the whole. Whoever asks for few gets every kind all the same. */
    private static final Map<String, Integer> SHARES = shares();

    private final Random random = new Random(2026);
    private final JsonNode parts;

    SampleNames() {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/sample/names.json"))) {
            parts = JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> shares() {
        var shares = new LinkedHashMap<String, Integer>();
        shares.put("platform", 2);
        shares.put("broadcaster", 3);
        shares.put("kol", 36);
        shares.put("koc", 20);
        shares.put("artist", 17);
        shares.put("business", 6);
        shares.put("press_agency", 3);
        shares.put("agency", 3);
        shares.put("mcn", 3);
        shares.put("event_organiser", 3);
        shares.put("civil_organisation", 3);
        shares.put("state_body", 1);
        return shares;
    }

    /** About this many members of all kinds, a platform and a broadcaster among the first. */
    List<SampleMember> members(int about) {
        var members = new ArrayList<SampleMember>();
        SHARES.forEach((kind, share) -> {
            for (int i = 0; i < Math.max(1, about * share / 100); i++) {
                members.add(member(members.size() + 1, kind));
            }
        });
        return members;
    }

    private SampleMember member(int number, String kind) {
        var user = "sample-%03d".formatted(number);
        var organised = parts.get("organisations").has(kind);
        var legalName = organised ? organisation(kind) : person();
        var displayName = organised ? legalName : stageName();
        var application = JSON.createObjectNode()
                .put("kind", kind)
                .put("display_name", displayName + " (mẫu)")
                .put("legal_name", legalName + " (mẫu)")
                .put("chapter", CHAPTERS.get(random.nextInt(CHAPTERS.size())))
                .put("language", "vi");
        if (!organised) {
            application.put(
                    "birth_date", LocalDate.of(1985, 1, 1).plusDays(random.nextInt(6500)).toString());
        }
        application.putObject("contact").put("email", user + "@sample.example");
        application.putArray("topics").add(pick("topics"));
        accounts(application, handle(displayName) + "." + "%03d".formatted(number), number);
        return new SampleMember(user, kind, application);
    }

    private void accounts(ObjectNode application, String handle, int number) {
        var accounts = application.putArray("accounts");
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            var platform = PLATFORMS.get((number + i) % PLATFORMS.size());
            accounts.addObject()
                    .put("platform", platform)
                    .put("handle", handle)
                    .put("platform_user_id", "sample-" + platform + "-" + number)
                    .put("audience", audience());
        }
    }

    /** Many small ones, few large ones. */
    private int audience() {
        return (int) Math.pow(10, 3 + 3.5 * Math.pow(random.nextDouble(), 3));
    }

    private String person() {
        return pick("family_names") + " " + pick("middle_names") + " " + pick("given_names");
    }

    private String stageName() {
        return pick("stage_name_nouns") + " " + pick("stage_name_words");
    }

    private String organisation(String kind) {
        var names = parts.get("organisations").get(kind);
        return pick(names.get("forms")) + " " + pick(names.get("fields")) + " " + pick("organisation_names");
    }

    private String pick(String list) {
        return pick(parts.get(list));
    }

    private String pick(JsonNode list) {
        return list.get(random.nextInt(list.size())).asText();
    }

    private static String handle(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", ".");
    }
}
