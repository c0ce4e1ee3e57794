package org.digitaltrust.deployment;

import java.util.Set;

/** The environment variables our applications read; a manifest that sets another has a typing error in it. */
final class EnvironmentNames {
    static final Set<String> OF_APPLICATIONS = Set.of(
            // Quarkus and the JVM
            "QUARKUS_PROFILE",
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_MANAGEMENT_HOST",
            "QUARKUS_MANAGEMENT_PORT",
            "QUARKUS_SHUTDOWN_DELAY",
            "QUARKUS_SHUTDOWN_TIMEOUT",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_OIDC_TOKEN_ISSUER",
            "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME",
            "QUARKUS_TLS_KEYCLOAK_TRUST_STORE_PEM_CERTS",
            "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS",
            "JAVA_TOOL_OPTIONS",
            // Kafka clients
            "KAFKA_BOOTSTRAP_SERVERS",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_TYPE",
            "KAFKA_SSL_KEYSTORE_LOCATION",
            // our own
            "EVIDENCE_SIGNING_KEY_FILE",
            "EVIDENCE_PUBLIC_KEYS_DIRECTORY",
            "RECEIPTS_SIGNING_KEY_FILE",
            "RECEIPTS_PUBLIC_KEYS_DIRECTORY",
            "DISCLOSURE_SPOOL_DIRECTORY",
            "DISCLOSURE_STOP_PATIENCE",
            "STORAGE_KIND",
            "STORAGE_DIRECTORY",
            "STORAGE_S3_ENDPOINT",
            "STORAGE_S3_REGION",
            "STORAGE_S3_BUCKET",
            "STORAGE_S3_PATH_STYLE",
            "GATEWAY_UPSTREAMS_MEMBERSHIP",
            "GATEWAY_UPSTREAMS_PLEDGE",
            "GATEWAY_UPSTREAMS_SANCTIONS",
            "GATEWAY_LIMITS_PLANS_FILE",
            "GATEWAY_TRUSTED_PROXIES",
            "IDENTITY_REVOCATION_REPLICAS",
            "REPORTS_TRUSTED_FLAGGERS",
            "REPORTS_AUTHORITIES",
            "REPORTS_BURST_OF",
            "REPORTS_BURST_WITHIN",
            "PUBLIC_ORIGIN");

    /** Files in the secrets folder: each is the property of its name. */
    static final Set<String> OF_SECRET_FILES = Set.of(
            "config_ordinal",
            "quarkus.datasource.password",
            "IDEMPOTENCY_SECRET",
            "SEALING_KEY",
            "SEALING_PREVIOUS_KEY",
            "STORAGE_S3_ACCESS_KEY",
            "STORAGE_S3_SECRET_KEY",
            "SUBJECTS_KEY",
            "GATEWAY_SESSION_KEY",
            "GATEWAY_SESSION_CLIENT_SECRET",
            "kafka.ssl.keystore.password",
            "evidence-signing-key.pem",
            "receipt-signing-key.pem");

    private EnvironmentNames() {}
}
