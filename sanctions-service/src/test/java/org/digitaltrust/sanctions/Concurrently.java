package org.digitaltrust.sanctions;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Does things at the same time, as far as a machine can. */
public final class Concurrently {

    private Concurrently() {}

    /** What each of them came to, in their order. */
    public static <T> List<T> all(List<? extends Callable<T>> calls) throws InterruptedException {
        var together = new CyclicBarrier(calls.size());
        try (var pool = Executors.newFixedThreadPool(calls.size())) {
            return pool
                    .invokeAll(calls.stream()
                            .<Callable<T>>map(call -> () -> {
                                together.await();
                                return call.call();
                            })
                            .toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();
        }
    }
}
