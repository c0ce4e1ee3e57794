package org.digitaltrust.sanctions.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is a rule: a question, a known name, and what the one is to the other. Invented names. */
class NameMatchingTest {

    private static final UUID SUBJECT = new UUID(0, 1);

    @ParameterizedTest(name = "{0}: {1} | {2}")
    @CsvSource(delimiter = '|', textBlock = """
            the same spelling                    | Nguyễn Đức Lãm       | Nguyễn Đức Lãm       | 1.0    | same
            case does not matter                 | NGUYỄN ĐỨC LÃM       | Nguyễn Đức Lãm       | 1.0    | same
            nor do punctuation and spaces        | ‘Nguyễn’  Đức-Lãm.   | Nguyễn Đức Lãm       | 1.0    | same
            nor where the tone mark sits         | Trần Thúy Hòa        | Trần Thuý Hoà        | 1.0    | same
            nor on which vowel it was mistyped   | Trần Hòang Lâm       | Trần Hoàng Lâm       | 1.0    | same
            full width letters are letters       | Ｔｒａｎ Ｌａｍ Ｖｙ   | Tran Lam Vy          | 1.0    | same
            so are ornamental ones               | 𝓣𝓻𝓪𝓷 𝓛𝓪𝓶 𝓥𝔂       | Tran Lam Vy          | 1.0    | same
            letters that look like Đ are Đ       | Ðặng Ɖức Lãm         | Đặng Đức Lãm         | 1.0    | same
            an apostrophe does not divide        | Sean O’Connell       | Sean OConnell        | 1.0    | same
            y may be i                           | Lý Mỹ Quý            | Lí Mĩ Quí            | 0.97   | spelling
            but not where it sounds different    | Trần Văn Thuý        | Trần Văn Thúi        | 0.938  | typo
            a question without marks             | nguyen duc lam       | Nguyễn Đức Lãm       | 0.97   | unmarked
            a known name without marks           | Nguyễn Đức Lãm       | Nguyen Duc Lam       | 0.97   | unmarked
            Đ without its bar                    | Dang Do Lam          | Đặng Đỗ Lâm          | 0.97   | unmarked
            one tone makes another name          | Nguyễn Thanh Tân     | Nguyễn Thành Tân     | 0.94   | tone
            each further one a less likely one   | Nguyễn Thanh Tân     | Nguyễn Thành Tấn     | 0.91   | tone
            no mark is a tone too                | Nguyễn Lan Chi       | Nguyễn Lân Chi       | 0.94   | tone
            the family name last                 | Đức Lãm Nguyễn       | Nguyễn Đức Lãm       | 0.93   | rotated
            back to front is less likely         | Lãm Đức Nguyễn       | Nguyễn Đức Lãm       | 0.92   | rotated
            rotated and without marks            | Duc Lam Nguyen       | Nguyễn Đức Lãm       | 0.9    | unmarked,rotated
            another order is perhaps another     | Nguyễn Lãm Đức       | Nguyễn Đức Lãm       | 0.9    | reordered
            joined up                            | Trần MinhQuang       | Trần Minh Quang      | 0.98   | joined
            joined up, the tone as it used to be | Trần ThúyHằng        | Trần Thuý Hằng       | 0.98   | joined
            the same on the last syllable        | Trần MinhHòa         | Trần Minh Hoà        | 0.98   | joined
            and as today                         | Trần MinhHoà         | Trần Minh Hòa        | 0.98   | joined
            both joined up                       | Trần MinhHòa         | Trần MinhHoà         | 1.0    | same
            joined up with another tone          | Trần MinhHóa         | Trần Minh Hoà        | 0.92   | joined
            joined up without marks              | tranminhquang        | Trần Minh Quang      | 0.95   | unmarked,joined
            joined up and rotated                | MinhQuang Trần       | Trần Minh Quang      | 0.91   | joined,rotated
            divided                              | Trần Minh Quang      | Trần MinhQuang       | 0.98   | joined
            hyphenated, Western                  | Minh-Lê Trần         | Trần Minh Lê         | 0.93   | rotated
            a letter wrong in four to seven      | Nguyễn Đức Hoanc     | Nguyễn Đức Hoang     | 0.94   | typo
            two letters swapped                  | Nguyễn Đức Huogn     | Nguyễn Đức Huong     | 0.94   | typo
            a letter wrong in three              | Trần Đức Lqm         | Trần Đức Lam         | 0.92   | typo
            a letter wrong in eight              | Eva Margaretn Weber  | Eva Margareta Weber  | 0.97   | typo
            two letters wrong in eight           | Eva Nargaretn Weber  | Eva Margareta Weber  | 0.94   | typo
            but not in what makes the name       | Margaret Wintersom   | Margaret Winterson   | 0.94   | typo
            nor two letters wrong in it          | Margaret Vinterzon   | Margaret Winterson   | 0.88   | typo
            two given names a letter apart       | Isabella Rossi       | Isabelle Rossi       | 0.94   | typo
            and two more                         | Christina Miller     | Christine Miller     | 0.94   | typo
            a letter wrong in two parts          | Nguyễn Đwcs Lãm      | Nguyễn Đức Lãm       |        |
            a letter of two, in a long name      | Vx Minh Tuấn         | Vũ Minh Tuấn         | 0.9    | typo
            two families of two letters          | Lê Minh Tuấn         | Lý Minh Tuấn         |        |
            two given names of two letters       | Nguyễn Văn An        | Nguyễn Văn Anh       |        |
            a given name that is none            | Nguyễn Văn Ln        | Nguyễn Văn Lân       | 0.86   | typo
            another given name                   | Nguyễn Văn Hùng      | Nguyễn Văn Sơn       |        |
            another middle name                  | Nguyễn Đức Lãm       | Nguyễn Hữu Lãm       |        |
            another family name                  | Trần Đức Lãm         | Đặng Đức Lãm         |        |
            families that were one               | Huỳnh Đức Lãm        | Hoàng Đức Lãm        | 0.88   | family_variant
            and others that were                 | Võ Đức Lãm           | Vũ Đức Lãm           | 0.88   | family_variant
            as given names they are two          | Trần Đức Huỳnh       | Trần Đức Hoàng       |        |
            Thị left out                         | Lê Thu Hà            | Lê Thị Thu Hà        | 0.97   | missing
            Văn left out of little               | Lê Hà                | Lê Văn Hà            | 0.94   | missing
            but not from where it is a name      | Nguyễn Thị Anh       | Nguyễn Thị Vân Anh   | 0.89   | missing
            nor when it has another tone         | Lê Bích Hà           | Lê Vân Bích Hà       | 0.89   | missing
            nor elsewhere, without marks         | Le Bich Ha           | Le Bich Van Ha       | 0.89   | missing
            Thi is a name, too                   | Trần Ngọc Hà         | Trần Ngọc Thi Hà     | 0.89   | missing
            Thị left out without marks           | le thu ha            | Lê Thị Thu Hà        | 0.94   | unmarked,missing
            a middle name left out               | Nguyễn Lãm           | Nguyễn Đức Lãm       | 0.89   | missing
            a middle name too many               | Nguyễn Đức Lãm       | Nguyễn Lãm           | 0.89   | extra
            the family name left out             | Thanh Lãm            | Huỳnh Thanh Lãm      | 0.87   | missing
            a given name alone says too little   | Lãm                  | Nguyễn Lãm           |        |
            so does a family name                | Nguyễn               | Nguyễn Lãm           |        |
            a given name is never left out       | Nguyễn Đức           | Nguyễn Đức Lãm       |        |
            an initial                           | Nguyễn Đ. Lãm        | Nguyễn Đức Lãm       | 0.94   | initial
            a middle initial, Western            | Minh Q. Tran         | Trần Quang Minh      | 0.83   | unmarked,initial,rotated
            an initial is no given name          | Nguyễn Đức L.        | Nguyễn Đức Lãm       |        |
            middle initial left out              | John Farmer          | John Q. Farmer       | 0.93   | missing
            family name first, with a comma      | FARMER, John         | John Farmer          | 0.93   | rotated
            letters that are more than marks     | Soren Weiss          | Søren Weiß           | 0.97   | unmarked
            Cyrillic                             | Ivan Sokolov         | Иван Соколов         | 0.94   | transliterated
            the same in Cyrillic                 | Иван Соколов         | ИВАН СОКОЛОВ         | 1.0    | same
            Chinese read aloud                   | Li Ming              | 李明                 | 0.94   | transliterated
            two Chinese names that sound alike   | 李名                 | 李明                 | 0.94   | transliterated
            Cyrillic letters made to look Latin  | Тrаn Lаm Vу          | Tran Lam Vy          | 0.94   | confusable
            a profession before the name         | Ca sĩ Nguyễn Đức Lãm | Nguyễn Đức Lãm       | 0.98   | title_dropped
            titles on titles, without marks      | NSUT. MC nguyen duc lam | Nguyễn Đức Lãm    | 0.95   | unmarked,title_dropped
            abbreviated ones                     | PGS.TS Nguyễn Đức Lãm | Nguyễn Đức Lãm      | 0.98   | title_dropped
            politeness                           | Bà Nguyễn Đức Lãm    | Nguyễn Đức Lãm       | 0.98   | title_dropped
            English politeness                   | Ms. Nguyễn Đức Lãm   | Nguyễn Đức Lãm       | 0.98   | title_dropped
            a profession beside the name         | Nguyễn Đức Lãm - MC  | Nguyễn Đức Lãm       | 0.98   | title_dropped
            another name in brackets             | Nguyễn Đức Lãm (Lãm Ốc) | Nguyễn Đức Lãm    | 0.98   | title_dropped
            the name in brackets                 | Lãm Ốc (Nguyễn Đức Lãm) | Nguyễn Đức Lãm    | 0.98   | title_dropped
            brackets that are left open          | Nguyễn Đức Lãm (MC   | Nguyễn Đức Lãm       | 0.98   | title_dropped
            somebody who is called so            | MC Trấn Thiên        | MC Trấn Thiên        | 1.0    | same
            a title does not hide another tone   | Ca sĩ Nguyễn Đức Lâm | Nguyễn Đức Lãm       | 0.92   | tone,title_dropped
            what is no title before a family     | Anh Minh Tú          | Minh Tú              |        |
            the same letters twice               | Trần Thanh Thành     | Trần Thành Thanh     | 0.9    | reordered
            """)
    void a_name_is_to_another(String rule, String asked, String known, Double score, String reasons) {
        // Given
        var index = index(known);

        // When
        var matches = index.search(asked, Band.POSSIBLE, 5, it -> false).matches();

        // Then
        if (score == null) {
            assertThat(matches).isEmpty();
        } else {
            var match = matches.getFirst();
            assertThat(match.score()).isEqualTo(score);
            assertThat(String.join(",", match.reasons())).isEqualTo(reasons);
            assertThat(match.band()).isEqualTo(band(score));
        }
    }

