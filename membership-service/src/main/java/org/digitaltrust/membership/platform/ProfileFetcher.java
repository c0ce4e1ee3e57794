package org.digitaltrust.membership.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.digitaltrust.membership.platform.Fetched.Fault;
import org.jboss.logging.Logger;

/** Fetches public profile pages. Waits, so call it on a virtual thread and outside of any transaction. */
@ApplicationScoped
public class ProfileFetcher {

    private static final Logger LOG = Logger.getLogger(ProfileFetcher.class);
    private static final int MOST_ADDRESSES = 4;

    private final HostAddresses hosts;
    private final PublicAddresses addresses;
    private final PageReader reader;
    private final FetchConfig config;
    private final Semaphore permits;

    ProfileFetcher(HostAddresses hosts, PublicAddresses addresses, PageReader reader, FetchConfig config) {
        this.hosts = hosts;
        this.addresses = addresses;
        this.reader = reader;
        this.config = config;
        this.permits = new Semaphore(config.concurrent());
    }

    /** @param handle as platforms compare it */
    public Fetched fetch(Platform platform, String handle) {
        var page = platform.profileOf(handle);
        if (page.isEmpty()) {
            return new Fetched.Missing();
        }
        if (!permits.tryAcquire()) {
            return new Fetched.Busy();
        }
        try {
            var fetched = fetch(page.get(), Deadline.in(config.deadline()));
            tell(platform, fetched);
            return fetched;
        } finally {
            permits.release();
        }
    }

    private Fetched fetch(URI page, Deadline deadline) {
        List<InetAddress> found;
        try {
            found = hosts.of(page.getHost(), deadline);
        } catch (TimeoutException e) {
            return new Fetched.Unreachable(Fault.TOO_LATE);
        }
        var admitted = new ArrayList<InetAddress>();
        for (var it : found) {
            var address = addresses.admit(it);
            if (address.isEmpty()) {
                return new Fetched.Refused(); // one that is not public makes all of them suspect
            }
            admitted.add(address.get());
        }
        return firstOf(admitted, page, deadline);
    }

    /** What the first address says that can be connected to. */
    private Fetched firstOf(List<InetAddress> admitted, URI page, Deadline deadline) {
        Fetched fetched = new Fetched.Unreachable(Fault.NO_ADDRESS);
        for (var address : admitted.subList(0, Math.min(MOST_ADDRESSES, admitted.size()))) {
            if (deadline.isOver()) {
                return new Fetched.Unreachable(Fault.TOO_LATE);
            }
            fetched = reader.read(page, address, deadline);
            if (!fetched.equals(new Fetched.Unreachable(Fault.NOT_CONNECTED))) {
                return fetched;
            }
        }
        return fetched;
    }

    private static void tell(Platform platform, Fetched fetched) {
        switch (fetched) {
            case Fetched.Refused it ->
                LOG.errorf("host of a platform has an address that is not public platform=%s", platform.name());
            case Fetched.Unreachable(var fault) ->
                LOG.warnf("profile page not read platform=%s fault=%s", platform.name(), fault);
            case Fetched.Page it -> {}
            case Fetched.Missing it -> {}
            case Fetched.Busy it -> {}
        }
    }
}
