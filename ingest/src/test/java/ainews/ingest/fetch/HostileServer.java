package ainews.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server on loopback that sends any bytes at all. */
final class HostileServer implements AutoCloseable {
    private static final int DRIP_MS = 20;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Answer answer = out -> {};

    HostileServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
        threads.execute(this::accept);
    }

    void answer(Answer next) {
        answer = next;
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Bytes handed to sockets so far. */
    long sent() {
        return sent.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            int line = 0;
            for (int c = in.read(); c >= 0; c = in.read()) {
                line = c == '\n' ? line + 1 : c == '\r' ? line : 0;
                if (line == 2) {
                    break;
                }
            }
            answer.send(new Out(client));
        } catch (IOException | InterruptedException over) {
            // The visitor has gone, or the test is over.
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        threads.shutdownNow();
    }

    /** Answers one request. */
    interface Answer {
        void send(Out out) throws IOException, InterruptedException;
    }

    /** The way to the visitor. */
    final class Out {
        private final Socket client;

        Out(Socket client) {
            this.client = client;
        }

        boolean isOpen() {
            return closed.getCount() > 0 && !client.isClosed();
        }

        void send(byte[] bytes) throws IOException {
            client.getOutputStream().write(bytes);
            client.getOutputStream().flush();
            sent.addAndGet(bytes.length);
        }

        /** Waits as a slow server does; ends at once when the test does. */
        void pause() throws InterruptedException {
            if (closed.await(DRIP_MS, TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("over");
            }
        }
    }
}
