package org.digitaltrust.sanctions.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people write around a name and is no part of it: titles and professions before it or beside it, and notes in
 * brackets. Guest lists are written so.
 */
final class Titles {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 4;
    private static final int MOST_NOTES = 2;

    private static final Set<String> TITLES = both(
            "ca sĩ, diễn viên, nghệ sĩ, nghệ sĩ ưu tú, nghệ sĩ nhân dân, nsưt, nsnd, mc, btv, biên tập viên, phóng viên,"
                    + " dẫn chương trình, người dẫn chương trình, kol, koc, dj, rapper, hoa hậu, á hậu, á khôi, hoa khôi,"
                    + " người mẫu, siêu mẫu, nhạc sĩ, đạo diễn, biên đạo, vũ công, diễn giả, chuyên gia, khách mời, giám khảo,"
                    + " tiktoker, youtuber, streamer, blogger, vlogger, host, idol, ts, ths, gs, pgs, bs, ls, tiến sĩ, thạc sĩ,"
                    + " giáo sư, bác sĩ, luật sư, nhà báo, doanh nhân, mr, ms, mrs, miss, dr, prof, singer, actor, actress");

    /** Parts of names as well, and hence titles only before a family name. */
    private static final Set<String> KINSHIP = both("ông, bà, anh, chị, cô, chú, bác, em, thầy");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[\uFF08]([^)\\]\uFF09]*)[)\\]\uFF09]?");
    private static final Pattern BESIDE = Pattern.compile("[,;|/]|\\s[-\u2013\u2014]+\\s");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0.]+");

    private Titles() {}

    /** What else may be the name in a text that holds more than one; nothing where it is all name. */
    static Set<String> namesWithin(String text) {
        if (text.length() > LONGEST) {
            return Set.of();
        }
        var names = new LinkedHashSet<String>();
        var notes = BRACKETS.matcher(text);
        names.add(bare(notes.replaceAll(" ")));
        notes.reset().results().limit(MOST_NOTES).map(it -> bare(it.group(1))).forEach(names::add);
        names.remove(text.strip());
        names.remove("");
        return names;
    }

    /** Without titles before and beside. */
    private static String bare(String text) {
        var segments = Arrays.stream(BESIDE.split(text))
                .map(it ->
                        SPACE.splitAsStream(it).filter(word -> !word.isEmpty()).toList())
                .filter(it -> !it.isEmpty())
                .toList();
        var named = segments.stream().filter(it -> !TITLES.contains(key(it))).toList();
        var words = (named.size() == segments.size() ? List.of(SPACE.split(text.strip())) : flat(named));
        return String.join(" ", withoutTitlesBefore(words));
    }

    private static List<String> flat(List<List<String>> segments) {
        return segments.stream().flatMap(List::stream).toList();
    }

    private static List<String> withoutTitlesBefore(List<String> words) {
        for (int count = Math.min(MOST_WORDS, words.size() - 1); count > 0; count--) {
            var rest = words.subList(count, words.size());
            var before = key(words.subList(0, count));
            if (TITLES.contains(before) || (KINSHIP.contains(before) && rest.size() > 1 && isFamily(rest.getFirst()))) {
                return withoutTitlesBefore(rest);
            }
        }
        return words;
    }

    private static boolean isFamily(String word) {
        return tokens(List.of(word)).anyMatch(it -> VietnameseNames.isFamily(it.word()));
    }

    private static String key(List<String> words) {
        return tokens(words).map(Token::toned).collect(Collectors.joining(" "));
    }

    private static Stream<Token> tokens(List<String> words) {
        return words.stream()
                .map(it -> Normalizer.normalize(it, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .map(it -> Normalizer.normalize(it, Normalizer.Form.NFC))
                .map(Folding::token)
                .filter(Objects::nonNull);
    }

    /** As they are written with marks, and without any. */
    private static Set<String> both(String titles) {
        var all = new ArrayList<String>();
        for (var title : titles.split(", ?", -1)) {
            var words = List.of(title.strip().split(" ", -1));
            all.add(key(words));
            all.add(tokens(words).map(Token::plain).collect(Collectors.joining(" ")));
        }
        return Set.copyOf(new LinkedHashSet<>(all));
    }
}
