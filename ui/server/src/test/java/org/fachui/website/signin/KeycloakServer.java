package org.fachui.website.signin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A Keycloak on this machine in production mode, into which our realm file is imported as operators
 * do it: over TLS, by a certificate that this JVM trusts from then on; its database is in memory.
 */
final class KeycloakServer {
  /** Its first administrator, who is there until others are made. */
  static final String ADMINISTRATOR = "boot";

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final String CERTIFICATE = "localhost";

  private final String address;
  private final Process process;

  private KeycloakServer(String address, Process process) {
    this.address = address;
    this.process = process;
  }

  /**
   * Starts one and waits until it answers.
   *
   * @param home the unpacked distribution
   * @param folder for its log and its keys, which several servers share
   * @param ports two that are free
   * @param password of its first administrator and of its keys
   * @param variables what the realm file takes from the environment
   */
  static KeycloakServer start(
      Path home, Path folder, List<Integer> ports, String password, Map<String, String> variables)
      throws Exception {
    Path keys = keysIn(folder);
    Path certificate = folder.resolve("certificate.pem");
    if (!Files.exists(keys)) {
      makeKeys(keys, password);
    }
    trust(keys, password, certificate);
    Path imports = Files.createDirectories(home.resolve("data/import"));
    Files.copy(
        RealmFile.PLACE,
        imports.resolve(RealmFile.PLACE.getFileName()),
        StandardCopyOption.REPLACE_EXISTING);
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            home.resolve("bin/kc.sh").toString(),
            "start",
            "--import-realm",
            "--db=dev-mem",
            "--cache=local",
            "--hostname=" + addressAt(ports),
            "--http-host=127.0.0.1",
            "--http-enabled=false",
            "--https-port=" + ports.get(0),
            "--http-management-port=" + ports.get(1),
            "--https-key-store-file=" + keys,
            "--https-key-store-password=" + password,
            "--truststore-paths=" + certificate);
    Map<String, String> environment = builder.environment();
    environment.putAll(variables);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS_APPEND", "-Xmx700m -XX:TieredStopAtLevel=1");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
    Path log = folder.resolve("keycloak-" + ports.get(0) + ".log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    KeycloakServer server = new KeycloakServer(addressAt(ports), process);
    server.waitUntilReady(log);
    return server;
  }

  /** Where a server with these ports is, without a trailing slash. */
  static String addressAt(List<Integer> ports) {
    return "https://localhost:" + ports.get(0);
  }

  /** Where its keys lie. */
  static Path keysIn(Path folder) {
    return folder.resolve("keys.p12");
  }

  String address() {
    return address;
  }

  /** The issuer that services are configured with. */
  String issuer() {
    return address + "/realms/fachui";
  }

  private void waitUntilReady(Path log) throws Exception {
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).build();
    HttpClient http = HttpClient.newHttpClient();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        var answer = http.send(question, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it does not listen yet
      }
      Thread.sleep(PAUSE);
    }
    stop();
    throw new AssertionError("Keycloak does not start: " + Files.readString(log));
  }

  /** {@code kc.sh} becomes the server, so that nothing else is left behind. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private static void makeKeys(Path keys, String password) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                CERTIFICATE,
                "-keyalg",
                "RSA",
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new AssertionError("keytool makes no certificate");
    }
  }

  /** Trusts that certificate and no other, and writes it down for Keycloak's own questions. */
  private static void trust(Path keys, String password, Path written)
      throws IOException, GeneralSecurityException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      own.load(in, password.toCharArray());
    }
    var certificate = own.getCertificate(CERTIFICATE);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(CERTIFICATE, certificate);
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    SSLContext.setDefault(context);
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    Files.writeString(
        written,
        "-----BEGIN CERTIFICATE-----\n"
            + lines.encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
  }
}
