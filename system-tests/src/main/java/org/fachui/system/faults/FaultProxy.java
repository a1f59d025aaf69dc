package org.fachui.system.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A TCP wire with faults between clients and one local port. Each request (bytes from the client
 * after an answer) draws its fault from the plan.
 */
public final class FaultProxy implements AutoCloseable {

  private static final int BUFFER_BYTES = 16 * 1024;

  private final ServerSocket listening;
  private volatile int targetPort;
  private final Supplier<WireFault> plan;
  private final Duration delay;
  private final AtomicLong cuts = new AtomicLong();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private FaultProxy(
      ServerSocket listening, int targetPort, Supplier<WireFault> plan, Duration delay) {
    this.listening = listening;
    this.targetPort = targetPort;
    this.plan = plan;
    this.delay = delay;
  }

  /**
   * Starts to listen on a free port of the loopback.
   *
   * @param plan asked once a request, from several threads
   * @param delay how late a delayed answer comes
   */
  public static FaultProxy before(int targetPort, Supplier<WireFault> plan, Duration delay)
      throws IOException {
    ServerSocket listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    FaultProxy proxy = new FaultProxy(listening, targetPort, plan, delay);
    Thread.ofVirtual().name("fault-proxy").start(proxy::accept);
    return proxy;
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** How many connections were cut so far. */
  public long cuts() {
    return cuts.get();
  }

  /** Leads to another port from now on; whoever is connected is cut off. */
  public void leadTo(int port) throws IOException {
    targetPort = port;
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        // Closed, or a client that vanished at once: the loop's condition tells.
        open.removeIf(Socket::isClosed);
      }
    }
  }

  private void serve(Socket client) {
    try (Socket clientSide = client;
        Socket serviceSide = new Socket()) {
      serviceSide.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort));
      serviceSide.setTcpNoDelay(true);
      clientSide.setTcpNoDelay(true);
      open.add(serviceSide);
      Wire wire = new Wire(clientSide, serviceSide);
      Thread back = Thread.ofVirtual().start(wire::answers);
      wire.requests();
      back.join();
      open.remove(serviceSide);
    } catch (IOException e) {
      // The service is away: the client sees a closed connection, as it would without a proxy.
      cuts.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** One client's connection and its twin to the service. */
  private final class Wire {

    private final Socket client;
    private final Socket service;
    private volatile WireFault fault = WireFault.NONE;
    private volatile boolean awaitingRequest = true;

    Wire(Socket client, Socket service) {
      this.client = client;
      this.service = service;
    }

    void requests() {
      byte[] buffer = new byte[BUFFER_BYTES];
      try {
        InputStream in = client.getInputStream();
        OutputStream out = service.getOutputStream();
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
          if (awaitingRequest) {
            awaitingRequest = false;
            fault = plan.get();
          }
          if (fault == WireFault.CUT_AFTER_REQUEST) {
            cut(); // first, or a quick answer would still get through
          }
          out.write(buffer, 0, count);
        }
        service.shutdownOutput();
      } catch (IOException e) {
        closeQuietly(fault == WireFault.CUT_AFTER_REQUEST ? client : service);
      }
    }

    void answers() {
      byte[] buffer = new byte[BUFFER_BYTES];
      try {
        InputStream in = service.getInputStream();
        OutputStream out = client.getOutputStream();
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
          if (fault == WireFault.CUT_BEFORE_ANSWER) {
            cut();
            return;
          }
          if (fault == WireFault.DELAY) {
            LockSupport.parkNanos(delay.toNanos());
            fault = WireFault.NONE;
          }
          awaitingRequest = true;
          out.write(buffer, 0, count);
        }
        client.shutdownOutput();
      } catch (IOException e) {
        closeQuietly(client);
      }
    }

    private void cut() {
      cuts.incrementAndGet();
      closeQuietly(client);
    }

    private void closeQuietly(Socket socket) {
      try {
        socket.close();
      } catch (IOException e) {
        open.remove(socket);
      }
    }
  }
}
