package org.fachui.devstack.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fachui.devstack.processes.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PayaraServerIT {
  @TempDir static Path folder;
  private static PayaraServer payara;

  @BeforeAll
  static void start() throws IOException {
    Path war = folder.resolve("small.war");
    try (OutputStream file = Files.newOutputStream(war);
        ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("answer.txt"));
      zip.write("here".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    Path jar = Path.of("target/payara/payara-micro.jar");
    War small = new War("small", war, "/small/answer.txt");
    payara =
        new PayaraServer(
            new PayaraSettings(
                "payara",
                jar,
                folder.resolve("payara"),
                Ports.some(1).getFirst(),
                List.of(small),
                Jit.QUICK_START,
                512),
            folder,
            Map::of);
    payara.start();
  }

  @AfterAll
  static void stop() {
    payara.stop();
  }

  @Test
  @Order(1)
  void answersOnLoopbackAndOnNoOtherAddress() throws IOException {
    assertThat(payara.isReady()).isTrue();
    for (InetAddress address :
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(one -> !one.isLoopbackAddress() && !one.isLinkLocalAddress())
            .toList()) {
      assertThat(accepts(address)).as(address.toString()).isFalse();
    }
  }

  @Test
  @Order(2)
  void theFirstStartMakesTheClassCacheForTheSecond() throws IOException {
    assertThat(payara.hasClassCache()).isFalse();

    assertThat(payara.makeClassCache()).isEqualTo(Runtime.version().feature() >= 25);

    assertThat(payara.isReady()).as("still serves").isTrue();
    assertThat(payara.hasClassCache()).isEqualTo(Runtime.version().feature() >= 25);
  }

  @Test
  @Order(3)
  void startsAgainAfterBeingKilledAndRemembersNoApplication() {
    payara.kill9();
    assertThat(payara.isReady()).isFalse();

    payara.start();

    assertThat(payara.isReady()).isTrue();
    assertThat(payara.pid()).isPresent();
  }

  private static boolean accepts(InetAddress address) {
    try (Socket socket = new Socket(address, payara.port())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