    private static Band band(double score) {
        if (score == 1) {
            return Band.EXACT;
        }
        return score >= 0.95 ? Band.STRONG : Band.POSSIBLE;
    }

    @Test
    void how_a_character_is_composed_does_not_matter() {
        // Given
        var index = index("Nguyễn Đức Lãm");

        // When
        var decomposed = Normalizer.normalize("Nguyễn Đức Lãm", Normalizer.Form.NFD);
        var match = index.search(decomposed, Band.EXACT, 5, it -> false);

        // Then
        assertThat(match.matches()).hasSize(1);
        assertThat(match.normalised()).isEqualTo("nguyễn đức lãm");
    }

    @Test
    void parts_are_shown_beside_each_other_in_the_order_of_the_question() {
        // Given
        var index = index("Nguyễn Thị Minh Quang");

        // When
        var match = index.search("MinhQuang Nguyên", Band.POSSIBLE, 5, it -> false)
                .matches()
                .getFirst();

        // Then
        assertThat(match.parts())
                .containsExactly(
                        new Part("minhquang", "minh quang", "joined"),
                        new Part("nguyên", "nguyễn", "tone"),
                        new Part(null, "thị", "missing"));
        assertThat(match.reasons()).containsExactly("tone", "joined", "missing", "rotated");
        assertThat(match.matchedName()).isEqualTo("Nguyễn Thị Minh Quang");
    }

    private static NameIndex index(String name) {
        var index = new NameIndex();
        index.put(SUBJECT, List.of(name));
        return index;
    }
}
