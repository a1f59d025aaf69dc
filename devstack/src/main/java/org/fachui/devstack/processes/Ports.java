package org.fachui.devstack.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface: which are free, and some that are. */
public final class Ports {
  private static final int CONNECT_MS_MAX = 1000;
  private static final int FIRST = 10_000;
  private static final int LAST = 19_999;
  private static final int TRIES = 1000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /** Whether a server could listen on this port of 127.0.0.1 now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether somebody accepts connections on this port of 127.0.0.1 now. */
  public static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS_MAX);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Different ports that are free now and given to nobody else in this JVM. They lie below those
   * that the system gives to outgoing connections, of which a busy test has thousands: one of them
   * would be taken before you listen on it.
   */
  public static List<Integer> some(int count) {
    List<Integer> ports = new ArrayList<>();
    for (int tries = 0; ports.size() < count; tries++) {
      if (tries == TRIES) {
        throw new StackFailure("No free port on 127.0.0.1 from " + FIRST + " to " + LAST + ".");
      }
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
      if (isFree(port) && GIVEN.add(port)) {
        ports.add(port);
      }
    }
    return List.copyOf(ports);
  }
}
