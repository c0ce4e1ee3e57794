package org.digitaltrust.localstack;

/** What a person reads when the stack is up. */
final class Welcome {
    private Welcome() {}

    static String to(Stack stack) {
        return """
                ready

                  Gateway     %1$s
                  Keycloak    %2$s (administrator %3$s, password %4$s)
                  PostgreSQL  127.0.0.1:%5$d (database, user and password: membership, pledge or sanctions)
                  Kafka       %6$s
                  Logs        ./dta logs NAME

                  Demo users (password = user name): membership membership2 membership3 codes case1 case2 panel1..7
                  appeals1..3 admin admin2 auditor member1 member2 editor1. Demo clients: tiktok zalo broadcaster-one.

                Try:
                  curl %1$s/.well-known/authzen-configuration
                  curl %1$s/membership/v1/chapters
                  curl -X POST %1$s/access/v1/evaluation -H "Authorization: Bearer $(./dta token tiktok)" \\
                       -H 'Content-Type: application/json' \\
                       -d '{"subject":{"type":"account","id":"tiktok:@nobody"},"action":{"name":"host"},"resource":{"type":"medium","id":"television"}}'
                """.formatted(
                        stack.gateway(),
                        stack.keycloak().base(),
                        KeycloakServer.ADMIN_USER,
                        KeycloakServer.ADMIN_PASSWORD,
                        stack.postgres().port(),
                        stack.kafka().bootstrapServers());
    }
}
