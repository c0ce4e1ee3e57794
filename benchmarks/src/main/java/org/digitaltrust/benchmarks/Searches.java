package org.digitaltrust.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What people look for in the directory, out of the names that are in it. */
final class Searches {

    private static final String PATH = "/membership/v1/directory?q=";

    private final Random random = new Random(20261130);
    private final List<String> names;

    Searches(List<String> names) {
        this.names = names;
    }

    /** The beginnings of one, two or all words of a name, half of them without marks. */
    List<String> beginnings(int count) {
        return many(count, () -> {
            var words = words();
            int from = random.nextInt(words.size());
            var wanted = new ArrayList<>(words.subList(from, from + 1 + random.nextInt(words.size() - from)));
            wanted.add(cut(wanted.removeLast()));
            return maybePlain(String.join(" ", wanted));
        });
    }

    /** Whole names in which two letters have changed places, or one is missing. */
    List<String> misspelt(int count) {
        return many(count, () -> {
            var name = new StringBuilder(plain(String.join(" ", words())));
            int at = 1 + random.nextInt(name.length() - 3);
            if (random.nextBoolean()) {
                name.deleteCharAt(at);
            } else {
                var letter = name.charAt(at);
                name.setCharAt(at, name.charAt(at + 1));
                name.setCharAt(at + 1, letter);
            }
            return name.toString();
        });
    }

    private List<String> many(int count, Supplier<String> search) {
        var paths = new ArrayList<String>();
        while (paths.size() < count) {
            var text = search.get().strip();
            if (text.length() > 1) {
                paths.add(PATH + URLEncoder.encode(text, UTF_8));
            }
        }
        return paths;
    }

    private List<String> words() {
        return List.of(names.get(random.nextInt(names.size())).split(" "));
    }

    private String cut(String word) {
        return word.length() < 3 ? word : word.substring(0, 2 + random.nextInt(word.length() - 1));
    }

    private String maybePlain(String text) {
        return random.nextBoolean() ? plain(text) : text;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
