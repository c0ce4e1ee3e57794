package org.digitaltrust.sanctions.name;

/** One part that is several parts of another name, written without a space between them. */
final class Joined {

    private Joined() {}

    /** Where in the other name parts begin that together are this one, all of them still left; -1 if nowhere. */
    static int start(Token token, Name other, int left) {
        for (int at = 0; at < other.size(); at++) {
            int end = end(token, other, at);
            if (end > at + 1 && allLeft(left, at, end)) {
                return at;
            }
        }
        return -1;
    }

    /** One past the last of the parts that, from this one on, together are the token; -1 if they are not. */
    static int end(Token token, Name other, int at) {
        int length = 0;
        for (int i = at; i < other.size(); i++) {
            var part = other.token(i).plain();
            if (!token.plain().startsWith(part, length)) {
                return -1;
            }
            length += part.length();
            if (length == token.plain().length()) {
                return i + 1;
            }
        }
        return -1;
    }

    static Pairing pairing(Name query, int i, int iEnd, Name listed, int j, int jEnd) {
        boolean otherMarks = query.isMarked()
                && listed.isMarked()
                && !letters(query, i, iEnd).equals(letters(listed, j, jEnd));
        return new Pairing(i, iEnd - i, j, jEnd - j, Reason.JOINED, Price.JOINED + (otherMarks ? Price.FIRST_TONE : 0));
    }

    private static String letters(Name name, int from, int to) {
        return name.text(from, to).replace(" ", "");
    }

    private static boolean allLeft(int left, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((left >>> i & 1) == 0) {
                return false;
            }
        }
        return true;
    }
}
