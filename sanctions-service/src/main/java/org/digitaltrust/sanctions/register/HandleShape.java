package org.digitaltrust.sanctions.register;

import com.ibm.icu.text.SpoofChecker;
import org.digitaltrust.sanctions.subject.AccountName;

/** What a handle looks like: handles that can be mistaken for one another have one shape (Unicode TR 39, skeletons). */
final class HandleShape {

    private HandleShape() {}

    /** ICU's tables, made by the first to need them. */
    private static final class Tables {
        static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    }

    static String of(AccountName handle) {
        return handle.platform() + ":" + Tables.LOOKS.getSkeleton(handle.value());
    }
}
