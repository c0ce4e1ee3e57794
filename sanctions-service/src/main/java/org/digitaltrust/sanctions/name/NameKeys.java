package org.digitaltrust.sanctions.name;

import java.util.function.LongConsumer;

/**
 * The keys a name is found by. All but one are sums over its parts, so they do not know their order, and exchanging a part
 * is one subtraction and one addition: no list of all who are called Nguyễn is ever read.
 */
final class NameKeys {

    private NameKeys() {}

    /** All parts. */
    static long whole(long sum) {
        return Hash.mix(sum);
    }

    /** All parts but one that is not essential. */
    static long lessOne(long sum) {
        return Hash.mix(sum + 0x9E3779B97F4A7C15L);
    }

    /** The first part and the last, of four or more. */
    static long ends(long sum) {
        return Hash.mix(sum + 0x3C6EF372FE94F82AL);
    }

    /** The letters in their order. */
    static long joined(long letters) {
        return Hash.mix(letters + 0xDAA66D2C7DDF743FL);
    }

    static void of(Name name, LongConsumer keys) {
        long sum = name.sum();
        int last = name.size() - 1;
        keys.accept(whole(sum));
        keys.accept(joined(name.joined()));
        for (int i = 0; name.size() > 2 && i <= last; i++) {
            if (!name.isEssential(i)) {
                keys.accept(lessOne(sum - name.word(i).hash()));
            }
        }
        if (name.size() > 3) {
            keys.accept(ends(name.word(0).hash() + name.word(last).hash()));
        }
    }
}
