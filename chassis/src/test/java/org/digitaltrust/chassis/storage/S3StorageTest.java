package org.digitaltrust.chassis.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a server that speaks S3 and checks each signature. */
class S3StorageTest extends FileStorageContract {

    private static final String BUCKET = "dossiers";
    private static final String ACCESS_KEY = "somebody";
    private static final String SECRET_KEY = "whom-the-server-knows";

    private static S3Proxy server;
    private static URI endpoint;
    private static S3Storage storage;

    @BeforeAll
    static void start() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        server.start();
        endpoint = URI.create("http://127.0.0.1:" + server.getPort());
        try (var client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            client.createBucket(it -> it.bucket(BUCKET));
        }
        storage = new S3Storage(place(endpoint, BUCKET, SECRET_KEY));
    }

    @AfterAll
    static void stop() throws Exception {
        storage.close();
        server.stop();
    }

    private static S3Storage.Place place(URI endpoint, String bucket, String secret) {
        return new S3Storage.Place(endpoint, "us-east-1", bucket, true, ACCESS_KEY, secret, Duration.ofSeconds(20));
    }

    @Override
    FileStorage storage() {
        return storage;
    }

    /** Nobody listens there. */
    @Override
    FileStorage broken() {
        return new S3Storage(new S3Storage.Place(
                URI.create("http://127.0.0.1:1"),
                "us-east-1",
                BUCKET,
                true,
                ACCESS_KEY,
                SECRET_KEY,
                Duration.ofSeconds(2)));
    }

    @Test
    void whoever_has_another_secret_gets_nothing() {
        var key = FileKey.of(UUID.randomUUID());
        storage.put(key, new byte[10]);
        try (var stranger = new S3Storage(place(endpoint, BUCKET, "a-guess-of-somebody"))) {
            assertThatThrownBy(() -> stranger.get(key)).isInstanceOf(StorageAway.class);
            assertThatThrownBy(() -> stranger.put(key, new byte[11])).isInstanceOf(StorageAway.class);
            assertThatThrownBy(() -> stranger.delete(key)).isInstanceOf(StorageAway.class);
        }
    }

    @Test
    void a_bucket_that_is_not_there_is_no_missing_file() {
        try (var elsewhere = new S3Storage(place(endpoint, "no-such-bucket", SECRET_KEY))) {
            assertThatThrownBy(() -> elsewhere.get(FileKey.of(UUID.randomUUID())))
                    .isInstanceOf(StorageAway.class);
        }
    }
}
