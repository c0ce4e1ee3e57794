package org.digitaltrust.chassis.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Files in a bucket of whatever speaks S3. A service that uses it adds {@code software.amazon.awssdk:s3} and
 * {@code url-connection-client}; others do not carry them.
 */
public final class S3Storage implements FileStorage, AutoCloseable {

    private final S3Client client;
    private final String bucket;

    /**
     * Where the bucket is.
     *
     * @param endpoint null for Amazon's own
     * @param pathStyle whether the bucket stands in the path, which most servers but Amazon's want
     * @param accessKey null, with the secret: where the SDK finds them, such as the account of a pod
     */
    public record Place(
            @Nullable URI endpoint,
            String region,
            String bucket,
            boolean pathStyle,
            @Nullable String accessKey,
            @Nullable String secretKey,
            Duration timeout) {}

    public S3Storage(Place place) {
        bucket = place.bucket();
        client = S3Client.builder()
                .region(Region.of(place.region()))
                .endpointOverride(place.endpoint())
                .forcePathStyle(place.pathStyle())
                .credentialsProvider(credentials(place))
                // Not all servers know the SDK's own checksums; what is kept here is authenticated by its seal.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(it -> it.apiCallTimeout(place.timeout()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(place.timeout())
                        .socketTimeout(place.timeout()))
                .build();
    }

    private static AwsCredentialsProvider credentials(Place place) {
        return place.accessKey() == null || place.secretKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(place.accessKey(), place.secretKey()));
    }

    @Override
    public void put(FileKey key, byte[] content) {
        try {
            client.putObject(
                    it -> it.bucket(bucket).key(key.text()).contentType("application/octet-stream"),
                    RequestBody.fromBytes(content));
        } catch (SdkException e) {
            throw new StorageAway("file not written key=" + key.text(), e);
        }
    }

    @Override
    public Optional<byte[]> get(FileKey key) {
        try {
            return Optional.of(client.getObjectAsBytes(it -> it.bucket(bucket).key(key.text()))
                    .asByteArray());
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new StorageAway("file not read key=" + key.text(), e);
        }
    }

    @Override
    public void delete(FileKey key) {
        try {
            client.deleteObject(it -> it.bucket(bucket).key(key.text()));
        } catch (SdkException e) {
            throw new StorageAway("file not deleted key=" + key.text(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
