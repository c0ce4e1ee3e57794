package org.digitaltrust.pledge.wording;

/** Text of others, made fit to be shown to people. */
public final class VisibleText {

    private VisibleText() {}

    /** On one line: no control characters, no half characters, nothing that turns the direction of what stands beside it. */
    public static String of(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .map(it -> Character.isWhitespace(it) ? ' ' : it)
                .filter(VisibleText::isVisible)
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
