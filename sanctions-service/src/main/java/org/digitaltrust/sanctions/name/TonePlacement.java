package org.digitaltrust.sanctions.name;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Puts a syllable's tone mark where today's rules put it, so that hòa and hoà, thúy and thuý are one spelling. In what is
 * several syllables written as one, or none, only the o and u are relieved on which the tone used to be.
 */
final class TonePlacement {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String VOWELS = "aeiouy";
    private static final Pattern ON_FIRST = Pattern.compile("([ou])([" + TONES + "])((?<=o.)[ae]|(?<=u.)y)(?!\\p{M})");

    private TonePlacement() {}

    /** @param token one word in lower case, NFC */
    static String normalised(String token) {
        if (isAscii(token)) {
            return token;
        }
        var letters = new StringBuilder();
        char tone = 0;
        for (char c : Normalizer.normalize(token, Normalizer.Form.NFD).toCharArray()) {
            if (TONES.indexOf(c) < 0) {
                letters.append(c);
            } else if (tone != 0) {
                return severalSyllables(token);
            } else {
                tone = c;
            }
        }
        var syllable = Normalizer.normalize(letters, Normalizer.Form.NFC);
        if (tone == 0) {
            return token;
        }
        int place = place(syllable);
        return place < 0
                ? severalSyllables(token)
                : Normalizer.normalize(new StringBuilder(syllable).insert(place + 1, tone), Normalizer.Form.NFC);
    }

    private static String severalSyllables(String token) {
        var apart = Normalizer.normalize(token, Normalizer.Form.NFD);
        return Normalizer.normalize(ON_FIRST.matcher(apart).replaceAll("$1$3$2"), Normalizer.Form.NFC);
    }

    /** Where the tone belongs in a syllable without one; -1 if this is no syllable. */
    private static int place(String syllable) {
        int first = firstVowel(syllable);
        int end = first;
        while (end < syllable.length() && isVowel(syllable.charAt(end))) {
            end++;
        }
        for (int i = end; i < syllable.length(); i++) {
            if (isVowel(syllable.charAt(i)) || syllable.charAt(i) > 'z') {
                return -1;
            }
        }
        for (int i = end - 1; i >= first; i--) {
            if (syllable.charAt(i) > 'z') {
                return i;
            }
        }
        return switch (end - first) {
            case 1 -> first;
            case 2 -> end < syllable.length() || takesSecond(syllable.substring(first, end)) ? first + 1 : first;
            case 3 -> first + 1;
            default -> -1;
        };
    }

    /** The u of qu and the i of gia belong to the consonant. */
    private static int firstVowel(String syllable) {
        int first = 0;
        while (first < syllable.length() && !isVowel(syllable.charAt(first))) {
            first++;
        }
        boolean glides = syllable.startsWith("qu") || syllable.startsWith("gi");
        return glides && syllable.length() > 2 && isVowel(syllable.charAt(2)) ? 2 : first;
    }

    private static boolean takesSecond(String vowels) {
        return vowels.equals("oa") || vowels.equals("oe") || vowels.equals("uy");
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(Folding.bare(letter)) >= 0;
    }

    private static boolean isAscii(String token) {
        return token.chars().allMatch(it -> it < 128);
    }
}
