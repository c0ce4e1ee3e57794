package org.digitaltrust.sanctions.name;

import java.util.Locale;

/** In what two parts, or two names, agree or differ. What each costs stands in {@link Price}. */
public enum Reason {
    // Of a part
    /** The same letters and the same marks. */
    SAME,
    /** i for y: Lí and Lý. */
    SPELLING,
    /** The same letters, and one of the two names is written without any marks. */
    UNMARKED,
    /** The same letters, both names are written with marks, and the marks differ: another name. */
    TONE,
    /** One part here is several there: MinhQuang and Minh Quang. */
    JOINED,
    /** A letter or two wrong, missing, too many or swapped. */
    TYPO,
    /** One letter that may stand for the part. */
    INITIAL,
    /** Another family name by law, the same by origin: Hoàng and Huỳnh. */
    FAMILY_VARIANT,
    /** The known name has a part the question lacks. */
    MISSING,
    /** The question has a part the known name lacks. */
    EXTRA,

    // Of the whole name
    /** Turned over: the family name last instead of first, or the whole the other way round. */
    ROTATED,
    /** The same parts in some other order. */
    REORDERED,
    /** One of the two was written in another script. */
    TRANSLITERATED,
    /** Contains letters of another script made to look like Latin ones. */
    CONFUSABLE,
    /** The question has a title, a profession or a note beside the name. */
    TITLE_DROPPED,
    /** Too long to be read whole. */
    CUT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
