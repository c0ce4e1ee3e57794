package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request for several answers: its items, and what it says for those that do not say it themselves. An item's own part
 * takes the place of the request's whole, they are never merged. What the request says once is read once.
 */
final class Batch {

    static final int MOST = 1_000;

    /** When to stop. */
    enum Semantic {
        EXECUTE_ALL,
        DENY_ON_FIRST_DENY,
        PERMIT_ON_FIRST_PERMIT;

        /** Whether an answer ends the batch. An item that cannot be read counts as a denial. */
        boolean endsWith(boolean decision) {
            return switch (this) {
                case EXECUTE_ALL -> false;
                case DENY_ON_FIRST_DENY -> !decision;
                case PERMIT_ON_FIRST_PERMIT -> decision;
            };
        }
    }

    private final QuestionReader reader;
    private final Semantic semantic;
    private final List<JsonNode> items;
    private final Part<Question.Asked> subject;
    private final Part<String> activity;
    private final Part<Question.Place> place;
    private final Part<Question.Moment> moment;

    private Batch(QuestionReader reader, Member request, List<JsonNode> items) {
        this.reader = reader;
        this.items = items;
        this.semantic = semantic(request.optionalObject("options"));
        this.subject = new Part<>(request, "subject", reader::subject);
        this.activity = new Part<>(request, "action", reader::activity);
        this.place = new Part<>(request, "resource", reader::place);
        this.moment = new Part<>(request, "context", reader::moment);
    }

    /** Null where the request names no items: then it is a single question. */
    static @Nullable Batch read(Member request, QuestionReader reader) {
        var items = request.optionalArray("evaluations");
        if (items.size() > MOST) {
            throw Member.malformed("evaluations", "must have at most " + MOST + " items");
        }
        var batch = new Batch(reader, request, items);
        return items.isEmpty() ? null : batch;
    }

    List<JsonNode> items() {
        return items;
    }

    Semantic semantic() {
        return semantic;
    }

    /** Whether the caller wants the answers signed: the request says so, or any item does. */
    boolean wantsReceipt() {
        return items.stream().anyMatch(it -> flag(it.path("context"))) || flag(moment.node());
    }

    private static boolean flag(@Nullable JsonNode context) {
        return context != null && context.path("receipt").booleanValue();
    }

    /** @throws Malformed for an item that cannot be read; the others can be */
    Question question(JsonNode node) {
        if (!node.isObject()) {
            throw Member.malformed("item", "must be a JSON object");
        }
        var item = new Member(null, "", node);
        return new Question(subject.of(item), activity.of(item), place.of(item), when(item));
    }

    private Question.Moment when(Member item) {
        return moment.isGiven(item) ? moment.of(item) : reader.moment(null);
    }

    private static Semantic semantic(@Nullable Member options) {
        var name = options == null ? null : options.optionalText("evaluations_semantic");
        if (name == null) {
            return Semantic.EXECUTE_ALL;
        }
        return Arrays.stream(Semantic.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Member.malformed(
                        "options.evaluations_semantic",
                        "must be one of "
                                + Arrays.stream(Semantic.values())
                                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    /** A part that the request may say once for all items. */
    private static final class Part<T> {
        private final String name;
        private final Function<Member, T> reader;
        private final @Nullable Member common;
        private @Nullable T read;

        Part(Member request, String name, Function<Member, T> reader) {
            this.name = name;
            this.reader = reader;
            this.common = request.optionalObject(name);
        }

        @Nullable
        JsonNode node() {
            return common == null ? null : common.node();
        }

        boolean isGiven(Member item) {
            return common != null || item.optionalObject(name) != null;
        }

        T of(Member item) {
            var own = item.optionalObject(name);
            if (own != null) {
                return reader.apply(own);
            }
            if (read == null) {
                read = reader.apply(common == null ? item.object(name) : common);
            }
            return read;
        }
    }
}
