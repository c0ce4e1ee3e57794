package org.digitaltrust.sanctions.name;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The different parts that known names are made of: some thousands, whatever the number of names. Finds those that are
 * spelt nearly like a given one by symmetric deletion: two words an edit apart share a rest once a letter is dropped.
 */
final class Vocabulary {

    /** Words that one part of a question may stand for: what is asked must not cost more for being asked cleverly. */
    static final int MOST_ALIKE = 1000;

    private static final int LONGEST_FOR_TWO_EDITS = 16;
    private static final long INITIAL = 0x1000_0000_0001L;

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final KeyTable rests = new KeyTable();
    private volatile Word[] numbered = new Word[64];
    private int size;

    @Nullable
    Token token(String toned) {
        return tokens.get(toned);
    }

    @Nullable
    Word word(String letters) {
        return words.get(letters);
    }

    /** Takes a part in, once. For the writer alone. */
    void add(Token token) {
        if (tokens.putIfAbsent(token.toned(), token) == null) {
            words.computeIfAbsent(token.word().letters(), it -> number(token.word()));
        }
    }

    private Word number(Word word) {
        if (size == numbered.length) {
            numbered = Arrays.copyOf(numbered, size * 2);
        }
        numbered[size] = word;
        for (var rest : rests(word)) {
            rests.add(rest, size);
        }
        rests.add(initial(word), size);
        size++;
        return word;
    }

    /** Words that may be meant by this one, which is no initial, since a few letters are different. */
    Set<Word> alike(Word word) {
        var alike = new LinkedHashSet<Word>();
        for (var rest : rests(word)) {
            rests.forEach(rest, MOST_ALIKE, it -> {
                if (alike.size() < MOST_ALIKE && isNear(numbered[it], word)) {
                    alike.add(numbered[it]);
                }
            });
        }
        alike.remove(word);
        return alike;
    }

    /** Words that this one abbreviates, the newest {@value #MOST_ALIKE}; or the initial that abbreviates it. */
    Set<Word> abbreviated(Word word) {
        var found = new LinkedHashSet<Word>();
        if (word.isInitial()) {
            rests.forEach(initial(word), MOST_ALIKE, it -> found.add(numbered[it]));
            found.remove(word);
        } else {
            var initial = words.get(word.letters().substring(0, 1));
            if (initial != null) {
                found.add(initial);
            }
        }
        return found;
    }

    private static boolean isNear(Word one, Word other) {
        int limit = Math.max(1, Price.editsAllowed(Math.min(one.length(), other.length())));
        return one.edits(other, limit) <= limit;
    }

    private static long initial(Word word) {
        return INITIAL + word.letters().charAt(0);
    }

    private static long[] rests(Word word) {
        var rests = rests(word.letters());
        return word.withY().equals(word.letters())
                ? rests
                : LongStream.concat(LongStream.of(rests), LongStream.of(rests(word.withY())))
                        .distinct()
                        .toArray();
    }

    /** Hashes of the letters, of them without each one, and in long words without each two. */
    private static long[] rests(String letters) {
        int length = letters.length();
        if (length < 2) {
            return new long[0];
        }
        boolean two = Price.editsAllowed(length) > 1 && length <= LONGEST_FOR_TWO_EDITS;
        var rests = new long[1 + length + (two ? length * (length - 1) / 2 : 0)];
        int count = 0;
        rests[count++] = Hash.of(letters);
        for (int i = 0; i < length; i++) {
            rests[count++] = Hash.without(letters, i, length);
            for (int j = i + 1; two && j < length; j++) {
                rests[count++] = Hash.without(letters, i, j);
            }
        }
        return rests;
    }
}
