package org.digitaltrust.sanctions.subject;

import java.util.Optional;
import java.util.regex.Pattern;
import org.digitaltrust.contracts.MemberState;

/**
 * What names an account in a question: a handle, which may change hands, or the platform's own immutable user id.
 * Handles are compared in NFKC, in lower case, without the leading {@code @}; user ids as they are.
 *
 * @param value normalised
 */
public record AccountName(String platform, Kind kind, String value) {

    public enum Kind {
        HANDLE,
        UID
    }

    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9_]{1,40}");
    private static final int LONGEST = 200;

    public static AccountName handle(String platform, String handle) {
        return new AccountName(platform, Kind.HANDLE, MemberState.Account.handleKey(handle));
    }

    public static AccountName uid(String platform, String uid) {
        return new AccountName(platform, Kind.UID, uid);
    }

    /** As a question writes it. */
    public String inQuestions() {
        return switch (kind) {
            case HANDLE -> platform + ":@" + value;
            case UID -> platform + ":uid:" + value;
        };
    }

    /**
     * Reads {@code platform:@handle} or {@code platform:uid:<id>}; empty if it is neither, or if a blank or an invisible
     * character is in the handle or id: nobody has such an account, and whoever is meant must not pass for unknown.
     */
    public static Optional<AccountName> parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        var platform = text.substring(0, colon);
        var name = text.substring(colon + 1);
        if (!PLATFORM.matcher(platform).matches()) {
            return Optional.empty();
        }
        if (name.startsWith("uid:") && name.length() > "uid:".length()) {
            return Optional.of(uid(platform, name.substring("uid:".length()))).filter(AccountName::isVisible);
        }
        var account = handle(platform, name);
        return name.startsWith("@") && !account.value().isEmpty()
                ? Optional.of(account).filter(AccountName::isVisible)
                : Optional.empty();
    }

    private static boolean isVisible(AccountName name) {
        return name.value.codePoints().allMatch(AccountName::isVisible);
    }

    private static boolean isVisible(int character) {
        return !Character.isSpaceChar(character)
                && switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
                    default -> true;
                };
    }
}
