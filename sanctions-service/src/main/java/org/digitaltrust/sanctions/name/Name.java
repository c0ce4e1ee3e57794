package org.digitaltrust.sanctions.name;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A name as it is compared: its parts, and how it was written. */
final class Name {

    /** Where the parts stand that matter most and least. */
    private enum Order {
        /** Family name first, given name last. */
        VIETNAMESE,
        /** Given name first, a Vietnamese family name last. */
        WESTERN,
        /** Without a Vietnamese family name at either end. */
        UNKNOWN
    }

    private final Token[] tokens;
    private final Set<Reason> flaws;
    private final boolean marked;
    private final Order order;
    private final @Nullable String script;

    /**
     * @param flaws of how it was written: transliterated, confusable, cut
     * @param script the whole name in its own script if that is not Latin
     */
    Name(List<Token> tokens, Set<Reason> flaws, @Nullable String script) {
        this.tokens = tokens.toArray(Token[]::new);
        this.flaws = Set.copyOf(flaws);
        this.script = script;
        this.marked = tokens.stream().anyMatch(Token::marked);
        this.order = order();
    }

    private Order order() {
        if (tokens.length > 1 && VietnameseNames.isFamily(word(0))) {
            return Order.VIETNAMESE;
        }
        return tokens.length > 1 && VietnameseNames.isFamily(word(tokens.length - 1)) ? Order.WESTERN : Order.UNKNOWN;
    }

    /** The same name, of a question that holds more than it. */
    Name amongOthers() {
        var all = EnumSet.of(Reason.TITLE_DROPPED);
        all.addAll(flaws);
        return new Name(List.of(tokens), all, script);
    }

    int size() {
        return tokens.length;
    }

    Token token(int i) {
        return tokens[i];
    }

    Word word(int i) {
        return tokens[i].word();
    }

    /** Whether it is written with marks anywhere; then a part without any is meant to have none. */
    boolean isMarked() {
        return marked;
    }

    Set<Reason> flaws() {
        return flaws;
    }

    boolean hasSameScript(Name other) {
        return script == null ? other.script == null : script.equals(other.script);
    }

    /** Whether another name without this part cannot be this name: the given name, or either end if unsure. */
    boolean isEssential(int i) {
        return switch (order) {
            case VIETNAMESE -> i == tokens.length - 1;
            case WESTERN -> i == 0;
            case UNKNOWN -> i == 0 || i == tokens.length - 1;
        };
    }

    boolean isFamily(int i) {
        return switch (order) {
            case VIETNAMESE -> i == 0;
            case WESTERN -> i == tokens.length - 1;
            case UNKNOWN -> false;
        };
    }

    /** Whether this part is Thị or Văn and stands where these say nothing of their own. */
    boolean isMarker(int i) {
        return order == Order.VIETNAMESE && i == 1 && VietnameseNames.isMarker(tokens[i], marked);
    }

    /** Stands for the parts in any order. */
    long sum() {
        long sum = 0;
        for (var token : tokens) {
            sum += token.word().hash();
        }
        return sum;
    }

    /** Stands for the letters in this order, however they are divided. */
    long joined() {
        var hash = new Hash();
        for (var token : tokens) {
            hash.add(token.plain(), 0, token.plain().length());
        }
        return hash.value();
    }

    int letters() {
        return Arrays.stream(tokens).mapToInt(it -> it.plain().length()).sum();
    }

    /** Some of its parts in a row, with spaces. */
    String text(int from, int to) {
        return Arrays.stream(tokens, from, to).map(Token::toned).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return text(0, tokens.length);
    }
}
