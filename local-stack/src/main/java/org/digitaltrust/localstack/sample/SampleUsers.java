package org.digitaltrust.localstack.sample;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** People of the sample and of tests, put into the local realm: password = user name, role member. */
public final class SampleUsers {

    private static final String IMPORT = "/admin/realms/digital-trust/partialImport";
    private static final int AT_ONCE = 20;

    private final URI keycloak;
    private final Supplier<String> adminToken;

    public SampleUsers(URI keycloak, Supplier<String> adminToken) {
        this.keycloak = keycloak;
        this.adminToken = adminToken;
    }

    /** Adds those that are not there yet; a few at once, because Keycloak hashes each password. */
    public void add(List<String> names) {
        try (var api = new Api(keycloak, admin -> adminToken.get())) {
            for (int from = 0; from < names.size(); from += AT_ONCE) {
                var some = names.subList(from, Math.min(from + AT_ONCE, names.size()));
                var people = some.stream().map(SampleUsers::person).toList();
                var request = Map.of("ifResourceExists", "SKIP", "users", people);
                Api.expect(IMPORT, api.post("admin", IMPORT, request), Set.of(200));
            }
        }
    }

    /** The same each time: services know people by it, and outlive Keycloak's database when the realm changes. */
    private static String id(String name) {
        return UUID.nameUUIDFromBytes(("sample:" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Map<String, Object> person(String name) {
        return Map.of(
                "id",
                id(name),
                "username",
                name,
                "enabled",
                true,
                "emailVerified",
                true,
                "email",
                name + "@sample.example",
                "firstName",
                name,
                "lastName",
                "Mẫu",
                "realmRoles",
                List.of("member"),
                "credentials",
                List.of(Map.of("type", "password", "value", name, "temporary", false)));
    }
}
