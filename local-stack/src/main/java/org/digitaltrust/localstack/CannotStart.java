package org.digitaltrust.localstack;

/** Something the person at the keyboard can act on. The message is one clear sentence; it is all they are shown. */
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
